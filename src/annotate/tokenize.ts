// Tokenizer: from text to syntactic words with exact spans, after the conventions of Universal Dependencies (EWT).
import { type Language, table } from "../languages/language.ts";
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
const RULES = [URL, EMAIL, HANDLE, EMOTICON, DOMAIN, ACRONYM, FILE, PHONE, DATE, YEAR, ORDINAL, NUMBER];

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

  return (text, start, end) => {
    const starts: number[] = [];
    const ends: number[] = [];
    const push = (from: number, to: number): void => {
      starts.push(from);
      ends.push(to);
    };
    const word = (from: number, to: number): void => {
      let last = from;
      for (const cut of splitContraction(text.slice(from, to), splits)) {
        push(last, from + cut);
        last = from + cut;
      }
      push(last, to);
    };
    const at = (rule: RegExp, from: number, until: number): number => {
      rule.lastIndex = from;
      const match = rule.exec(text);
      return match ? Math.min(until, from + match[0].length) : from;
    };

    /** One run without white space. */
    const chunk = (from: number, until: number): void => {
      let i = from;
      if (keeps.has(text.slice(from, until).toLowerCase())) {
        push(from, until);
        i = until;
      }
      while (i < until) {
        let next = i;
        for (const rule of RULES) {
          next = at(rule, i, until);
          if (next > i) {
            if (rule === URL) while (next > i + 1 && /[.,;:!?)'"’\]]/.test(text[next - 1]!)) next--;
            break;
          }
        }
        if (next > i) {
          push(i, next);
          i = next;
          continue;
        }
        next = at(WORD, i, until);
        if (next > i) {
          i = letters(i, next, until);
          continue;
        }
        next = at(RUN, i, until);
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
        const more = at(WORD, to + 1, until);
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
      if (keeps.has(text.slice(from, to).toLowerCase())) push(from, to);
      else word(from, to);
      return to;
    };

    let i = start;
    while (i < end) {
      while (i < end && SPACE.test(text[i]!)) i++;
      const from = i;
      while (i < end && !SPACE.test(text[i]!)) i++;
      if (i > from) chunk(from, i);
    }
    return { starts, ends };
  };
}
