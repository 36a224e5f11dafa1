/** Answers that are kept while the ledger is as it was; those of earlier states go first. */
export interface AnswerCache {
  /** The kept answer of a request in a state, else what `make` gives; asked twice at once, it is made once. */
  get(request: string, state: string, make: () => Promise<string>): Promise<string>;
}

/** Keeps up to `most` characters. */
export function createAnswerCache(most = 32 * 1024 * 1024): AnswerCache {
  const kept = new Map<string, { readonly state: string; readonly text: string }>();
  const making = new Map<string, Promise<string>>();
  let size = 0;
  const drop = (request: string): void => {
    size -= kept.get(request)?.text.length ?? 0;
    kept.delete(request);
  };
  return {
    get: (request, state, make) => {
      const found = kept.get(request);
      if (found?.state === state) return Promise.resolve(found.text);
      const key = `${state}\n${request}`;
      const under = making.get(key);
      if (under) return under;
      const made = make()
        .then((text) => {
          drop(request);
          if (text.length <= most / 4) {
            kept.set(request, { state, text });
            size += text.length;
            for (const [oldest] of kept) {
              if (size <= most) break;
              drop(oldest);
            }
          }
          return text;
        })
        .finally(() => making.delete(key));
      making.set(key, made);
      return made;
    },
  };
}
