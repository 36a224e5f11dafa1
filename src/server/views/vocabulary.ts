import { z } from "zod";
import { EXPORTERS } from "../../exporters/exporters.ts";
import { ENTRY_STATUSES } from "../../model/entry-status.ts";
import { AUX_WORDS, EVENT_WORDS } from "../../model/event-words.ts";
import { LINK_TYPES } from "../../model/link-type.ts";
import { FIELD_GUIDES } from "../../query/query-field-guide.ts";
import { READY_QUESTIONS } from "../../query/ready-questions.ts";
import { endpoint } from "../endpoint.ts";

/** GET /vocabulary: the words that the other answers use. */
export const vocabulary = endpoint({
  method: "get",
  path: "/vocabulary",
  tag: "Query",
  summary: "Event types with their modes, statuses, links, fields of the query language, ready questions, export formats",
  answer: z.object({
    types: z.array(
      z.object({
        name: z.string(),
        word: z.string(),
        definition: z.string(),
        quad: z.int(),
        score: z.number(),
        modes: z.array(z.object({ name: z.string(), score: z.number().nullable(), definition: z.string() })),
      }),
    ),
    aux: z.array(z.object({ name: z.string(), word: z.string() })),
    statuses: z.array(z.string()),
    links: z.array(z.string()),
    fields: z.array(
      z.object({ name: z.string(), about: z.string(), example: z.string(), takes: z.union([z.string(), z.array(z.string())]) }),
    ),
    questions: z.array(z.object({ name: z.string(), about: z.string(), query: z.string() })),
    formats: z.array(z.object({ name: z.string(), about: z.string(), mediaType: z.string() })),
  }),
  handle: ({ codebook }) => ({
    types: [...codebook.events.values()].map(({ name, definition, quad, score, modes }) => ({
      name,
      word: EVENT_WORDS[name] ?? name.toLowerCase(),
      definition,
      quad,
      score,
      modes: modes.map((mode) => ({ ...mode })),
    })),
    aux: Object.entries(AUX_WORDS).map(([name, word]) => ({ name, word })),
    statuses: [...ENTRY_STATUSES],
    links: [...LINK_TYPES],
    fields: Object.entries(FIELD_GUIDES).map(([name, { about, example, takes }]) => ({
      name,
      about,
      example,
      takes: typeof takes === "string" ? takes : [...takes],
    })),
    questions: READY_QUESTIONS.map(({ name, about, query }) => ({ name, about, query })),
    formats: [...EXPORTERS.values()].map(({ name, about, mediaType }) => ({ name, about, mediaType })),
  }),
});
