import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { EVENT_WORDS } from "../../model/event-words.ts";
import type { ledgerFacets } from "../../server/views/ledger-facets.ts";
import type { ledgerPage } from "../../server/views/ledger-page.ts";
import { type AnswerOf, useAnswer } from "../api/use-answer.ts";
import { EntryLine } from "./entry-line.tsx";
import { formatDate } from "./format-date.ts";
import { Loaded } from "./loaded.tsx";
import { queryTerms } from "./query-terms.ts";
import { ScanNote } from "./scan-note.tsx";

const MOST = 20;

interface Group {
  readonly name: string;
  readonly count: number;
  readonly query: string;
}

const side = (field: string, code: string): string => (code === "---" ? `-${field}:*` : `${field}:${code}`);

function groupsOf(by: string, { types, pairs, days }: AnswerOf<typeof ledgerFacets>): Group[] {
  if (by === "type")
    return types.map(({ value, count }) => ({
      name: EVENT_WORDS[value] ?? value,
      count,
      query: value === "statement" ? "kind:statement" : `type:${value}`,
    }));
  if (by === "day")
    return days.map(({ value, count }) => ({ name: formatDate(value), count, query: `since:${value} until:${value}` })).reverse();
  return pairs.map(({ actor, recipient, count }) => ({
    name: `${actor === "---" ? "somebody" : actor} → ${recipient === "---" ? "nobody named" : recipient}`,
    count,
    query: `(${side("actor", actor)}${actor === "---" ? "" : ` OR speaker:${actor}`}) ${side("recipient", recipient)}`,
  }));
}

function GroupEntries({ q }: { readonly q: string }) {
  const answer = useAnswer<typeof ledgerPage>("/ledger", { q, limit: MOST });
  return (
    <Loaded answer={answer}>
      {({ entries, next }) => (
        <>
          {entries.map((entry) => (
            <EntryLine key={entry.id} entry={entry} />
          ))}
          {next ? (
            <Link className="button" to="/ledger" search={{ q }}>
              All of them in the table
            </Link>
          ) : null}
        </>
      )}
    </Loaded>
  );
}

function GroupLine({ group, q }: { readonly group: Group; readonly q: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-row="">
        <strong>{group.name}</strong> <span className="quiet">{group.count.toLocaleString("en")}</span>
      </summary>
      {open ? <GroupEntries q={queryTerms.and(q, group.query)} /> : null}
    </details>
  );
}

/** Entries by pair, type or day; a group's entries are read when it is opened. */
export function LedgerGroups({
  by,
  facets,
  q,
}: {
  readonly by: string;
  readonly facets: AnswerOf<typeof ledgerFacets>;
  readonly q: string;
}) {
  return (
    <div className="panel">
      {by === "pair" ? <ScanNote of={facets} /> : null}
      {groupsOf(by, facets).map((group) => (
        <GroupLine key={group.query} group={group} q={q} />
      ))}
    </div>
  );
}
