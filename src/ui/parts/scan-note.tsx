/** Says which part of a large ledger was counted, where it was not all of it. */
export function ScanNote({ of: { scanned, complete } }: { readonly of: { readonly scanned: number; readonly complete: boolean } }) {
  return complete ? null : (
    <p className="note" role="note">
      Counted in the latest {scanned.toLocaleString("en")} entries that match, not in all of them. A narrower query counts all.
    </p>
  );
}
