// The library's face.
export { code } from "./code.ts";
export * from "./coder.ts";
export { codedDocumentSchema } from "./model/coded-document.ts";
export { readResources } from "./node-resources.ts";
export { type ReadSettings, readSource as read } from "./read-source.ts";
