// The role noun of a phrase by its syntactic head: also where the role's words go on behind it ("secretary of state").
import type { Token } from "../model/token.ts";
import type { RoleHit } from "./role-index.ts";

const REACH = 6;

/** The longest role noun whose head the token is, or null. `roleEndingAt`: see createRoleIndex. */
export function roleOf(
  roleEndingAt: (tokens: readonly Token[], last: number) => RoleHit | null,
  tokens: readonly Token[],
  head: number,
): RoleHit | null {
  if (tokens[head + 1]?.upos === "ADP")
    for (let t = Math.min(head + REACH, tokens.length - 1); t > head + 1; t--) {
      const hit = roleEndingAt(tokens, t);
      if (hit && hit.first <= head) return hit;
    }
  return roleEndingAt(tokens, head);
}
