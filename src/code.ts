import type { CodedDocument } from "./model/coded-document.ts";
import type { Document } from "./model/document.ts";
import { readResources } from "./node-resources.ts";
import { type Coder, createCoder } from "./pipeline.ts";

let coder: Coder | undefined;

/**
 * Codes a document with the code book and the model of the package, which are loaded on the first call. `createCoder` takes others.
 */
export async function code(document: Document): Promise<CodedDocument> {
  coder ??= createCoder(readResources());
  return coder.code(document);
}
