import { EVENT_WORDS } from "../../model/event-words.ts";
import { useSearchValues } from "../shell/use-search-values.ts";
import { queryTerms } from "./query-terms.ts";

/** Not an event type, but counted with them. */
const STATEMENT = "statement";

/** Values with their counts, to narrow the query by and to widen it again. */
export function FacetChips({
  field,
  counts,
  label,
}: {
  readonly field: string;
  readonly counts: readonly { readonly value: string; readonly count: number }[];
  readonly label: string;
}) {
  const [{ q = "" }, set] = useSearchValues();
  const chosen = queryTerms.of(q, field);
  const statements = queryTerms.of(q, "kind").includes(STATEMENT);
  const shown = [...counts, ...chosen.filter((value) => !counts.some((one) => one.value === value)).map((value) => ({ value, count: 0 }))];
  return (
    <fieldset className="filters">
      <legend className="hidden">{label}</legend>
      {shown.map(({ value, count }) => (
        <button
          key={value}
          type="button"
          className="chip"
          aria-pressed={value === STATEMENT ? statements : chosen.includes(value)}
          onClick={() => set({ q: queryTerms.toggle(q, value === STATEMENT ? "kind" : field, value) })}
        >
          {EVENT_WORDS[value] ?? value} <span className="quiet">{count.toLocaleString("en")}</span>
        </button>
      ))}
    </fieldset>
  );
}
