import type { StoredReview, StoreReader } from "../store.ts";
import type { Sql } from "./sql.ts";

export interface ReviewTable extends Pick<StoreReader, "reviews"> {
  put(review: StoredReview): void;
}

export function createReviewTable(sql: Sql): ReviewTable {
  return {
    reviews: (mentions) =>
      sql
        .all(
          `SELECT id, mention, field, value, by, at, undone FROM reviews
           ${mentions ? "WHERE mention IN (SELECT value FROM json_each(?))" : ""} ORDER BY at, id`,
          ...(mentions ? [JSON.stringify(mentions)] : []),
        )
        .map(
          ([id, mention, field, value, by, at, undone]): StoredReview => ({ id, mention, field, value: JSON.parse(value), by, at, undone }),
        ),
    put: ({ id, mention, field, value, by, at, undone }) =>
      void sql.run(
        "INSERT OR REPLACE INTO reviews (id, mention, field, value, by, at, undone) VALUES (?, ?, ?, ?, ?, ?, ?)",
        id,
        mention,
        field,
        JSON.stringify(value),
        by,
        at,
        undone,
      ),
  };
}
