import { Link } from "@tanstack/react-router";
import type { pairs } from "../../server/views/pairs.ts";
import type { AnswerOf } from "../api/use-answer.ts";
import { queryTerms } from "./query-terms.ts";

type Answer = AnswerOf<typeof pairs>;

interface Sum {
  readonly entries: number;
  readonly scored: number;
  readonly score: number;
}

const MOST = 10;
const NEUTRAL = 0.5;

/** Cells of the same pair in several periods, added up. */
function sums(cells: Answer["cells"]): ReadonlyMap<string, Sum> {
  const found = new Map<string, Sum>();
  for (const { actor, recipient, entries, score } of cells) {
    const old = found.get(`${actor} ${recipient}`) ?? { entries: 0, scored: 0, score: 0 };
    found.set(`${actor} ${recipient}`, {
      entries: old.entries + entries,
      scored: old.scored + (score === null ? 0 : entries),
      score: old.score + (score ?? 0) * entries,
    });
  }
  return found;
}

function colour(score: number | null): string {
  if (score === null || Math.abs(score) < NEUTRAL) return "var(--sunk)";
  return `color-mix(in srgb, var(${score < 0 ? "--quad-4" : "--quad-1"}) ${Math.round(12 + (38 * Math.min(MOST, Math.abs(score))) / MOST)}%, var(--panel))`;
}

/** The matrix of pairs: each cell opens its entries. */
export function PairMatrix({
  q,
  codes,
  cells,
  period,
}: {
  readonly q: string;
  readonly codes: Answer["codes"];
  readonly cells: Answer["cells"];
  readonly period: string;
}) {
  const found = sums(cells);
  const dates = period ? `since:${period} until:${period}` : "";
  return (
    <div className="panel scroll">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">Actor</span>
            </th>
            {codes.map(({ code, name }) => (
              <th key={code} scope="col" title={name ?? code}>
                {code}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {codes.map(({ code: actor, name }) => (
            <tr key={actor}>
              <th scope="row" title={name ?? actor}>
                {actor}
              </th>
              {codes.map(({ code: recipient }) => {
                const sum = found.get(`${actor} ${recipient}`);
                const score = sum && sum.scored > 0 ? sum.score / sum.scored : null;
                return (
                  <td key={recipient} style={sum ? { background: colour(score) } : undefined}>
                    {sum ? (
                      <Link
                        to="/ledger"
                        search={{ q: queryTerms.and(q, `(actor:${actor} OR speaker:${actor}) recipient:${recipient}`, dates) }}
                        title={`${actor} → ${recipient}: ${sum.entries} entries${score === null ? "" : `, mean score ${score.toFixed(1)}`}`}
                      >
                        {sum.entries}
                      </Link>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
