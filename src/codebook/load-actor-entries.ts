// Reads `actors/*.tsv`. The file's name says of which kind its entries are and how its columns run.
import { parseTsv } from "../util/parse-tsv.ts";
import type { Actor } from "./actor.ts";
import type { ReportProblem } from "./codebook-problem.ts";
import { splitList } from "./split-list.ts";

interface Layout {
  readonly kind: Actor["kind"];
  /** Whether a code may appear here for the first time: its first row is then the actor itself, later rows are its parts. */
  readonly defines: boolean;
  readonly columns: readonly string[];
}

const PARTS = ["code", "sector", "name", "aliases", "demonyms", "metonyms"];

/** In reading order: what defines codes stands before what uses them. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  "actors/states.tsv": { kind: "state", defines: true, columns: ["code", "name", "aliases", "demonyms", "metonyms"] },
  "actors/bodies.tsv": { kind: "organisation", defines: true, columns: PARTS },
  "actors/groups.tsv": { kind: "group", defines: true, columns: PARTS },
  "actors/classes.tsv": { kind: "organisation", defines: true, columns: PARTS },
  "actors/organs.tsv": { kind: "organisation", defines: false, columns: PARTS },
  "actors/parties.tsv": { kind: "group", defines: false, columns: PARTS },
  "actors/places.tsv": { kind: "place", defines: false, columns: ["code", "name", "aliases"] },
};

/** Every actor, in the order of the files. A part's id is `CODE/name-of-the-part`. */
export function loadActorEntries(files: ReadonlyMap<string, string>, report: ReportProblem): Actor[] {
  const actors: Actor[] = [];
  const codes = new Set<string>();
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const [file, { kind, defines, columns }] of Object.entries(LAYOUTS)) {
    for (const { line, cells } of parseTsv(files.get(file) ?? "")) {
      const cell = (column: string): string => cells[columns.indexOf(column)] ?? "";
      const code = cell("code");
      const name = cell("name");
      if (!code || !name) {
        report(file, line, `a row needs ${columns.join(", ")}, parted by tabs`);
        continue;
      }
      const first = !codes.has(code);
      if (first && !defines) report(file, line, `code ${code} is not in actors/states.tsv, bodies.tsv, groups.tsv or classes.tsv`);
      codes.add(code);
      const id = first && defines ? code : `${code}/${slug(name)}`;
      if (ids.has(id)) report(file, line, `${id} stands here twice`);
      ids.add(id);
      const sector = cell("sector") || null;
      if (sector !== null && !/^[A-Z]{3}$/.test(sector)) report(file, line, `sector "${sector}" must be three capitals`);
      const actor: Actor = {
        id,
        code,
        kind,
        sector,
        name,
        aliases: splitList(cell("aliases")),
        demonyms: splitList(cell("demonyms")),
        metonyms: splitList(cell("metonyms")),
      };
      for (const own of [name, ...actor.aliases, ...actor.demonyms]) {
        const owner = owners.get(own);
        if (owner !== undefined) report(file, line, `"${own}" is a name of ${owner} already`);
        owners.set(own, id);
      }
      actors.push(actor);
    }
  }
  return actors;
}

/** Small letters and hyphens; accents are left off. */
function slug(name: string): string {
  const lower = name.toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
