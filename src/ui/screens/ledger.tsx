import type { ledgerFacets } from "../../server/views/ledger-facets.ts";
import { useAnswer } from "../api/use-answer.ts";
import { EmptyState } from "../parts/empty-state.tsx";
import { EntryTable } from "../parts/entry-table.tsx";
import { ExportMenu } from "../parts/export-menu.tsx";
import { FacetChips } from "../parts/facet-chips.tsx";
import { LedgerGroups } from "../parts/ledger-groups.tsx";
import { ScreenHead } from "../parts/screen-head.tsx";
import { useSearchValues } from "../shell/use-search-values.ts";

const SORTS = [
  ["-date", "latest first"],
  ["date", "earliest first"],
  ["-published", "last told first"],
  ["published", "first told first"],
  ["-origins", "most origins first"],
  ["origins", "fewest origins first"],
] as const;

const GROUPS = [
  ["", "no groups"],
  ["pair", "by pair"],
  ["type", "by type"],
  ["day", "by day"],
] as const;

/** All entries that match: filtered, sorted, grouped, exported. */
export function Ledger() {
  const [{ q = "", sort = "-date", group = "", hidden = "" }, set] = useSearchValues();
  const facets = useAnswer<typeof ledgerFacets>("/ledger/facets", { q, pairs: group === "pair" ? "yes" : "no" });
  const total = facets.data?.total;
  return (
    <>
      <ScreenHead title="Ledger" about={total === undefined ? "" : `${total.toLocaleString("en")} entries${q ? " match" : ""}`}>
        <ExportMenu q={q} />
      </ScreenHead>
      {facets.data ? (
        <div className="stack facets">
          <FacetChips field="type" counts={facets.data.types} label="Type" />
          <FacetChips field="status" counts={facets.data.statuses} label="Status" />
        </div>
      ) : null}
      <div className="toolbar">
        <label>
          Order
          <select value={sort} onChange={(event) => set({ sort: event.target.value })}>
            {SORTS.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Group
          <select value={group} onChange={(event) => set({ group: event.target.value })}>
            {GROUPS.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={hidden === "include"}
            onChange={(event) => set({ hidden: event.target.checked ? "include" : "" })}
          />
          with dismissed ones
        </label>
      </div>
      {total === 0 && !q ? (
        <EmptyState command="demarche add FILE|FOLDER|URL">The ledger has no entries yet. Add what is to be read.</EmptyState>
      ) : group && facets.data ? (
        <LedgerGroups by={group} facets={facets.data} q={q} />
      ) : (
        <EntryTable q={q} sort={sort} hidden={hidden || "leave-out"} total={total} onSort={(next) => set({ sort: next })} />
      )}
    </>
  );
}
