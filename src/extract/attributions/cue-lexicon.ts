// The cue words of a language: verbs, nouns and phrases that attribute, with the complements that hold their content (Pareti 2015).
import { type Language, table } from "../../languages/language.ts";

/** "narrow": statements as GUIDELINES-style ledgers want them. "wide": attitudes and unquoted speech acts too (PolNeAR). */
export type Scope = "narrow" | "wide";

export interface Cue {
  /** say, think, show, act or wish; "noun" for nouns. */
  readonly kind: string;
  /** Complement → whether it counts only when words in it are quoted. */
  readonly takes: ReadonlyMap<string, boolean>;
  /** Whether a noun is its content in any scope ("announced a plan"), so that what stands behind it need not be its source. */
  readonly nominal: boolean;
}

export interface CueLexicon {
  readonly scope: Scope;
  readonly verbs: ReadonlyMap<string, Cue>;
  readonly nouns: ReadonlyMap<string, Cue>;
  /** Adjectives of attitude; none in the narrow scope. */
  readonly adjectives: ReadonlySet<string>;
  /** Phrases as lower-case words, the longest first. */
  readonly phrases: readonly { readonly words: readonly string[]; readonly kind: string }[];
  /** What a noun is as a source: unnamed, office, institution, document. */
  readonly sources: ReadonlyMap<string, string>;
  readonly reasons: readonly string[];
  /** Verbs whose subject is the source of the noun that they carry ("issue a warning that"). */
  readonly carriers: ReadonlySet<string>;
  /** Verbs whose subject speaks in the text that they put out ("release a statement saying"). */
  readonly publishers: ReadonlySet<string>;
}

const ATTITUDE: Cue = { kind: "wish", takes: new Map(), nominal: true };

/** Reads the cue tables of a language. Throws when one is missing. */
export function loadCueLexicon(language: Language, scope: Scope): CueLexicon {
  const complements = (cell: string): Map<string, boolean> => {
    const takes = new Map<string, boolean>();
    for (const part of cell.split(",")) {
      const [name, mark] = part.split("/");
      if (mark === "w" && scope === "narrow") continue;
      takes.set(name, mark === "Q" || (mark === "q" && scope === "narrow"));
    }
    return takes;
  };
  const carrying = (kind: string): Set<string> =>
    new Set(
      table(language, "cue-carriers")
        .filter(({ cells }) => cells[1].split(",").includes(kind))
        .map(({ cells }) => cells[0]),
    );
  return {
    scope,
    carriers: carrying("noun"),
    publishers: carrying("text"),
    verbs: new Map([
      ...(scope === "wide" ? table(language, "attitude-verbs").map(({ cells }): [string, Cue] => [cells[0], ATTITUDE]) : []),
      ...table(language, "cue-verbs").map(({ cells }): [string, Cue] => [
        cells[0],
        { kind: cells[1], takes: complements(cells[2]), nominal: cells[2].split(",").includes("np") },
      ]),
    ]),
    nouns: new Map(
      table(language, "cue-nouns").map(({ cells }) => [cells[0], { kind: "noun", takes: complements(cells[1]), nominal: true }]),
    ),
    adjectives: new Set(scope === "wide" ? table(language, "attitude-adjectives").map(({ cells }) => cells[0]) : []),
    phrases: table(language, "attribution-phrases")
      .map(({ cells }) => ({ words: cells[0].split(" "), kind: cells[1] }))
      .sort((a, b) => b.words.length - a.words.length),
    sources: new Map(table(language, "anonymity").map(({ cells }) => [cells[0], cells[1]])),
    reasons: table(language, "anonymity-reasons").map(({ cells }) => cells[0]),
  };
}
