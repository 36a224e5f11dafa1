import type { LedgerEntry } from "../../model/ledger-entry.ts";
import { valueText } from "./value-text.ts";

/** Values on which documents disagree, each with who tells it. */
export function EntryDifferences({ entry }: { readonly entry: LedgerEntry }) {
  if (entry.differs.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="differs">
      <h2 id="differs">
        Where they disagree <span className="quiet">nothing is averaged away</span>
      </h2>
      <table className="data">
        <tbody>
          {entry.differs.flatMap(({ field, values }) =>
            values.map(({ value, evidence }, i) => (
              <tr key={`${field} ${valueText(value)}`}>
                <th scope="row">{i === 0 ? field.replaceAll("_", " ") : <span className="hidden">{field}</span>}</th>
                <td>
                  <strong>{valueText(value)}</strong>
                </td>
                <td>{[...new Set(evidence.map((at) => entry.evidence[at]?.publisher ?? entry.evidence[at]?.document))].join(", ")}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
