/** A value of an entry's field in words. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === "") return "none";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(valueText).join(", ");
  if (typeof value === "number") return value.toLocaleString("en");
  if (typeof value !== "object") return String(value);
  const { text, value: count, unit, name, code, keep, same } = value as Readonly<Record<string, unknown>>;
  if (keep && same) return `${valueText(same)} is ${valueText(keep)}`;
  if (typeof text === "string") return text;
  if (typeof count === "number") return `${count.toLocaleString("en")} ${typeof unit === "string" ? unit : ""}`.trim();
  if (typeof name === "string") return typeof code === "string" && code !== name && code !== "---" ? `${name} (${code})` : name;
  return typeof code === "string" ? code : JSON.stringify(value);
}
