// Reads `life.yaml` and `life-links.tsv`: how entries live in the ledger, and what bears on what.
import { ENTRY_STATUSES, type EntryStatus } from "../model/entry-status.ts";
import { LINK_TYPES, type LinkType } from "../model/link-type.ts";
import { parseTsv } from "../util/parse-tsv.ts";
import type { ReportProblem } from "./codebook-problem.ts";
import type { EventType } from "./event-type.ts";
import type { Life, LifeBook, LifeLink, LifePattern } from "./life.ts";
import { readYaml } from "./read-yaml.ts";

const LIVES = "life.yaml";
const LINKS = "life-links.tsv";
const SIDES = ["same", "reverse", "either"];
const STANCES = ["actual", "planned", "feared", "denied"];

/** The lives in the order of the file, and the links. A code book without these files has neither. */
export function loadLife(
  files: ReadonlyMap<string, string>,
  events: ReadonlyMap<string, EventType>,
  wordClasses: ReadonlyMap<string, ReadonlySet<string>>,
  report: ReportProblem,
): LifeBook {
  const lives = loadLives(files.get(LIVES) ?? "", events, wordClasses, report);
  const names = new Set(lives.map(({ life }) => life));
  const links = parseTsv(files.get(LINKS) ?? "").flatMap(({ line, cells }): LifeLink[] => {
    const [by = "", of = "", sides = "", link = "", status = "", days = "", words = ""] = cells;
    const wrong = (message: string): void => report(LINKS, line, message);
    if (!SIDES.includes(sides)) wrong(`sides is "${sides}", not one of ${SIDES.join(", ")}`);
    if (!(LINK_TYPES as readonly string[]).includes(link)) wrong(`unknown link "${link}"`);
    if (status !== "-" && !(ENTRY_STATUSES as readonly string[]).includes(status)) wrong(`unknown status "${status}"`);
    if (!/^\d+$/.test(days) || !/^\d+$/.test(words)) wrong("days and words must be whole numbers");
    return [
      {
        by: parsePattern(by, events, names, wrong),
        of: parsePattern(of, events, names, wrong),
        sides: sides as LifeLink["sides"],
        link: link as LinkType,
        status: status === "-" ? null : (status as EntryStatus),
        days: Number(days),
        words: Number(words),
      },
    ];
  });
  return { lives, links };
}

function loadLives(
  text: string,
  events: ReadonlyMap<string, EventType>,
  wordClasses: ReadonlyMap<string, ReadonlySet<string>>,
  report: ReportProblem,
): Life[] {
  const yaml = readYaml(LIVES, text, report);
  const value = yaml.value as { readonly lives?: unknown } | null;
  const rows: readonly unknown[] = Array.isArray(value?.lives) ? value.lives : [];
  return rows.map((given, n): Life => {
    const row = (typeof given === "object" && given !== null ? given : {}) as Readonly<Record<string, unknown>>;
    const wrong = (field: string, message: string): void => report(LIVES, yaml.lineOf("lives", n, field), message);
    const names = Array.isArray(row.events) ? row.events.map(String) : [];
    const count = (field: string): number => {
      const given = row[field] ?? 0;
      if (typeof given !== "number" || given < 0) wrong(field, `${field} must be a number`);
      return Number(given);
    };
    const status = (field: string, other: EntryStatus): EntryStatus => {
      const given = row[field] ?? other;
      if (!(ENTRY_STATUSES as readonly unknown[]).includes(given)) wrong(field, `unknown status "${given}"`);
      return given as EntryStatus;
    };
    if (typeof row.life !== "string") wrong("life", "life has no name");
    for (const name of names) if (!events.has(name)) wrong("events", `unknown event type ${name}`);
    const words = row.words === undefined ? null : wordClasses.get(String(row.words));
    if (words === undefined) wrong("words", `unknown word class ${row.words}`);
    return {
      life: String(row.life),
      events: names,
      words: words ?? null,
      parties: count("parties"),
      exchangeable: row.sides === "exchangeable",
      modeFree: row.mode === "free",
      planSame: row.plan === "same",
      status: status("status", "reported"),
      planned: status("planned", "reported"),
      speech: row.speech === true,
      standing: count("standing"),
      reach: count("reach"),
      ahead: count("ahead"),
    };
  });
}

function parsePattern(
  text: string,
  events: ReadonlyMap<string, EventType>,
  lives: ReadonlySet<string>,
  wrong: (message: string) => void,
): LifePattern {
  const [what = "", stance = "actual"] = text.split(" ");
  const [name = "", modes = ""] = what.split("/");
  const known = events.get(name);
  if (!known && !lives.has(name)) wrong(`"${name}" is neither an event type nor a life`);
  if (!STANCES.includes(stance)) wrong(`stance is "${stance}", not one of ${STANCES.join(", ")}`);
  const list = modes === "" ? [] : modes.split("|");
  for (const mode of list) if (!known?.modes.some((one) => one.name === mode)) wrong(`${name} has no mode ${mode}`);
  return { event: known ? name : null, life: known ? null : name, modes: list, stance: stance as LifePattern["stance"] };
}
