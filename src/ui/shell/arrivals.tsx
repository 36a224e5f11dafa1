import { Link } from "@tanstack/react-router";
import { type LiveState, liveFeed } from "../api/live-feed.ts";

const SHOWN = 5;

/** What came in while the page was open. */
export function Arrivals({ live: { arrivals } }: { readonly live: LiveState }) {
  return (
    <div aria-live="polite" role="status">
      {arrivals.length > 0 ? (
        <section className="arrivals" aria-label="Arrivals">
          <header>
            <strong>
              {arrivals.length} {arrivals.length === 1 ? "document" : "documents"} arrived
            </strong>
            <button type="button" className="plain" onClick={liveFeed.clearArrivals}>
              Close
            </button>
          </header>
          <ul>
            {arrivals.slice(0, SHOWN).map(({ key, title, publisher, what, why }) => (
              <li key={key}>
                <span className="status">{what}</span>{" "}
                <Link to="/documents/$id" params={{ id: key }}>
                  {title ?? key}
                </Link>{" "}
                <span className="quiet">{publisher}</span>
                {why.slice(0, 2).map((line) => (
                  <p className="told" key={line}>
                    {line}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
