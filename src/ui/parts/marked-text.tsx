interface Mark {
  readonly span: readonly [number, number];
  readonly className?: string;
}

/** Text with some of it marked; marks may overlap, the first given is on top. Always text, never markup. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ span }) => span)])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  return (
    <>
      {cuts.slice(0, -1).map((from, i) => {
        const to = cuts[i + 1]!;
        const mark = marks.find(({ span }) => span[0] <= from && span[1] >= to);
        const words = text.slice(from, to);
        return mark ? (
          <mark key={from} className={mark.className}>
            {words}
          </mark>
        ) : (
          words
        );
      })}
    </>
  );
}
