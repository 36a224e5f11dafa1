// Whose official somebody is where no words say it: the state in focus, the state for which the person speaks, none that has another holder of the office.
import type { AnnotatedDocument } from "../../model/annotated-document.ts";
import type { Attribution } from "../../model/attribution.ts";
import { dependents } from "../../model/dependents.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { DocumentSetting } from "./document-setting.ts";

export interface Official {
  /** What the text calls the person or body, in text order. */
  readonly mentions: readonly EntityMention[];
  /** The mention that the setting is asked at. */
  readonly at: EntityMention;
  /** States whose holder of the same office is somebody else, or whose official is the counterpart. */
  readonly others: ReadonlySet<string>;
  /** States that have no such office. */
  readonly out: ReadonlySet<string>;
  /** How well the person's name fits each of some states; null when there is no name. */
  readonly origin: ((states: Iterable<string>) => ReadonlyMap<string, number>) | null;
}

/** Weights: the first subject of the paragraph; subject of what the person says, in a promise and else; whose stance the person expresses; a state with another holder. */
const OPENS = 1.5;
const COMMITTED = 2;
const SAID = 0.4;
const STANCE = 0.7;
const HELD = -1;
/** Per unit of log likelihood by which a name fits a state less than the best one, beyond what is chance and up to a limit. */
const FIT = 0.25;
const FIT_NOISE = 4;
const FIT_LIMIT = 20;
const COMMITS = /^(?:will|would|shall|wo|'d|’d)$/i;

/** The code of the state, or null when the document names none. */
export function stateOfOfficial(
  document: AnnotatedDocument,
  setting: DocumentSetting,
  attributions: readonly Attribution[],
  { mentions, at, others, out, origin }: Official,
): string | null {
  const scores = new Map(setting.scores(at.head));
  for (const code of out) scores.delete(code);
  if (scores.size === 0) return null;
  const { tokens } = document;
  const children = dependents(tokens);
  const add = (code: string | null, weight: number): void => {
    if (code !== null && scores.has(code)) scores.set(code, (scores.get(code) as number) + weight);
  };
  const named = document.mentions.filter(({ form, code }) => form === "name" && code !== null && scores.has(code));
  const block = document.blocks.find(({ span }) => at.span[0] >= span[0] && at.span[0] < span[1]);
  const opening = named.find(
    ({ head, span, kind }) =>
      block && span[0] >= block.span[0] && span[0] < at.span[0] && kind !== "place" && tokens[head].deprel.startsWith("nsubj"),
  );
  if (opening) add(opening.code, OPENS);
  const own = new Set(mentions.map(({ index }) => index));
  const seen = new Set<string>();
  for (const { source, speaker, content } of attributions) {
    const mention = (speaker ?? source)?.mention ?? null;
    if (mention === null || !own.has(mention)) continue;
    for (const name of named) {
      if (name.span[0] < content[0] || name.span[1] > content[1]) continue;
      const { deprel, head } = tokens[name.head];
      if (!deprel.startsWith("nsubj") || deprel.includes("pass")) continue;
      const commits = children[head]?.some((c) => tokens[c].deprel.startsWith("aux") && COMMITS.test(tokens[c].form));
      const key = `${name.code} ${commits}`;
      if (seen.has(key)) continue;
      seen.add(key);
      add(name.code, commits ? COMMITTED : SAID);
    }
  }
  // "She reaffirmed Norland's support": what one expresses of a state is one's own.
  for (const name of named) {
    const owner = tokens[name.head];
    if (owner.deprel !== "nmod:poss") continue;
    const object = tokens[owner.head];
    if (object?.deprel !== "obj") continue;
    const subject = children[object.head]?.find((c) => tokens[c].deprel === "nsubj");
    if (subject !== undefined && mentions.some(({ head }) => head === subject)) add(name.code, STANCE);
  }
  for (const code of others) add(code, HELD);
  if (origin) {
    const fits = origin(scores.keys());
    const most = Math.max(...fits.values());
    for (const [code, value] of fits) add(code, -FIT * Math.max(0, Math.min(FIT_LIMIT, most - value) - FIT_NOISE));
  }
  let best: string | null = null;
  for (const [code, score] of scores) if (best === null || score > (scores.get(best) as number)) best = code;
  return best;
}
