import { resolve } from "node:path";

/** Where the gold sets and corpora are: `$DEMARCHE_SHARED`, else `../shared` beside the project. */
export const SHARED = resolve(process.env.DEMARCHE_SHARED ?? "../shared");
