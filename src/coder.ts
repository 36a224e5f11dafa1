// The coder without disk or terminal: what a browser, a worker or an edge runtime loads (`demarche/coder`).
export { loadLanguageModel } from "./annotate/language-model.ts";
export type { Codebook } from "./codebook/codebook.ts";
export { CodebookError } from "./codebook/codebook-error.ts";
export { loadCodebook } from "./codebook/load-codebook.ts";
export { loadEventModel } from "./extract/events/learned/event-model.ts";
export { type Language, loadLanguage } from "./languages/language.ts";
export type { CodedDocument, CodedEntity, CodedEvent, CodedStatement } from "./model/coded-document.ts";
export type { Document } from "./model/document.ts";
export type { Issue } from "./model/issue.ts";
export type { Party } from "./model/party.ts";
export type { Published } from "./model/published.ts";
export type { Quantity } from "./model/quantity.ts";
export type { Span } from "./model/span.ts";
export { type Coder, type CoderResources, createCoder } from "./pipeline.ts";
