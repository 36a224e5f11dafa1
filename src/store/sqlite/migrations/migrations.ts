import type { Sql } from "../sql.ts";
import { ledger } from "./1-ledger.ts";
import { united } from "./2-united.ts";

/** Steps from each schema to the next: the first makes an empty file's. Each runs inside the transaction that counts it. */
export const migrations: readonly ((sql: Sql) => void)[] = [ledger, united];
