import type { StoredSource } from "../../model/stored-source.ts";
import type { StoreReader } from "../store.ts";
import type { Sql } from "./sql.ts";

export interface SourceTable extends Pick<StoreReader, "sources"> {
  put(source: StoredSource): void;
  remove(url: string): void;
}

export function createSourceTable(sql: Sql): SourceTable {
  return {
    sources: () => sql.all("SELECT body FROM sources ORDER BY url").map(([body]) => JSON.parse(body) as StoredSource),
    put: (source) => void sql.run("INSERT OR REPLACE INTO sources (url, body) VALUES (?, ?)", source.url, JSON.stringify(source)),
    remove: (url) => void sql.run("DELETE FROM sources WHERE url = ?", url),
  };
}
