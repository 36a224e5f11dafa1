import { Link } from "@tanstack/react-router";
import type { calendarPage } from "../../server/views/calendar-page.ts";
import { calendar } from "../../util/calendar.ts";
import { type AnswerOf, useAnswer } from "../api/use-answer.ts";
import { EmptyState } from "../parts/empty-state.tsx";
import { EntryLine } from "../parts/entry-line.tsx";
import { formatDate } from "../parts/format-date.ts";
import { Loaded } from "../parts/loaded.tsx";
import { PrecisionBar } from "../parts/precision-bar.tsx";
import { ScreenHead } from "../parts/screen-head.tsx";
import { keepQuery } from "../shell/keep-query.ts";
import { useSearchValues } from "../shell/use-search-values.ts";

type Contact = AnswerOf<typeof calendarPage>["contacts"][number];

/** Days before and after the ledger's latest that the line beside each contact shows; what lies further off stands at its edge. */
const AROUND = 30;

const SHOWN = [
  ["", "all"],
  ["past", "held"],
  ["next", "planned"],
  ["overdue", "overdue"],
] as const;

const chosen = ({ entry: { status } }: Contact, show: string): boolean =>
  show === "past"
    ? !["scheduled", "postponed", "overdue", "cancelled"].includes(status)
    : show === "next"
      ? ["scheduled", "postponed"].includes(status)
      : show === "overdue"
        ? status === "overdue"
        : true;

/** Contacts held, planned and overdue in their order, with how exactly each date is known. */
export function Calendar() {
  const [{ q = "", show = "" }, set] = useSearchValues();
  const answer = useAnswer<typeof calendarPage>("/calendar", { q });
  return (
    <>
      <ScreenHead title="Calendar" about={answer.data ? `meetings, calls and visits; overdue as of ${formatDate(answer.data.asOf)}` : ""} />
      <div className="toolbar">
        <fieldset className="filters">
          <legend className="hidden">Which</legend>
          {SHOWN.map(([value, name]) => (
            <button key={value} type="button" aria-pressed={show === value} onClick={() => set({ show: value })}>
              {name} <span className="quiet">{answer.data?.contacts.filter((contact) => chosen(contact, value)).length ?? ""}</span>
            </button>
          ))}
        </fieldset>
      </div>
      <Loaded answer={answer}>
        {({ contacts, asOf }) => {
          const shown = contacts.filter((contact) => chosen(contact, show));
          if (shown.length === 0)
            return (
              <EmptyState command="demarche add FILE|FOLDER|URL">
                {contacts.length === 0
                  ? "No document in the ledger tells of a contact that matches."
                  : "None of the contacts is of this kind."}
              </EmptyState>
            );
          const names = new Map(contacts.map(({ entry }) => [entry.id, entry.headline]));
          const days = shown
            .flatMap(({ entry: { from, to } }) => (from && to ? [from, to] : []))
            .concat(asOf)
            .sort();
          const near = calendar.range(asOf)?.[0] ?? 0;
          const [first, last] = [days[0]!, days.at(-1)!].map((day, i) => {
            const at = calendar.range(day)?.[0] ?? near;
            return calendar.format(i === 0 ? Math.max(at, near - AROUND) : Math.min(at, near + AROUND));
          }) as [string, string];
          const dated = shown.filter(({ precision }) => precision !== "unknown");
          const undated = shown.filter(({ precision }) => precision === "unknown");
          const row = (contact: Contact) => (
            <li key={contact.entry.id} className="calendar-row">
              <PrecisionBar
                from={contact.entry.from}
                to={contact.entry.to}
                status={contact.entry.status}
                first={first}
                last={last}
                today={asOf}
              />
              <div>
                <EntryLine entry={contact.entry} />
                {[...contact.before.map((id) => ["before", id] as const), ...contact.after.map((id) => ["after", id] as const)].map(
                  ([side, id]) => (
                    <p key={`${side} ${id}`} className="told">
                      {side}{" "}
                      <Link to="/entries/$id" params={{ id }} search={keepQuery}>
                        {names.get(id) ?? `entry ${id}`}
                      </Link>
                    </p>
                  ),
                )}
              </div>
            </li>
          );
          return (
            <>
              {dated.length > 0 ? (
                <div className="panel">
                  <p className="calendar-scale told" aria-hidden="true">
                    <span>
                      {formatDate(first)} <span>{formatDate(last)}</span>
                    </span>
                  </p>
                  <ol>{dated.map(row)}</ol>
                </div>
              ) : null}
              {undated.length > 0 ? (
                <section className="panel undated" aria-labelledby="undated">
                  <h2 id="undated">
                    No day is told <span className="quiet">only that it took place, or in which order</span>
                  </h2>
                  <ol>{undated.map(row)}</ol>
                </section>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
