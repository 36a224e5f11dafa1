// What a person may have meant who asks for somebody that the ledger does not know.
import type { Query } from "../model/query.ts";
import type { Store } from "../store/store.ts";
import { editDistance } from "../util/edit-distance.ts";

const FIELDS: ReadonlySet<string> = new Set(["actor", "recipient", "party", "speaker"]);
const MOST = 5;

/** A line for each code or name in the query that nobody in the ledger has, with the nearest codes there are. */
export function nearParties(query: Query, store: Store): string[] {
  const asked = partiesOf(query);
  if (asked.length === 0) return [];
  const known = new Map<string, { readonly name: string; mentions: number }>();
  const texts: string[] = [];
  for (const { name, code, mentions, spellings } of store.entities()) {
    const held = known.get(code);
    if (held) held.mentions += mentions;
    else known.set(code, { name, mentions });
    texts.push([code, name, ...spellings].join("\n").toLowerCase());
  }
  return asked.flatMap(({ field, value }) => {
    const wanted = value.toLowerCase();
    if (texts.some((text) => text.includes(wanted))) return [];
    const limit = wanted.length < 5 ? 1 : 2;
    const near = [...known]
      .map(([code, { name, mentions }]) => ({
        code,
        name,
        mentions,
        distance: Math.min(editDistance(wanted, code.toLowerCase(), limit), editDistance(wanted, name.toLowerCase(), limit)),
      }))
      .filter(({ distance }) => distance <= limit)
      .sort((a, b) => a.distance - b.distance || b.mentions - a.mentions)
      .slice(0, MOST)
      .map(({ code, name }) => `${code} (${name})`);
    const hint = near.length > 0 ? `near: ${near.join(", ")}` : "`demarche entities` lists who is";
    return [`${field}:${value}: nobody of this code or name is in the ledger; ${hint}`];
  });
}

function partiesOf(query: Query): { readonly field: string; readonly value: string }[] {
  switch (query.kind) {
    case "and":
    case "or":
      return query.parts.flatMap(partiesOf);
    case "field":
      return FIELDS.has(query.field) && query.value !== "*" ? [{ field: query.field, value: String(query.value) }] : [];
    default:
      return [];
  }
}
