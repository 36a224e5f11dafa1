// How alike two names are, and in what way: equal, near in letters, another transliteration, initials, another order, a family name alone.
import { editDistance } from "../../util/edit-distance.ts";
import { nameSkeleton } from "./name-skeleton.ts";

export interface NameLikeness {
  /** 0 to 1. */
  readonly score: number;
  readonly why: string;
}

/** Letters from which on the words of a body's name may be spelled in several ways. */
const WORD = 6;

/** Compares two names as pieces in small letters (`nameKey`); null when they are not alike. */
export function compareNames(a: readonly string[], b: readonly string[], person: boolean): NameLikeness | null {
  if (a.length === 0 || b.length === 0) return null;
  if (a.join(" ") === b.join(" "))
    return person && a.length === 1 ? { score: 0.5, why: "family name alone" } : { score: 1, why: "same name" };
  if (a.join("") === b.join("")) return { score: 0.95, why: "same name but for spaces and hyphens" };
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (!person && short.length === 1 && long.length > 2 && isAcronym(short[0], long)) return { score: 0.6, why: "initial letters" };
  if (short.length === long.length && (!person || short.length > 1)) {
    if ([...short].sort().join(" ") === [...long].sort().join(" ")) return { score: 0.85, why: "same words in another order" };
    const alike = pairwise(short, long, person);
    if (alike) return alike;
  }
  if (!person) return null;
  const last = piece(short[short.length - 1], long[long.length - 1]);
  if (last === null || last.why === "initial") return null;
  if (short.length === 1) return { score: 0.5 * last.score, why: "family name alone" };
  const first = piece(short[0], long[0]);
  if (first === null || short.length === long.length) return null;
  return { score: 0.85 * first.score * last.score, why: first.why === "initial" ? "initial and family name" : "first and family name" };
}

function pairwise(a: readonly string[], b: readonly string[], person: boolean): NameLikeness | null {
  let score = 1;
  let why = "";
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    const alike = piece(a[i], b[i]);
    // Acronyms and short names of bodies differ by a letter when they are different bodies.
    if (!person && Math.min(a[i].length, b[i].length) < WORD) return null;
    if (alike === null || (alike.why === "initial" && (!person || i === a.length - 1))) return null;
    score *= alike.score;
    if (why === "" || alike.why === "initial") ({ why } = alike);
  }
  return { score, why: why === "initial" ? "initial and family name" : why };
}

function piece(a: string, b: string): NameLikeness | null {
  if (a === b) return { score: 1, why: "same" };
  if (a[0] === b[0] && (a.length === 1 || b.length === 1)) return { score: 0.75, why: "initial" };
  const least = Math.min(a.length, b.length);
  const limit = least >= 8 ? 2 : least >= 4 ? 1 : 0;
  if (limit > 0 && editDistance(a, b, limit) <= limit) return { score: 0.85, why: "similar spelling" };
  const most = Math.max(2, Math.ceil(least / 2));
  const sound = least > 1 && nameSkeleton(a) === nameSkeleton(b) && editDistance(a, b, most) <= most;
  return sound ? { score: 0.8, why: "transliteration" } : null;
}

function isAcronym(short: string, long: readonly string[]): boolean {
  if (short.length < 3) return false;
  const all = long.map((word) => word[0]).join("");
  const content = long
    .filter((word) => !/^(?:of|for|and|the|in|on|de|la)$/.test(word))
    .map((word) => word[0])
    .join("");
  return short === all || short === content;
}
