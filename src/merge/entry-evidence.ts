import type { Evidence } from "../model/ledger-entry.ts";
import { countShared } from "../util/count-shared.ts";
import type { Facts } from "./mention-facts.ts";
import { reason } from "./reason.ts";

/** Earlier evidence that a mention is compared with when its place in the entry is explained. */
const COMPARED = 12;

/** The evidence at `index` of an entry's, `all` being in the order of publication: the document's words, and why they are part of the entry. */
export function evidenceOf(facts: Facts, all: readonly Facts[], index: number): Evidence {
  const { mention } = facts;
  const { document, event, statement, accordingTo } = mention;
  let because: string | undefined;
  if (index > 0) {
    const earlier = all.slice(0, Math.min(index, COMPARED));
    const scores = earlier.map((other) => countShared(facts.topic, other.topic) + (other.mention.document.id === document.id ? 0.5 : 0));
    const best = scores.indexOf(Math.max(...scores));
    because = reason(facts, earlier[best]!, best);
  }
  return {
    document: document.id,
    url: document.url,
    publisher: document.publisher,
    published: document.published,
    quote: event ? event.evidence : statement!.content,
    span: event ? event.span : statement!.span,
    origin: document.origin,
    mention: mention.id,
    ...(event ? { frame: event.frame, aux: event.aux } : {}),
    ...(event?.conditionSpan ? { conditionSpan: event.conditionSpan } : {}),
    ...(accordingTo ? { according_to: accordingTo } : {}),
    ...(because ? { because } : {}),
    ...(document.superseded ? { superseded: true } : {}),
  };
}
