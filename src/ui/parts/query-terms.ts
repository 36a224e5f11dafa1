const term = (field: string) => new RegExp(`(^|\\s)${field}:([^\\s"()]+)(?=\\s|$)`);

/** Reads and changes the simple `field:a,b` parts of a query; the rest of it is left alone. */
export const queryTerms = {
  /** Values that a query gives for a field. */
  of: (query: string, field: string): readonly string[] => term(field).exec(query)?.[2]?.split(",") ?? [],
  /** Adds a value to the field's alternatives, or takes it away. */
  toggle(query: string, field: string, value: string): string {
    const values = queryTerms.of(query, field);
    const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
    return queryTerms.set(query, field, next.join(","));
  },
  /** Puts one value in the place of what the field had; "" takes the field away. */
  set(query: string, field: string, value: string): string {
    const part = value ? `${field}:${/[\s,()]/.test(value) && !value.includes(",") ? `"${value}"` : value}` : "";
    const rest = query.replace(term(field), " ").replace(/\s+/g, " ").trim();
    return `${rest} ${part}`.trim();
  },
  /** Both must hold. */
  and: (...parts: readonly (string | undefined)[]): string =>
    parts
      .filter((part): part is string => Boolean(part?.trim()))
      .map((part, _, all) => (all.length > 1 && /\sOR\s/.test(part) ? `(${part})` : part))
      .join(" "),
} as const;
