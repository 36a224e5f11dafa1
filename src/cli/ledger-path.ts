import { join } from "node:path";
import envPaths from "env-paths";

/** The ledger's file: as given, else `$DEMARCHE_LEDGER`, else in the platform's folder for data. */
export function ledgerPath(given: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  return given ?? (env.DEMARCHE_LEDGER || join(envPaths("demarche", { suffix: "" }).data, "ledger.db"));
}
