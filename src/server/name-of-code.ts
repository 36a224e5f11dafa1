import type { ServerContext } from "./server-context.ts";

/** What a code stands for; null when neither the ledger nor the code book says. */
export function nameOfCode({ store, codebook }: ServerContext, code: string): string | null {
  return (store.entity(`state:${code}`) ?? store.entity(code))?.name ?? codebook.actors.find(({ id }) => id === code)?.name ?? null;
}
