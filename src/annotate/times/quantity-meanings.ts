// Meanings of durations, sets, vague references and clock times.
import type { Meaning } from "./calendar-meanings.ts";
import { period } from "./period.ts";
import { duration } from "./relative-meanings.ts";

const first = (slots: ReadonlyMap<string, readonly string[]>, ...names: string[]): string => {
  for (const name of names) {
    const value = slots.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return "";
};

/** Meanings by the name that `date-patterns.tsv` gives them. */
export const quantityMeanings: Readonly<Record<string, Meaning>> = {
  duration: (slots) => {
    const half = slots.has("HALF") ? 0.5 : 0;
    const count = first(slots, "NUMBER");
    return period.vague(
      "DURATION",
      duration(first(slots, "UNIT", "UNITS"), count === "X" || half === 0 ? count : String(Number(count) + half)),
    );
  },
  durationVague: (slots) => period.vague("DURATION", duration(first(slots, "UNIT", "UNITS"), "X")),
  set: (slots) => period.vague("SET", duration(first(slots, "UNIT", "UNITS"), first(slots, "NUMBER") || "1")),
  setWord: (slots) => period.vague("SET", first(slots, "SETWORD", "SETADJ")),
  setTimes: (slots) => period.vague("SET", first(slots, "UNIT")),
  setWeekday: (slots) => period.vague("SET", `XXXX-WXX-${first(slots, "WEEKDAY", "WEEKDAYS")}${first(slots, "PART", "PARTS")}`),
  setMonth: (slots) => period.vague("SET", `XXXX-${first(slots, "MONTH").padStart(2, "0")}`),
  setPart: (slots) => period.vague("SET", `XXXX-XX-XX${first(slots, "PART")}`),
  ref: (slots, { after, afterTag, follows, side }) => {
    // "As soon as", "soon after", "future earnings" (a kind of them), "was soon freed" (soon after what was told) name no time to come.
    if (slots.has("FUTURE") && (after === "as" || after === "after" || afterTag.startsWith("NN") || side() === "past")) return null;
    if (slots.has("PAST") && (follows("UNIT") || follows("UNITS") || follows("NUMBER") || follows("VAGUE"))) return null;
    return period.vague("DATE", first(slots, "PRESENT", "PAST", "FUTURE", "PRESENT_ADJ", "PAST_ADJ"));
  },
  clock: (slots, { day, last }) => {
    const named = first(slots, "CLOCK");
    const [hour = "0", minute = "00"] = first(slots, "TIME", "HOUR").split(":");
    const half = Number(first(slots, "AMPM") || "0");
    const h = slots.has("AMPM") ? (Number(hour) % 12) + half : Number(hour);
    const time = named || `T${String(h).padStart(2, "0")}:${minute}`;
    const at = last?.grain === "D" ? last : day === null ? null : period.day(day);
    return {
      ...(at ?? period.vague("TIME", null)),
      type: "TIME",
      value: `${at?.value?.slice(0, 10) ?? "XXXX-XX-XX"}${time}`,
      grain: "D",
      mod: null,
    };
  },
};
