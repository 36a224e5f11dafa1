import type { StoreReader, StoreWriter } from "../store.ts";
import type { Sql } from "./sql.ts";

export interface NoteTable extends Pick<StoreReader, "notes"> {
  put: StoreWriter["putNote"];
}

/** Notes stand among the ledger's own few values, each under "note KIND NAME". */
export function createNoteTable(sql: Sql): NoteTable {
  const prefix = (kind: string): string => `note ${kind} `;
  return {
    notes: (kind) =>
      sql
        .all("SELECT name, value FROM meta WHERE substr(name, 1, ?) = ? ORDER BY name", prefix(kind).length, prefix(kind))
        .map(([name, value]) => ({ name: name.slice(prefix(kind).length), value: JSON.parse(value) })),
    put: (kind, name, value) => {
      if (value === null) sql.run("DELETE FROM meta WHERE name = ?", prefix(kind) + name);
      else sql.run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", prefix(kind) + name, JSON.stringify(value));
    },
  };
}
