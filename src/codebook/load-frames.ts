// Reads `frames/*.tsv`: one sense of a predicate a row, with its event type, mode, roles and conditions.

import { parseTsv } from "../util/parse-tsv.ts";
import type { ReportProblem } from "./codebook-problem.ts";
import type { EventType } from "./event-type.ts";
import type { Frame, FrameCondition } from "./frame.ts";
import { headFirst } from "./head-first.ts";
import { NOT_CODED } from "./not-coded.ts";
import { type ConditionNames, parseCondition } from "./parse-condition.ts";
import { parseRoles } from "./parse-roles.ts";

/** What stands of a predicate so far: the file of its senses, and by event the lines of its conditions and the line that takes all the rest. */
interface Known {
  readonly file: string;
  readonly events: Map<string, { readonly rows: Map<string, number>; closed: number | null }>;
}

/** Frames, those of more words first, else in the order of the files' names and of their rows. */
export function loadFrames(
  files: ReadonlyMap<string, string>,
  events: ReadonlyMap<string, EventType>,
  names: ConditionNames,
  report: ReportProblem,
): Frame[] {
  const frames: Frame[] = [];
  const known = { v: new Map<string, Known>(), n: new Map<string, Known>(), a: new Map<string, Known>() };
  const counts = new Map<string, number>();
  const rolesOf = new Map<string, ReturnType<typeof parseRoles>>();
  const conditionsOf = new Map<string, ReturnType<typeof parseWhere>>();
  const modes = new Map([...events].map(([name, event]) => [name, new Set(event.modes.map((mode) => mode.name))]));
  for (const file of [...files.keys()].filter((name) => name.startsWith("frames/") && name.endsWith(".tsv")).sort()) {
    for (const { line, cells } of parseTsv(files.get(file) ?? "")) {
      const [predicate, pos, event, mode, roleText, where = ""] = cells;
      const wrong = (message: string): void => report(file, line, message);
      if (cells.length < 5) {
        wrong("a frame has at least five cells: predicate, pos, event, mode, roles");
        continue;
      }
      if (pos !== "v" && pos !== "n" && pos !== "a") wrong(`pos is "${pos}", not v, n or a`);
      if (predicate === "" || predicate !== predicate.toLowerCase()) wrong(`predicate "${predicate}" must be lemmas in lower case`);
      if (event !== NOT_CODED.here && event !== NOT_CODED.ever && !events.has(event)) wrong(`unknown event type "${event}"`);
      else if (mode !== "-" && !modes.get(event)?.has(mode)) wrong(`${event} has no mode "${mode}"`);
      const roles = remembered(rolesOf, roleText, () => parseRoles(roleText, names.isSlot));
      if (typeof roles === "string") wrong(roles);
      const { alternatives, problems } = remembered(conditionsOf, where, () => parseWhere(where, names));
      for (const problem of problems) wrong(problem);
      const senses = remembered(known[pos as Frame["pos"]] ?? known.v, predicate, () => ({ file, events: new Map() }));
      if (senses.file !== file) wrong(`the senses of "${predicate}" (${pos}) belong into one file; others are in ${senses.file}`);
      const sense = remembered(senses.events, event, () => ({ rows: new Map(), closed: null }));
      const same = sense.rows.get(where);
      if (same !== undefined) wrong(`"${predicate}" (${pos}) with these conditions stands already in line ${same}`);
      else if (sense.closed !== null) wrong(`never reached: line ${sense.closed} takes every "${predicate}" (${pos}) of ${event}`);
      sense.rows.set(where, line);
      if (alternatives.some((conditions) => conditions.length === 0)) sense.closed = line;
      if (typeof roles === "string") continue;
      const name = `${pos}.${predicate.replaceAll(" ", "-")}.${event}${mode === "-" ? "" : `.${mode}`}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const id = count > 1 ? `${name}#${count}` : name;
      const readings = headFirst(predicate, pos, names.isSlot);
      for (const conditions of alternatives)
        for (const words of readings)
          frames.push({
            id,
            predicate: words,
            pos: pos as Frame["pos"],
            event,
            mode: mode === "-" ? null : mode,
            roles,
            where: conditions,
          });
    }
  }
  return frames.sort((a, b) => b.predicate.length - a.predicate.length);
}

const remembered = <T>(known: Map<string, T>, text: string, read: () => T): T => {
  const held = known.get(text);
  if (held !== undefined) return held;
  const value = read();
  known.set(text, value);
  return value;
};

/** The alternatives of a `where` cell, each a list of conditions that must all hold; "-" stands for none. */
function parseWhere(text: string, names: ConditionNames): { alternatives: FrameCondition[][]; problems: string[] } {
  const problems: string[] = [];
  const alternatives = text.split(" or ").map((alternative) => {
    const conditions: FrameCondition[] = [];
    for (const part of alternative.split(",").map((piece) => piece.trim())) {
      if (part === "" || part === "-") continue;
      const condition = parseCondition(part, names);
      if (typeof condition === "string") problems.push(condition);
      else conditions.push(condition);
    }
    return conditions;
  });
  return { alternatives, problems };
}
