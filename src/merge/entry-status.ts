// What has become of an entry by its own mentions alone.
import type { EntryStatus } from "../model/entry-status.ts";
import type { StatusChange } from "../model/ledger-entry.ts";
import { calendar } from "../util/calendar.ts";
import type { Facts, Stance } from "./mention-facts.ts";

export interface OwnStatus {
  readonly status: EntryStatus;
  readonly history: readonly StatusChange[];
  /** As what the entry stands in the ledger. */
  readonly stance: Stance;
}

/** Status of the mentions that stand (`live`), in the order of publication; `date` is the entry's. */
export function ownStatus(live: readonly Facts[], date: string | null, withdrawn: boolean): OwnStatus {
  const life = live[0]!.life;
  const of = (stance: Stance): readonly Facts[] => live.filter((facts) => facts.stance === stance);
  const [actual, planned, feared, denied] = [of("actual"), of("planned"), of("feared"), of("denied")];
  const stance = actual.length > 0 ? "actual" : planned.length > 0 ? "planned" : feared.length > 0 ? "feared" : "denied";
  const steps: StatusChange[] = [];
  const step = (status: EntryStatus, mentions: readonly Facts[], at?: string | null): void => {
    if (mentions.length === 0) return;
    steps.push({ status, date: at ?? publishedOf(mentions[0]!), because: mentions.map(({ mention }) => mention.id) });
  };
  if (life?.planSame) {
    step(life.planned, planned);
    for (const status of ["postponed", "cancelled"] as const)
      step(
        status,
        [...planned, ...denied].filter(({ says }) => says.includes(status)),
      );
    const off = denied.filter(({ says }) => !says.includes("postponed") && !says.includes("cancelled"));
    step(planned.length > 0 ? "cancelled" : "denied", off);
    steps.sort(byDate);
    step(life.status, actual, date !== null && actual.length > 0 ? date : undefined);
    if (feared.length > 0 && steps.length === 0) step("reported", feared);
    const called = lastDay(denied);
    const held = lastDay(actual);
    const disputed = actual.length > 0 && denied.some((facts) => !facts.mention.event!.aux.includes("future"));
    if (disputed && called !== null && held !== null) step("disputed", denied);
  } else {
    const told = actual.every(({ historical }) => historical) && life?.status === "open" ? "reported" : (life?.status ?? "reported");
    step(life?.planned ?? "reported", planned);
    step("reported", feared);
    step(told, actual);
    step(actual.length > 0 ? "disputed" : "denied", denied);
  }
  const last = steps.at(-1)?.status ?? "reported";
  if (!withdrawn) return { status: last, history: steps, stance };
  return {
    status: "withdrawn",
    history: [...steps, { status: "withdrawn", date: null, because: live.map(({ mention }) => mention.id) }],
    stance,
  };
}

function publishedOf({ mention }: Facts): string | null {
  return mention.document.published;
}

function lastDay(facts: readonly Facts[]): number | null {
  return facts.reduce<number | null>((last, { published }) => (published === null ? last : Math.max(last ?? published, published)), null);
}

/** Oldest first; those without a date last. */
export function byDate(a: StatusChange, b: StatusChange): number {
  const day = ({ date }: StatusChange): number =>
    date === null ? Number.MAX_SAFE_INTEGER : (calendar.range(date)?.[0] ?? Number.MAX_SAFE_INTEGER);
  return day(a) - day(b);
}
