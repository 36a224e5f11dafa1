import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendar } from "../../src/util/calendar.ts";

describe("calendar", () => {
  it("counts weekdays and weeks by ISO 8601", () => {
    expect(calendar.weekday(calendar.of(2021, 12, 6))).toBe(1);
    expect(calendar.week(calendar.of(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
    expect(calendar.week(calendar.of(2026, 1, 1))).toEqual({ year: 2026, week: 1 });
  });

  it("writes days as short as they are whole", () => {
    expect(calendar.interval(calendar.of(2020, 2, 1), calendar.of(2020, 2, 29))).toBe("2020-02");
    expect(calendar.interval(calendar.of(2020), calendar.of(2020, 12, 31))).toBe("2020");
    expect(calendar.range("soon")).toBeNull();
  });

  it("reads back what it writes", () => {
    const day = fc.integer({ min: calendar.of(1500), max: calendar.of(2200) });
    fc.assert(
      fc.property(day, fc.nat(900), (from, length) => {
        expect(calendar.range(calendar.interval(from, from + length))).toEqual([from, from + length]);
      }),
    );
  });
});
