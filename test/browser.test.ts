// The coder where there is no Node: bundled for the browser, in a worker whose globals are the language's and the web's only.
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { code, read } from "../src/index.ts";
import type { CodedDocument } from "../src/model/coded-document.ts";
import type { Document } from "../src/model/document.ts";
import { CODEBOOK_FOLDER, readDataFiles, readResources } from "../src/node-resources.ts";

const PAGE = `
  const { createCoder, loadCodebook, loadEventModel, loadLanguage, loadLanguageModel } = demarche;
  const coder = createCoder({
    codebook: loadCodebook(input.codebook),
    language: loadLanguage("en", input.language),
    model: loadLanguageModel(input.model),
    eventModel: loadEventModel(input.eventModel),
    modelHash: input.modelHash,
    version: input.version,
  });
  coder.code(input.document);
`;

const WORKER = `
  const { parentPort, workerData } = require("node:worker_threads");
  const vm = require("node:vm");
  const { bundle, page, input } = workerData;
  const context = vm.createContext({ TextDecoder, TextEncoder, URL, input });
  vm.runInContext(bundle, context);
  parentPort.postMessage(vm.runInContext(page, context));
`;

test("the coder runs in a worker without Node's modules and gives what it gives in Node", async () => {
  const { outputFiles } = await build({
    entryPoints: ["src/coder.ts"],
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "demarche",
    write: false,
    logLevel: "silent",
  });
  let document: Document | undefined;
  for await (const found of read("demo/dispatches/13-reject.txt")) document = found;
  const { modelHash, version } = readResources();
  const input = {
    codebook: readDataFiles(CODEBOOK_FOLDER),
    language: readDataFiles("src/languages/en"),
    model: new Uint8Array(readFileSync("models/en.bin")),
    eventModel: new Uint8Array(readFileSync("models/en-events.bin")),
    modelHash,
    version,
    document,
  };
  const worker = new Worker(WORKER, { eval: true, workerData: { bundle: outputFiles[0]!.text, page: PAGE, input } });
  const coded = await new Promise<CodedDocument>((done, failed) => worker.once("message", done).once("error", failed));
  await worker.terminate();
  expect(coded.events.length).toBeGreaterThan(0);
  expect(JSON.parse(JSON.stringify(coded))).toEqual(JSON.parse(JSON.stringify(await code(document!))));
}, 60_000);
