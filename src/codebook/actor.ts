/** A state, body or group of the code book (`actors/*.tsv`). */
export interface Actor {
  /** Entry id ("RUS", "NATO", "HAMAS", "RUS/foreign-ministry"). */
  readonly id: string;
  /** What it is coded as. */
  readonly code: string;
  readonly kind: "state" | "organisation" | "group" | "place";
  readonly sector: string | null;
  readonly name: string;
  /** Other names and spellings, abbreviations too. */
  readonly aliases: readonly string[];
  /** Adjectives and names of its people ("Russian", "Russians"). */
  readonly demonyms: readonly string[];
  /** Cities and seats that stand for it ("Moscow", "Kremlin"). `aliases` are the entity itself, these only by metonymy. */
  readonly metonyms: readonly string[];
}
