import { z } from "zod";
import { askedSchema, limitSchema } from "../schemas.ts";

/** A query, the day it is asked of, and how many. */
export const agentAskedSchema = z.object({
  query: askedSchema.shape.q.describe(
    'Words, "phrases" and field:value side by side, all of which must hold; OR, - and parentheses. Fields: type (AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT), actor, recipient, party, speaker (codes such as RUS, or names), status, since, until, published, aux, redline, condition, quantity, unit, origins, publisher, differs. Example: type:THREATEN actor:RUS since:2021-11',
  ),
  asOf: askedSchema.shape.asOf,
  limit: limitSchema(20, 100),
});
