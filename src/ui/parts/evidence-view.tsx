import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { AUX_WORDS } from "../../model/event-words.ts";
import type { evidenceViewSchema } from "../../server/evidence-in-context.ts";
import { DateText } from "./date-text.tsx";
import { MarkedText } from "./marked-text.tsx";
import { Parties } from "./parties.tsx";
import { SourceLink } from "./source-link.tsx";

/** One evidence with its number in the entry, by which others refer to it. */
export type EvidenceShown = z.infer<typeof evidenceViewSchema> & {
  readonly index: number;
};

/** The words of one document that an entry rests on, in their paragraph; why they were coded so, and why they are of this entry. */
export function EvidenceView({ evidence }: { readonly evidence: EvidenceShown }) {
  const [wide, setWide] = useState(false);
  const { context, frame, because, accordingTo } = evidence;
  return (
    <section className="evidence" data-superseded={evidence.superseded ? "" : undefined} id={`m-${evidence.mention}`}>
      <header>
        <strong>{evidence.publisher ?? "publisher not known"}</strong>
        <span className="quiet" title="Its number: reasons refer to it">
          [{evidence.index}]
        </span>
        {evidence.kind && evidence.kind !== "origin" ? <span className="status">{evidence.kind}</span> : null}
        {evidence.superseded ? (
          <span className="status" data-tone="bad">
            no longer in the latest revision
          </span>
        ) : null}
        <DateText date={evidence.published} />
      </header>
      <p className="evidence-title">
        <Link to="/documents/$id" params={{ id: evidence.key ?? evidence.document }} search={{ at: evidence.mention }}>
          {evidence.title ?? evidence.document}
        </Link>{" "}
        <SourceLink url={evidence.url}>as published</SourceLink>
      </p>
      <blockquote className="quote">
        {context ? (
          <>
            {wide && context.before ? <p className="quiet">{context.before}</p> : null}
            <p>
              <MarkedText
                text={context.text}
                marks={[{ span: context.highlight }, ...(context.condition ? [{ span: context.condition, className: "condition" }] : [])]}
              />
            </p>
            {wide && context.after ? <p className="quiet">{context.after}</p> : null}
          </>
        ) : (
          <mark>{evidence.quote}</mark>
        )}
      </blockquote>
      <footer>
        {context && (context.before || context.after) ? (
          <button type="button" className="plain" aria-expanded={wide} onClick={() => setWide(!wide)}>
            {wide ? "less around it" : "more around it"}
          </button>
        ) : null}
        {accordingTo ? (
          <span>
            according to <Parties parties={[accordingTo]} anonymous={accordingTo.anonymous} />
          </span>
        ) : null}
        {evidence.aux.length > 0 ? <span className="aux">{evidence.aux.map((one) => AUX_WORDS[one] ?? one).join(", ")}</span> : null}
        {frame ? (
          <span title={frame.id}>
            coded by “{frame.predicate}”{frame.event ? ` → ${frame.event}${frame.mode ? ` ${frame.mode}` : ""}` : ""}{" "}
            <code>{frame.id}</code>
          </span>
        ) : null}
        {because ? <span>merged: {because.replace(/\bevidence (\d+)/g, "[$1]")}</span> : null}
      </footer>
    </section>
  );
}
