import { FIELD_GUIDES } from "../query/query-field-guide.ts";
import type { Terminal } from "./terminal.ts";

/** `demarche query --fields`: the fields of the query language. */
export async function queryFields(terminal: Terminal): Promise<number> {
  for (const { about, example, takes } of Object.values(FIELD_GUIDES)) {
    const values = typeof takes === "string" ? "" : `: ${takes.join(", ")}`;
    await terminal.out(`${example.padEnd(32)} ${about}${values}\n`);
  }
  return 0;
}
