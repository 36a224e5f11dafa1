import { z } from "zod";
import { ProblemError } from "../../problem.ts";
import { givenTextSchema } from "../../views/add-document.ts";
import { NOTICE, noticeSchema } from "../agent-entry.ts";
import { agentTool } from "../agent-tool.ts";

const partySchema = z.object({ code: z.string(), text: z.string() });

export const readDocument = agentTool({
  name: "read_document",
  title: "Code a text",
  about: "Codes a text that is given (nothing is kept): its events and statements, each with its words and where they stand.",
  asked: givenTextSchema,
  answer: z.object({
    notice: noticeSchema,
    published: z.string().nullable(),
    text: z.string().describe("The text that spans point into"),
    events: z.array(
      z.object({
        type: z.string(),
        mode: z.string().nullable(),
        modality: z.array(z.string()).readonly(),
        actors: z.array(partySchema),
        recipients: z.array(partySchema),
        condition: z.string().nullable(),
        content: z.string().nullable(),
        date: z.string().nullable(),
        place: z.string().nullable(),
        accordingTo: partySchema.extend({ anonymous: z.boolean() }).nullable(),
        quote: z.string(),
        span: z.tuple([z.int(), z.int()]).readonly(),
      }),
    ),
    statements: z.array(
      z.object({
        source: partySchema.nullable(),
        anonymous: z.boolean(),
        direct: z.boolean(),
        quote: z.string(),
        span: z.tuple([z.int(), z.int()]).readonly(),
      }),
    ),
    issues: z.array(z.string()),
  }),
  handle: async ({ intake }, given) => {
    const coded = await intake.code(given);
    if (!coded) throw new ProblemError(400, "The text holds nothing to read.", { help: "Give plain text in English." });
    const parties = (list: readonly { readonly code: string; readonly text: string }[]) => list.map(({ code, text }) => ({ code, text }));
    return {
      notice: NOTICE,
      published: coded.published,
      text: coded.text,
      events: coded.events.map((event) => ({
        type: event.event,
        mode: event.mode,
        modality: event.aux,
        actors: parties(event.actor),
        recipients: parties(event.recipient),
        condition: event.condition,
        content: event.content ?? null,
        date: event.date,
        place: event.place,
        accordingTo: event.according_to && {
          code: event.according_to.code,
          text: event.according_to.text,
          anonymous: event.according_to.anonymous ?? false,
        },
        quote: event.evidence,
        span: event.span,
      })),
      statements: coded.statements.map(({ source, code, anonymous, direct, content, span }) => ({
        source: source === null ? null : { code, text: source },
        anonymous,
        direct,
        quote: content,
        span,
      })),
      issues: coded.issues.map(({ message }) => message),
    };
  },
});
