import { csv } from "./csv.ts";
import type { Exporter } from "./exporter.ts";
import { ftm } from "./ftm.ts";
import { gdelt } from "./gdelt.ts";
import { jsonl } from "./jsonl.ts";
import { parquet } from "./parquet.ts";
import { plover } from "./plover.ts";

/** Every format of `demarche export`, by name. */
export const EXPORTERS: ReadonlyMap<string, Exporter> = new Map([jsonl, csv, parquet, plover, gdelt, ftm].map((one) => [one.name, one]));
