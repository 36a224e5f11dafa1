// Why an event was coded so: the frame that matched, where its roles come from, and who the parties were taken for.
import type { Codebook } from "../codebook/codebook.ts";
import type { Frame } from "../codebook/frame.ts";
import type { CodedDocument } from "../model/coded-document.ts";
import type { CodedEvent } from "../model/coded-event.ts";

const POS: Readonly<Record<Frame["pos"], string>> = { v: "verb", n: "noun", a: "adjective" };

const MANY = 8;

function someOf(values: readonly string[]): string {
  return values.length > MANY ? `${values.slice(0, MANY).join("|")}|… (${values.length} words)` : values.join("|");
}

function describeFrame(frame: Frame): string {
  const roles = (["actor", "recipient", "content"] as const)
    .filter((role) => frame.roles[role].length)
    .map((role) => `${role} = ${frame.roles[role].join(frame.roles.mutual && role === "actor" ? " + " : " or ")}`);
  const where = frame.where.map(({ slot, negated, test, values }) =>
    `${slot} ${negated ? "is not" : "is"} ${test} ${someOf(values)}`.trim(),
  );
  return [`${POS[frame.pos]} “${frame.predicate.join(" ")}”`, ...roles, ...(where.length ? [`where ${where.join(", ")}`] : [])].join("; ");
}

/** Makes the function that gives an event's reasons as lines. */
export function explainEvent(codebook: Codebook): (event: CodedEvent, document: CodedDocument) => string[] {
  const frames = new Map(codebook.frames.map((frame) => [frame.id, frame]));
  return (event, document) => {
    const frame = frames.get(event.frame);
    const lines = [
      `why ${[event.event, event.mode].filter(Boolean).join(" ")}: frame ${event.frame}${frame ? `: ${describeFrame(frame)}` : ""}`,
    ];
    if (event.trigger) lines.push(`trigger: “${document.text.slice(...event.trigger)}” at ${event.trigger.join("–")}`);
    if (event.context.length) lines.push(`contexts: ${event.context.join(", ")}`);
    for (const [role, parties] of [
      ["actor", event.actor],
      ["recipient", event.recipient],
      ["source", event.according_to ? [event.according_to] : []],
    ] as const)
      for (const party of parties) {
        const entity = document.entities?.find(({ id }) => id === party.entity);
        const because = [party.sector && `sector ${party.sector}`, entity?.office, entity?.resolvedBy].filter(Boolean).join("; ");
        lines.push(`${role}: “${party.text}” is ${party.code}${entity?.name ? `, ${entity.name}` : ""}${because ? ` (${because})` : ""}`);
      }
    if (event.dateText) lines.push(`date: “${event.dateText}” is ${event.date ?? "not worked out"}`);
    if (event.score !== undefined) lines.push(`score: ${event.score}`);
    return lines;
  };
}
