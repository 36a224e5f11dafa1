// Lemmas and features by look-up: forms seen in training by tag; for others the edit script that words with this ending and tag take.
import { HashMap32 } from "../util/hash-map32.ts";
import { hashText } from "../util/hash-text.ts";
import { mix } from "../util/mix.ts";
import { ownText } from "../util/own-text.ts";
import type { LanguageModel } from "./language-model.ts";
import { normalizeForm } from "./normalize-form.ts";

const LONGEST = 6;
const KNOWN_FORMS = 1 << 17;

/** How `lemma` comes from `form`: case ("l" lower, "k" keep, "=" is the lemma itself), characters to cut at the end, text to add. */
export function editScript(form: string, lemma: string, keepsCase: boolean): string {
  const base = keepsCase ? form : form.toLowerCase();
  let same = 0;
  while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++;
  if (same === 0 || base.length - same > 7) return `=${lemma}`;
  return `${keepsCase ? "k" : "l"}${base.length - same}${lemma.slice(same)}`;
}

/** Applies a script of `editScript` to a form. */
function applyScript(script: string, form: string): string {
  if (script[0] === "=") return script.slice(1);
  const base = script[0] === "k" ? form : form.toLowerCase();
  const cut = Number(script[1]);
  return cut >= base.length ? base : base.slice(0, base.length - cut) + script.slice(2);
}

/** What is known of a form with a tag, and the next tag that the form was seen with. */
interface Analysis {
  readonly tag: number;
  readonly lemma: string;
  readonly feats: string;
  readonly next: Analysis | undefined;
}

/** Looks up lemma and features; remembers each form and tag that it has seen. */
export class Lemmatizer {
  readonly #lemmas: HashMap32;
  readonly #feats: HashMap32;
  readonly #model: LanguageModel;
  readonly #tagHashes: Int32Array;
  readonly #isVerb: readonly boolean[];
  readonly #verbForms: ReadonlyMap<string, string>;
  readonly #known = new Map<string, Analysis>();

  /** `verbForms`: lemmas of inflected verbs (in small letters) that are known beforehand. */
  constructor(model: LanguageModel, verbForms: ReadonlyMap<string, string>) {
    this.#model = model;
    this.#lemmas = new HashMap32(model.int32("lemmas"));
    this.#feats = new HashMap32(model.int32("feats"));
    this.#tagHashes = Int32Array.from(model.info.tags, (tag) => hashText(tag));
    this.#isVerb = model.info.tags.map((tag) => tag.startsWith("VERB|"));
    this.#verbForms = verbForms;
  }

  /** Lemma and universal features of a form with a tag (id). */
  analyse(form: string, tag: number): { readonly lemma: string; readonly feats: string } {
    const first = this.#known.get(form);
    for (let held = first; held; held = held.next) if (held.tag === tag) return held;
    const { lemma, feats } = this.#look(form, tag);
    const analysis = { tag, lemma: (this.#isVerb[tag] && this.#verbForms.get(form.toLowerCase())) || lemma, feats, next: first };
    if (!first && this.#known.size > KNOWN_FORMS) this.#known.clear();
    this.#known.set(first ? form : ownText(form), analysis);
    return analysis;
  }

  #look(raw: string, tag: number): { lemma: string; feats: string } {
    const form = normalizeForm(raw);
    const lower = form.toLowerCase();
    const hash = this.#tagHashes[tag]!;
    const { scripts, feats } = this.#model.info;
    let script = this.#lemmas.get(mix(mix(hash, 100), hashText(lower)));
    for (let n = Math.min(LONGEST, lower.length); n >= 0 && script < 0; n--)
      script = this.#lemmas.get(mix(mix(hash, n), hashText(lower, lower.length - n)));
    let set = this.#feats.get(mix(mix(hash, 200), hashText(lower)));
    if (set < 0) set = this.#feats.get(mix(mix(hash, 300), hashText("")));
    return { lemma: script < 0 ? lower : applyScript(scripts[script]!, form), feats: set < 0 ? "" : feats[set]! };
  }
}
