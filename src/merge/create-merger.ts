// The merger: mentions → components → entries → links, each step a pure function of what it is given.
import type { Codebook } from "../codebook/codebook.ts";
import type { Language } from "../languages/language.ts";
import type { LedgerEntry } from "../model/ledger-entry.ts";
import type { LedgerMention } from "../model/ledger-mention.ts";
import { cluster } from "./cluster.ts";
import { compatible } from "./compatible.ts";
import { components } from "./components.ts";
import type { LinkCard } from "./link-card.ts";
import { createMeeting, linkEntry } from "./link-entry.ts";
import { createLinkKeys } from "./link-keys.ts";
import { createCardMaker } from "./make-card.ts";
import { makeEntry } from "./make-entry.ts";
import { createFactsReader } from "./mention-facts.ts";
import { mentionKeys } from "./mention-keys.ts";
import type { Merger } from "./merger.ts";

/** Makes a merger. What it reads off a mention is kept as long as the mention object is: a mention that changed must be a new object. */
export function createMerger(codebook: Codebook, language: Language): Merger {
  const read = createFactsReader(codebook, language);
  const book = codebook.life ?? { lives: [], links: [] };
  const makeCard = createCardMaker(codebook, language);
  const cards = new WeakMap<LedgerEntry, LinkCard>();
  const card = (entry: LedgerEntry): LinkCard => {
    let made = cards.get(entry);
    if (!made) cards.set(entry, (made = makeCard(entry)));
    return made;
  };
  const linkKeys = createLinkKeys(book);
  const kept = new WeakMap<LedgerMention, readonly string[]>();

  const keys = (mention: LedgerMention): readonly string[] => {
    let found = kept.get(mention);
    if (!found) kept.set(mention, (found = mentionKeys(read(mention))));
    return found;
  };
  const together = (a: LedgerMention, b: LedgerMention): boolean =>
    compatible(read(a), read(b)) && keys(a).some((key) => keys(b).includes(key));

  return {
    keys,
    compatible: together,
    components: (mentions) => components(mentions, keys, together),
    cluster: (component) => cluster(component, read, keys, together),
    entry: (mentions, lead) => makeEntry(mentions, read, lead),
    card,
    linkKeys,
    meeting: (card) => createMeeting(book, card),
    link: (entry, around, entryOfMention) => linkEntry(book, entry, card(entry), around, entryOfMention),
  };
}
