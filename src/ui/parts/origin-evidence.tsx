import { type EvidenceShown, EvidenceView } from "./evidence-view.tsx";

/** The evidence of one independent origin: its best witness open, its copies and other passages folded under it. */
export function OriginEvidence({ origin, evidence }: { readonly origin: string; readonly evidence: readonly EvidenceShown[] }) {
  const first =
    evidence.find(({ kind, superseded }) => kind === "origin" && !superseded) ??
    evidence.find(({ superseded }) => !superseded) ??
    evidence[0]!;
  const rest = evidence.filter((one) => one !== first);
  const copies = rest.filter(({ document }) => document !== first.document);
  const names = [...new Set(copies.map(({ publisher, document }) => publisher ?? document))];
  return (
    <li className="origin">
      <p className="origin-name quiet">origin {origin.replace(/^\w+:/, "")}</p>
      <EvidenceView evidence={first} />
      {rest.length > 0 ? (
        <details className="copies">
          <summary>
            {copies.length > 0
              ? `${copies.length} ${copies.length === 1 ? "copy" : "copies"} of the same origin: ${names.join(", ")}`
              : `${rest.length} more ${rest.length === 1 ? "passage" : "passages"} of the same document`}
          </summary>
          {rest.map((one) => (
            <EvidenceView key={one.mention} evidence={one} />
          ))}
        </details>
      ) : null}
    </li>
  );
}
