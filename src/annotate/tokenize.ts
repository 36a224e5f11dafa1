// Tokenizer: from text to syntactic words with exact spans, after the conventions of Universal Dependencies (EWT).
import { type Language, table } from "../languages/language.ts";
import { ownText } from "../util/own-text.ts";
import { splitContraction } from "./split-contraction.ts";

/** Starts and ends of the words of a text, in order. */
export interface WordSpans {
  readonly starts: number[];
  readonly ends: number[];
}

const SPACE = /\s/u;
const URL = /(?:https?:\/\/|www\.)[^\s<>"“”]+/iuy;
const EMAIL = /[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,8}/uy;
const HANDLE = /[@#][\p{L}_][\p{L}\p{N}_]*/uy;
const DOMAIN = /[\p{L}\p{N}-]{1,64}\.(?:com|org|net|gov|edu|co\.uk|info|int|ru|ua|eu|mil|tv|io)(?![\p{L}\p{N}])/iuy;
const EMOTICON = /(?:[:;=]['’]?-?[()DPp|/\\]|<3|\^_+\^)(?![\p{L}\p{N}])/uy;
const ACRONYM = /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?/uy;
const DATE = /\d{1,4}(?:\/\d{1,2}\/\d{1,4}|-\d{1,2}-\d{1,4})(?![\p{L}\p{N}/-])/uy;
const PHONE = /(?:\d-)?(?:\d{3}-)?\d{3}-\d{4}(?![\p{L}\p{N}-])/uy;
const YEAR = /['’]\d{2}s?(?![\p{L}\p{N}])/uy;
const ORDINAL = /\d+(?:,\d{3})*(?:st|nd|rd|th|s|['’]s)(?![\p{L}\p{N}])/iuy;
const FILE = /[\p{L}\p{N}_]{1,64}\.(?:xlsx?|docx?|pdf|pptx?|txt|zip|html?|jpe?g|png|mp3)(?![\p{L}\p{N}])/iuy;
const NUMBER = /[.]?\d+(?:[.,:]\d+)*/uy;
const WORD = /(?:[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*)(?:(?:['’`](?=\p{L})|&(?=\p{Lu}))[\p{L}\p{M}\p{N}_]+)*/uy;
const RUN = /[.!?]{2,}|…+|\+{2,}|-{2,}|—+|–+|\*+|=+|_+|~+|<{2,}|>{2,}|\${2,}|#{2,}|''|``|‘‘|’’/uy;
const NEAR_DIGIT = /^\s?\d/;
/** Rules in the order in which they are tried; the ASCII characters that a match can begin with; characters one of which it holds, if any. */
const RULES: readonly (readonly [rule: RegExp, first: RegExp, holds: string])[] = [
  [URL, /[hw]/i, ":."],
  [EMAIL, /[\w.+-]/, "@"],
  [HANDLE, /[@#]/, ""],
  [EMOTICON, /[:;=<^]/, ""],
  [DOMAIN, /[a-z\d-]/i, "."],
  [ACRONYM, /[a-z]/i, "."],
  [FILE, /\w/, "."],
  [PHONE, /\d/, ""],
  [DATE, /\d/, ""],
  [YEAR, /'/, ""],
  [ORDINAL, /\d/, ""],
  [NUMBER, /[.\d]/, ""],
];

// What ASCII characters are, so that most words and spaces need no regular expression.
const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const IS_SPACE = Uint8Array.from(ASCII, (c) => Number(SPACE.test(c)));
const BEGINS_WORD = Uint8Array.from(ASCII, (c) => Number(/[a-z_]/i.test(c)));
const IN_WORD = Uint8Array.from(ASCII, (c) => Number(/\w/.test(c)));
/** Characters that may join what stands before and behind them to one word. */
const JOINS = Uint8Array.from(ASCII, (c) => Number(/['`&]/.test(c)));
/** Bits for the characters that rules ask a run to hold. */
const MARKS = Uint8Array.from(ASCII, (c) => marks(c));
const ALL_RULES = RULES.map(([rule, , holds]) => ({ rule, holds: marks(holds) }));
const RULES_FOR = ASCII.map((c) => ALL_RULES.filter((_, i) => RULES[i]![1].test(c)));
const KNOWN_WORDS = 1 << 16;

function marks(characters: string): number {
  return [...":.@"].reduce((sum, mark, i) => (characters.includes(mark) ? sum | (1 << i) : sum), 0);
}

/** A tokenizer for the language. The words of a text do not overlap and cover all that is not white space. */
export function createTokenizer(language: Language): (text: string, start: number, end: number) => WordSpans {
  const splits = new Map<string, number[]>();
  const prefixes = new Set<string>();
  const keeps = new Set<string>();
  for (const { cells } of table(language, "tokenizer-exceptions")) {
    const [kind, form, parts] = cells as [string, string, string?];
    if (kind === "prefix") prefixes.add(form);
    else if (kind === "keep") keeps.add(form);
    else {
      let at = 0;
      splits.set(
        form,
        parts!
          .split(" ")
          .slice(0, -1)
          .map((part) => (at += part.length)),
      );
    }
  }
  const abbreviations = new Map(table(language, "abbreviations").map(({ cells }) => [cells[0]!, cells[1]!]));
  const lowered = new Map([...abbreviations].map(([form, kind]) => [form.toLowerCase(), kind]));

  const known = new Map<string, readonly number[]>();
  const cutsOf = (form: string): readonly number[] => {
    const held = known.get(form);
    if (held) return held;
    const cuts = keeps.has(form.toLowerCase()) ? [] : splitContraction(form, splits);
    if (known.size >= KNOWN_WORDS) known.clear();
    known.set(ownText(form), cuts);
    return cuts;
  };

  return (text, start, end) => {
    const starts: number[] = [];
    const ends: number[] = [];
    const push = (from: number, to: number): void => {
      starts.push(from);
      ends.push(to);
    };
    const word = (from: number, to: number): void => {
      let last = from;
      const cuts = cutsOf(text.slice(from, to));
      for (let k = 0; k < cuts.length; k++) {
        push(last, from + cuts[k]!);
        last = from + cuts[k]!;
      }
      push(last, to);
    };
    const isSpace = (i: number): boolean => {
      const code = text.charCodeAt(i);
      return code < 128 ? IS_SPACE[code] === 1 : SPACE.test(text[i]!);
    };
    const at = (rule: RegExp, from: number, until: number): number => {
      rule.lastIndex = from;
      const match = rule.exec(text);
      return match ? Math.min(until, from + match[0].length) : from;
    };

    /** The end of the word that begins at `from`; `from` when none does. */
    const wordEnd = (from: number, until: number): number => {
      const code = text.charCodeAt(from);
      if (code < 128 && BEGINS_WORD[code] === 0) return from;
      let i = from;
      let next = code;
      while (next < 128 && IN_WORD[next] === 1) {
        if (++i >= until) return until;
        next = text.charCodeAt(i);
      }
      return next >= 128 || JOINS[next] === 1 ? at(WORD, from, until) : i;
    };

    /** One run without white space; `held`: the marks that it holds. */
    const chunk = (from: number, until: number, held: number): void => {
      let i = from;
      if (wordEnd(from, until) < until && keeps.has(text.slice(from, until).toLowerCase())) {
        push(from, until);
        i = until;
      }
      while (i < until) {
        let next = i;
        const code = text.charCodeAt(i);
        const rules = code < 128 ? RULES_FOR[code]! : ALL_RULES;
        for (let r = 0; r < rules.length; r++) {
          const { rule, holds } = rules[r]!;
          if (holds !== 0 && (holds & held) === 0) continue;
          next = at(rule, i, until);
          if (next > i) {
            if (rule === URL) while (next > i + 1 && /[.,;:!?)"'’\]]/.test(text[next - 1]!)) next--;
            break;
          }
        }
        if (next > i) {
          push(i, next);
          i = next;
          continue;
        }
        next = wordEnd(i, until);
        if (next > i) {
          i = letters(i, next, until);
          continue;
        }
        next = mayRun(text, i, code) ? at(RUN, i, until) : i;
        if (next === i) next = i + (text.codePointAt(i)! > 0xffff ? 2 : 1);
        push(i, Math.min(next, until));
        i = next;
      }
    };

    /** A word from `from` to `next` with what belongs to it: an abbreviation's full stop, the rest of a hyphenated word. */
    const letters = (from: number, next: number, until: number): number => {
      let to = next;
      for (let joins = 0; joins < 4 && text[to] === "-" && to + 1 < until; joins++) {
        const lower = text.slice(from, to).toLowerCase();
        const more = wordEnd(to + 1, until);
        const joined = prefixes.has(lower) && (text[from] === lower[0] || /\p{Ll}/u.test(text[to + 1]!));
        if (more === to + 1 || !(joined || keeps.has(text.slice(from, more).toLowerCase()))) break;
        to = more;
      }
      if (text[to] === "." && to < until) {
        const lower = `${text.slice(from, to).toLowerCase()}.`;
        const single = to - from === 1 && text[from] !== text[from]!.toLowerCase() && text[from] !== "I";
        const ends = to + 1 === until || !/[\p{L}\p{N}.]/u.test(text[to + 1]!);
        const own = text.slice(from, to + 1);
        const kind =
          abbreviations.get(own) ??
          (own === lower ? undefined : own === own.toUpperCase() || lower.length > 4 ? lowered.get(lower) : abbreviations.get(lower));
        if (ends && (single || (kind && (kind !== "number" || NEAR_DIGIT.test(text.slice(to + 1, to + 4)))))) {
          push(from, to + 1);
          return to + 1;
        }
      }
      word(from, to);
      return to;
    };

    let i = start;
    while (i < end) {
      while (i < end && isSpace(i)) i++;
      const from = i;
      let held = 0;
      for (; i < end && !isSpace(i); i++) {
        const code = text.charCodeAt(i);
        if (code < 128) held |= MARKS[code]!;
      }
      // Rules see beyond the end of a block that ends within a run.
      for (let j = i; j < text.length && !isSpace(j); j++) held |= MARKS[text.charCodeAt(j)] ?? 0;
      if (i > from) chunk(from, i, held);
    }
    return { starts, ends };
  };
}

/** Whether a run of the same or of final marks may begin at `i`: for ASCII, the next character tells. */
function mayRun(text: string, i: number, code: number): boolean {
  const next = text.charCodeAt(i + 1);
  return code >= 128 || next === code || next === 33 || next === 46 || next === 63;
}
