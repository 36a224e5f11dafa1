/** An answer and the state of the ledger that it is of. */
export interface KeptAnswer {
  readonly state: string;
  readonly text: string;
}

/** Answers that are kept while the ledger is as it was; those that took long a while longer. */
export interface AnswerCache {
  /** The kept answer of a request in a state, else what `make` gives; asked twice at once, it is made once. */
  get(request: string, state: string, make: () => Promise<string>): Promise<KeptAnswer>;
}

/** An answer that took so long may be older than the ledger, by so many times as long as it took, a minute at most: a ledger that is always
 * being written to would else be summed up all the time. */
const LONG_MS = 500;
const TIMES = 5;
const LONGEST_MS = 60_000;

/** Keeps up to `most` characters. */
export function createAnswerCache(most = 32 * 1024 * 1024, clock: () => number = () => performance.now()): AnswerCache {
  const kept = new Map<string, KeptAnswer & { readonly until: number }>();
  const making = new Map<string, Promise<KeptAnswer>>();
  let size = 0;
  const drop = (request: string): void => {
    size -= kept.get(request)?.text.length ?? 0;
    kept.delete(request);
  };
  const keep = (request: string, answer: KeptAnswer, took: number): void => {
    drop(request);
    if (answer.text.length > most / 4) return;
    kept.set(request, { ...answer, until: took < LONG_MS ? 0 : clock() + Math.min(LONGEST_MS, TIMES * took) });
    size += answer.text.length;
    for (const [oldest] of kept) {
      if (size <= most) break;
      drop(oldest);
    }
  };
  return {
    get: (request, state, make) => {
      const found = kept.get(request);
      if (found && (found.state === state || clock() < found.until)) return Promise.resolve(found);
      const key = `${state}\n${request}`;
      const under = making.get(key);
      if (under) return under;
      const began = clock();
      const made = make()
        .then((text) => {
          const answer = { state, text };
          keep(request, answer, clock() - began);
          return answer;
        })
        .finally(() => making.delete(key));
      making.set(key, made);
      return made;
    },
  };
}
