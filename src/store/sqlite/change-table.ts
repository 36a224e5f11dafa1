import type { Change, StoreReader } from "../store.ts";
import type { Sql } from "./sql.ts";

export interface ChangeTable extends Pick<StoreReader, "changes" | "lastChange"> {
  log(change: Omit<Change, "sequence">): void;
}

export function createChangeTable(sql: Sql): ChangeTable {
  return {
    changes: (after, limit) =>
      sql
        .all("SELECT sequence, kind, id, what, document, at FROM changes WHERE sequence > ? ORDER BY sequence LIMIT ?", after, limit)
        .map(([sequence, kind, id, what, document, at]): Change => ({ sequence, kind, id, what, document, at })),
    lastChange: () => sql.get("SELECT coalesce(max(sequence), 0) FROM changes")![0],
    log: ({ kind, id, what, document, at }) =>
      void sql.run("INSERT INTO changes (kind, id, what, document, at) VALUES (?, ?, ?, ?, ?)", kind, id, what, document, at),
  };
}
