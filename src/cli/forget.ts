// `demarche forget DOCUMENT|SOURCE`: its words and spans go, and every entry that rests on nothing else.
import { resolve } from "node:path";
import { openLedger } from "../ledger/open-ledger.ts";
import { readCodebook, readLanguage, readPlaces } from "../node-resources.ts";
import { openLedgerFile } from "./open-ledger-file.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const PART = 500;

/** Forgets the document of that id or address, or all documents that came from that source. Throws UsageError when there is none. */
export async function forget(
  name: string,
  { ledger: path, codebook: folder }: { readonly ledger?: string; readonly codebook?: string },
  terminal: Terminal,
): Promise<number> {
  const codebook = readCodebook(folder);
  const store = openLedgerFile(path);
  const ledger = openLedger(store, { codebook, language: readLanguage(), resolvePlace: readPlaces(codebook), keep: "text" });
  try {
    const address = URL.canParse(name) ? new URL(name).href : name;
    const keys = [
      ...new Set([
        ...store.documentKeys({ id: name, url: address, source: address }),
        ...store.documentKeys({ url: name, source: resolve(name) }),
      ]),
    ];
    const source = store.sources().find(({ url }) => url === name || url === address || url === resolve(name));
    if (keys.length === 0 && !source)
      throw new UsageError(`The ledger holds no document and no source ${name}. demarche query document:… finds ids.`);
    let [documents, entries] = [0, 0];
    for (let at = 0; at < keys.length; at += PART) {
      const gone = ledger.forget(keys.slice(at, at + PART));
      documents += gone.documents;
      entries += gone.entries;
    }
    if (source) store.write((writer) => writer.removeSource(source.url));
    store.compact();
    await terminal.out(
      `Forgotten: ${documents} documents, ${entries} entries that rested on nothing else${source ? `, the source ${source.url}` : ""}.\n`,
    );
    return 0;
  } finally {
    store.close();
  }
}
