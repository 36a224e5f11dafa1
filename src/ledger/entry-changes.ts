import type { Evidence, LedgerEntry } from "../model/ledger-entry.ts";

const quoted = (value: unknown): string => {
  if (value === null || value === undefined) return "none";
  if (Array.isArray(value)) return value.map(quoted).join(", ") || "none";
  if (typeof value !== "object") return String(value);
  const { text, value: count, name, code } = value as { text?: string; value?: number; name?: string | null; code?: string };
  return text ?? (count !== undefined ? count.toLocaleString("en") : (name ?? code ?? JSON.stringify(value)));
};

/**
 * What is new about an entry, one plain line for each change with its reason; empty when what is new only repeats it.
 * `isNew` tells which evidence is new, `isNewEntry` which of the entries that its status rests on.
 */
export function entryChanges(
  entry: LedgerEntry,
  isNew: (evidence: Evidence) => boolean,
  isNewEntry: (id: string) => boolean = () => false,
): string[] {
  const fresh = entry.evidence.map(isNew);
  if (fresh.every(Boolean)) return ["new"];
  const mentions = new Map(entry.evidence.map(({ mention }, i) => [mention, i]));
  const causes = (because: readonly string[]): boolean =>
    because.length > 0 &&
    because.every((id) => {
      const i = mentions.get(id);
      return i === undefined ? isNewEntry(id) : fresh[i]!;
    });
  const by = (evidence: readonly number[]): string =>
    [...new Set(evidence.map((i) => entry.evidence[i]!.publisher ?? entry.evidence[i]!.document))].join(", ");

  const lines = entry.statusHistory.flatMap(({ status, date, because }, i) => {
    if (!causes(because)) return [];
    const told = because.flatMap((id) => mentions.get(id) ?? []);
    const from = entry.statusHistory[i - 1]?.status;
    const step = from && from !== status ? `${from} → ${status}` : status;
    return [`${step}${date ? ` on ${date}` : ""}${told.length ? `, told by ${by(told)}` : ", by another entry"}`];
  });
  for (const { field, values } of entry.differs) {
    const later = values.filter(({ evidence }) => evidence.length > 0 && evidence.every((i) => fresh[i]));
    const before = values.filter((value) => !later.includes(value));
    for (const { value, evidence } of later)
      if (before.length > 0)
        lines.push(`another ${field}: ${quoted(value)} (${by(evidence)}) beside ${before.map((one) => quoted(one.value)).join(" and ")}`);
  }
  const known = new Set(entry.evidence.filter((_, i) => !fresh[i]).map(({ origin }) => origin));
  const more = new Set(entry.evidence.filter(({ origin }, i) => fresh[i] && !known.has(origin)).map(({ origin }) => origin));
  if (more.size > 0)
    lines.push(
      `told by ${more.size} more origin${more.size === 1 ? "" : "s"}: ${by([...fresh.keys()].filter((i) => fresh[i] && more.has(entry.evidence[i]!.origin)))}`,
    );
  return [...new Set(lines)];
}
