// What has become of an entry by its own mentions alone.
import { ENTRY_STATUSES, type EntryStatus } from "../model/entry-status.ts";
import type { StatusChange } from "../model/ledger-entry.ts";
import { calendar } from "../util/calendar.ts";
import type { Facts, Stance } from "./mention-facts.ts";

/** What other steps do not undo, the strongest first. */
const LASTING: readonly EntryStatus[] = ["withdrawn", "disputed", "held", "denied"];

export interface OwnStatus {
  readonly status: EntryStatus;
  readonly history: readonly StatusChange[];
  /** As what the entry stands in the ledger. */
  readonly stance: Stance;
}

/** Status of the mentions that stand (`live`), in the order of publication; `life` and `date` are the entry's. */
export function ownStatus(live: readonly Facts[], life: Facts["life"], date: string | null, withdrawn: boolean): OwnStatus {
  const of = (stance: Stance): readonly Facts[] => live.filter((facts) => facts.stance === stance);
  const [actual, planned, feared, denied] = [of("actual"), of("planned"), of("feared"), of("denied")];
  const stance = actual.length > 0 ? "actual" : planned.length > 0 ? "planned" : feared.length > 0 ? "feared" : "denied";
  const steps: StatusChange[] = [];
  const step = (status: EntryStatus, mentions: readonly Facts[], at?: string | null): void => {
    if (mentions.length === 0) return;
    steps.push({ status, date: at ?? publishedOf(mentions[0]!), because: mentions.map(({ mention }) => mention.id) });
  };
  if (life?.planSame) {
    // Who means to meet nobody knows whom and when has scheduled nothing.
    const firm = date !== null || planned.some(({ sides }) => sides[0]!.codes.length > 1);
    step(firm ? life.planned : "reported", planned);
    for (const status of ["postponed", "cancelled"] as const)
      step(
        status,
        [...planned, ...denied].filter(({ says }) => says.includes(status)),
      );
    const off = denied.filter(({ says }) => !says.includes("postponed") && !says.includes("cancelled"));
    step(planned.length > 0 ? "cancelled" : "denied", off);
    step(life.status, actual, date !== null && actual.length > 0 ? date : undefined);
    if (feared.length > 0 && steps.length === 0) step("reported", feared);
    if (actual.length > 0)
      step(
        "disputed",
        denied.filter(({ mention }) => !mention.event!.aux.includes("future")),
      );
  } else {
    const told = actual.every(({ historical }) => historical) && life?.status === "open" ? "reported" : (life?.status ?? "reported");
    step(life?.planned ?? "reported", planned);
    step("reported", feared);
    step(told, actual);
    step(actual.length > 0 ? "disputed" : "denied", denied);
  }
  if (withdrawn) steps.push({ status: "withdrawn", date: null, because: live.map(({ mention }) => mention.id) });
  steps.sort(byDate);
  return { status: finalStatus(steps, steps) ?? "reported", history: steps, stance };
}

/** Status after `history`, sorted by `byDate`, of which `own` are the steps that the entry's own mentions tell: what was held stays held, what is
 * disputed, denied or withdrawn by its own documents is so; else the last step counts. Null: there are no steps. */
export function finalStatus(own: readonly StatusChange[], history: readonly StatusChange[]): EntryStatus | null {
  const settled = LASTING.find((status) => own.some((step) => step.status === status));
  return settled ?? history.at(-1)?.status ?? null;
}

function publishedOf({ mention }: Facts): string | null {
  return mention.document.published;
}

/** Oldest first; those without a date last; of one day in the order in which things take their course. */
export function byDate(a: StatusChange, b: StatusChange): number {
  const day = ({ date }: StatusChange): number =>
    date === null ? Number.MAX_SAFE_INTEGER : (calendar.range(date)?.[0] ?? Number.MAX_SAFE_INTEGER);
  return (
    day(a) - day(b) ||
    ENTRY_STATUSES.indexOf(a.status) - ENTRY_STATUSES.indexOf(b.status) ||
    (a.because[0]! < b.because[0]! ? -1 : a.because[0]! > b.because[0]! ? 1 : 0)
  );
}
