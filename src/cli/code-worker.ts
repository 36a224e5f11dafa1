// One thread of `--jobs`: loads its own coder once and codes the documents that it is handed.
import { workerData } from "node:worker_threads";
import type { CodedDocument } from "../model/coded-document.ts";
import type { Document } from "../model/document.ts";
import { readResources } from "../node-resources.ts";
import { createCoder } from "../pipeline.ts";

// tinypool puts its own entry before what the pool's owner gave.
const { codebook } = (Array.isArray(workerData) ? workerData[1] : workerData) as { codebook?: string };
const coder = createCoder(readResources(codebook));

export default function codeOne(document: Document): CodedDocument {
  return coder.code(document);
}
