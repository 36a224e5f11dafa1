/** A share of a whole, as a bar and in per cent. */
export function ShareBar({ part, of }: { readonly part: number; readonly of: number }) {
  if (of === 0) return <span className="quiet">none</span>;
  const share = Math.round((100 * part) / of);
  return (
    <span title={`${part} of ${of}`}>
      <span className="meter" aria-hidden="true">
        <i style={{ width: `${share}%` }} />
      </span>{" "}
      {share} %
    </span>
  );
}
