// Whether an adjective belongs to the name of an office or body: "foreign" of "foreign ministry", "international" of "international trade minister".
import type { RoleHit } from "../../codebook/role-index.ts";
import type { Token } from "../../model/token.ts";

/** `roleEndingAt`: the role noun that ends at a token. */
export function isOfRole(
  tokens: readonly Token[],
  roleEndingAt: (tokens: readonly Token[], last: number) => RoleHit | null,
  adjective: number,
): boolean {
  for (let t = adjective + 1; t <= adjective + 2 && tokens[t]; t++) {
    const role = roleEndingAt(tokens, t);
    if (role && (role.first <= adjective || (role.role.office !== null && role.first < t))) return true;
  }
  return false;
}
