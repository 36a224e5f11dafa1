// The row of a coded document that an attribution becomes once its speaker is resolved.
import type { AnnotatedDocument } from "../model/annotated-document.ts";
import type { Attribution } from "../model/attribution.ts";
import type { CodedStatement } from "../model/coded-statement.ts";
import type { PartyResolution } from "./resolve-parties.ts";

/** The statement's public row; source, cue and content are slices of the document's text. */
export function codedStatement(document: AnnotatedDocument, { party }: PartyResolution, attribution: Attribution): CodedStatement {
  const { source, speaker, cue, content } = attribution;
  const who = source ?? speaker;
  const resolved = who ? party(speaker ?? who) : null;
  return {
    id: attribution.id,
    source: source ? document.text.slice(source.span[0], source.span[1]) : null,
    sourceSpan: source?.span ?? null,
    code: resolved?.code ?? "---",
    ...(resolved?.entity === undefined ? {} : { entity: resolved.entity }),
    anonymous: attribution.anonymous,
    cue: cue ? document.text.slice(cue[0], cue[1]) : null,
    cueSpan: cue,
    content: document.text.slice(content[0], content[1]),
    span: content,
    direct: attribution.direct,
    addressee: attribution.addressee ? party(attribution.addressee) : null,
    within: attribution.within,
  };
}
