import type { ReactNode } from "react";
import { AddSource } from "../parts/add-source.tsx";
import { DocumentList } from "../parts/document-list.tsx";
import { PublisherTables } from "../parts/publisher-tables.tsx";
import { ReviewQueue } from "../parts/review-queue.tsx";
import { ScreenHead } from "../parts/screen-head.tsx";
import { SourceList } from "../parts/source-list.tsx";
import { VoiceTable } from "../parts/voice-table.tsx";
import { useSearchValues } from "../shell/use-search-values.ts";

const TABS: readonly (readonly [string, string, () => ReactNode])[] = [
  ["intake", "intake", SourceList],
  ["publishers", "publishers and origins", PublisherTables],
  ["voices", "voices", VoiceTable],
  ["documents", "documents and copies", DocumentList],
  ["queue", "review queue", ReviewQueue],
];

/** Where the ledger has it from: sources and what failed, publishers, origins, unnamed sources, documents, and what a person should look at. */
export function Sources() {
  const [{ tab = "intake" }, set] = useSearchValues();
  const [name, , Part] = TABS.find(([one]) => one === tab) ?? TABS[0]!;
  return (
    <>
      <ScreenHead title="Sources" about="who says so, how many are independent, how much is unnamed, what failed" />
      <AddSource />
      <fieldset className="filters toolbar">
        <legend className="hidden">Part</legend>
        {TABS.map(([value, label]) => (
          <button key={value} type="button" aria-pressed={value === name} onClick={() => set({ tab: value })}>
            {label}
          </button>
        ))}
      </fieldset>
      <Part />
    </>
  );
}
