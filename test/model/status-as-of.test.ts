import { expect, test } from "vitest";
import type { LedgerEntry } from "../../src/model/ledger-entry.ts";
import { statusAsOf } from "../../src/model/status-as-of.ts";

type Asked = Pick<LedgerEntry, "status" | "statusHistory" | "date">;
const step = (status: LedgerEntry["status"], date: string | null) => ({ status, date, because: ["m"] });
const planned: Asked = { status: "scheduled", statusHistory: [step("scheduled", "2021-12-04")], date: "2021-12-07" };
const held: Asked = { ...planned, status: "held", statusHistory: [...planned.statusHistory, step("held", "2021-12-07")] };

test("what is scheduled is overdue once its day has passed", () => {
  expect(statusAsOf(planned, "2021-12-07")).toBe("scheduled");
  expect(statusAsOf(planned, "2021-12-08")).toBe("overdue");
  expect(statusAsOf({ ...planned, date: null }, "2022-12-08")).toBe("scheduled");
  expect(statusAsOf({ ...planned, date: "2021-12" }, "2021-12-20")).toBe("scheduled");
});

test("what was held later was still scheduled before", () => {
  expect(statusAsOf(held, "2021-12-05")).toBe("scheduled");
  expect(statusAsOf(held, "2021-12")).toBe("held");
  expect(statusAsOf(held, "2021-12-01")).toBe("scheduled");
});

test("a step without a date always counts", () => {
  const gone: Asked = { ...planned, status: "withdrawn", statusHistory: [...planned.statusHistory, step("withdrawn", null)] };
  expect(statusAsOf(gone, "2021-12-05")).toBe("withdrawn");
});
