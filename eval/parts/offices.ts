// Offices of the code book: how much of the time they are known, and whether they agree with what others have on record.
import { readFileSync } from "node:fs";
import { loadActors } from "../../src/codebook/load-actors.ts";
import { createNameIndex } from "../../src/codebook/name-index.ts";
import { createOfficeIndex } from "../../src/codebook/office-index.ts";
import { CODEBOOK_FOLDER, readDataFiles } from "../../src/node-resources.ts";
import { namePieces } from "../../src/util/name-pieces.ts";
import { parseTsv } from "../../src/util/parse-tsv.ts";
import { type CoveredOffice, officeCoverage } from "../offices/office-coverage.ts";
import { recordedHolders } from "../offices/recorded-holders.ts";
import type { Part } from "./part.ts";

const STATE_OFFICES: readonly CoveredOffice[] = [
  { label: "head of state", offices: ["president", "monarch", "supreme-leader", "leader", "chair", "presidency-member"] },
  { label: "head of government", offices: ["prime-minister", "president", "monarch", "leader"] },
  { label: "foreign minister", offices: ["foreign-minister"] },
  { label: "defence minister", offices: ["defence-minister"] },
  {
    label: "spokesperson",
    offices: [
      "spokesperson",
      "chief-cabinet-secretary",
      "foreign-ministry-spokesperson",
      "defence-ministry-spokesperson",
      "military-spokesperson",
    ],
  },
  { label: "UN ambassador", offices: ["un-ambassador"] },
];

/** `npm run eval -- offices FILE… [--list]`: coverage, and agreement with files of `data/corpora/offices`; `--list` names what differs. */
export const offices: Part = {
  defaults: {
    "leaders to 2021": ["data/corpora/offices/reign-leaders.jsonl"],
    "heads 2021–22": ["data/corpora/offices/heads-2021-22-wikidata.jsonl"],
    "foreign ministers 2022": ["data/corpora/offices/foreign-ministers-2022-wikidata.jsonl"],
    "foreign ministers 2022 (list)": ["data/corpora/offices/foreign-ministers-wikipedia-list.jsonl"],
  },
  async score(files) {
    const book = loadActors(readDataFiles(CODEBOOK_FOLDER));
    const crisis = parseTsv(readFileSync(new URL("../offices/crisis-states.tsv", import.meta.url), "utf8")).map(({ cells }) => cells[0]);
    const names = createNameIndex(book.actors, []);
    const index = createOfficeIndex(book.offices);
    const spellings = new Map(book.persons.map(({ id, name, aliases }) => [id, [name, ...aliases].map(foldedPieces)]));
    const differing: string[] = [];
    const missing: string[] = [];
    let agree = 0;
    for (const file of files.filter((path) => !path.startsWith("--")))
      for (const { code, offices: held, name, day } of recordedHolders(file, (state) => names.find(state)?.code ?? null)) {
        const holders = held.flatMap((office) => index.holders(code, office, day));
        const wanted = foldedPieces(name);
        if (holders.some(({ person }) => spellings.get(person)?.some((pieces) => alike(pieces, wanted)))) agree++;
        else if (holders.length === 0) missing.push(`${code} ${day} ${name}`);
        else differing.push(`${code} ${day} ${name}: ${[...new Set(holders.map(({ person }) => person))].join(", ")}`);
      }
    const measured = officeCoverage(book.offices, crisis, STATE_OFFICES, "2010-01", "2026-06");
    return {
      persons: book.persons.length,
      terms: book.offices.length,
      agree,
      differ: differing.length,
      unknown: missing.length,
      agreement: Number((agree / Math.max(1, agree + differing.length)).toFixed(3)),
      coverage: Object.fromEntries(measured.map(({ label, share }) => [label, share])),
      ...(files.includes("--list") ? { differing, missing, states: measured } : {}),
    };
  },
};

function foldedPieces(name: string): string[] {
  return namePieces(name.toLowerCase()).flatMap((piece) => (/^(al|el|bin|ibn|ben|abu|de|van|von)$/.test(piece) ? [] : [piece]));
}

/** One name's words stand in the other but for one letter each, at least one of four letters or more. */
function alike(name: readonly string[], other: readonly string[]): boolean {
  const shared = other.filter((piece) =>
    name.some((own) => own === piece || (piece.length > 4 && own.length > 4 && own.slice(0, 4) === piece.slice(0, 4))),
  );
  return shared.some((piece) => piece.length >= 4) || (shared.length > 0 && shared.length === Math.min(name.length, other.length));
}
