import { Link } from "@tanstack/react-router";
import type { LedgerParty } from "../../model/ledger-party.ts";
import { keepQuery } from "../shell/keep-query.ts";

const LONGEST = 60;

function Party({ party, anonymous }: { readonly party: LedgerParty; readonly anonymous?: boolean | undefined }) {
  const { name, code, entity, office } = party;
  const unnamed = anonymous || entity?.startsWith("unnamed:");
  const full = name || code;
  const shown = full.length > LONGEST ? `${full.slice(0, LONGEST - 1).trimEnd()}…` : full;
  const title = [full === shown ? "" : full, office?.replace(" of ", ", ") ?? ""].filter(Boolean).join("\n");
  return (
    <span className="party" data-unnamed={unnamed ? "" : undefined} title={title || undefined}>
      {entity && !unnamed ? (
        <Link to="/actors/$id" params={{ id: entity }} search={keepQuery}>
          {shown}
        </Link>
      ) : (
        shown
      )}
      {code !== "---" && code !== name ? <span className="code">{code}</span> : null}
    </span>
  );
}

/** Parties side by side; "somebody" where there is none. */
export function Parties({
  parties,
  none = "somebody",
  anonymous,
}: {
  readonly parties: readonly LedgerParty[] | undefined;
  readonly none?: string;
  readonly anonymous?: boolean | undefined;
}) {
  if (!parties || parties.length === 0) return none ? <span className="quiet">{none}</span> : null;
  return (
    <>
      {parties.map((party, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parties have no id of their own and keep their order
        <span key={i}>
          {i > 0 ? ", " : null}
          <Party party={party} anonymous={anonymous} />
        </span>
      ))}
    </>
  );
}
