// Names of one document resolved together: what each may be speaks for what lies near it (relaxation labelling, Rosenfeld et al. 1976).
import { closeness, type Located } from "./closeness.ts";

/** A candidate and what speaks for it apart from the other names; one unit is ten times as likely. */
export interface Weighed<P extends Located> {
  readonly place: P;
  readonly score: number;
}

const ROUNDS = 4;
/** Candidates of a name that are looked at, best first. */
const WIDTH = 14;
/** The most that neighbours can add, and how quickly they do. */
const MOST = 3.2;
const SCALE = 1.6;
const SHARPNESS = 1.5;

/** Adds to each candidate's score what the other names' candidates, as likely as each is, have near it. Lists come back best first. */
export function relaxPlaces<P extends Located>(lists: readonly (readonly Weighed<P>[])[]): Weighed<P>[][] {
  const own = lists.map((list) => list.slice(0, WIDTH));
  const pairs = own.map((list, i) =>
    list.map(({ place }) => own.map((others, j) => (i === j ? [] : others.map((other) => closeness(place, other.place))))),
  );
  let likely = own.map(likelihoods);
  let scored = own;
  for (let round = 0; round < ROUNDS; round++) {
    scored = own.map((list, i) =>
      list.map(({ place, score }, c) => {
        let support = 0;
        for (let j = 0; j < own.length; j++) {
          let best = 0;
          for (let d = 0; d < own[j].length; d++) best = Math.max(best, (pairs[i][c][j][d] ?? 0) * likely[j][d]);
          support += best;
        }
        return { place, score: score + MOST * (1 - Math.exp(-support / SCALE)) };
      }),
    );
    likely = scored.map(likelihoods);
  }
  return scored.map((list, i) => [...list, ...lists[i].slice(WIDTH)].sort((a, b) => b.score - a.score || a.place.row - b.place.row));
}

function likelihoods(list: readonly Weighed<Located>[]): number[] {
  const best = Math.max(...list.map(({ score }) => score));
  const weights = list.map(({ score }) => Math.exp(SHARPNESS * (score - best)));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}
