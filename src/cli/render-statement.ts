import type { CodedDocument } from "../model/coded-document.ts";
import type { CodedStatement } from "../model/coded-statement.ts";
import { partyName } from "./party-name.ts";
import type { Run } from "./styled-text.ts";

/** The runs of a statement's line: who says what to whom; the content is its own quote. */
export function renderStatement(statement: CodedStatement, document: CodedDocument): Run[] {
  const { source, code, entity, anonymous, cue, addressee, within } = statement;
  const runs: Run[] = [[partyName({ code, text: source ?? "(speaker carried over)", entity }, document), "bold"]];
  if (anonymous) runs.push([", unnamed", "yellow"]);
  if (cue) runs.push([/^\p{L}/u.test(cue) ? ` ${cue}` : cue, "green"]);
  if (addressee) runs.push([" → ", "dim"], [partyName(addressee, document), "bold"]);
  const outer = within ? document.statements.find(({ id }) => id === within) : undefined;
  if (outer)
    runs.push([
      ` · reported by ${partyName({ code: outer.code, text: outer.source ?? "the same speaker", entity: outer.entity }, document)}`,
      "blue",
    ]);
  return runs;
}
