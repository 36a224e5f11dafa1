/** What an event of a type is, in a word or two: nouns, which fit what happened, will happen and did not happen alike. */
export const EVENT_WORDS: Readonly<Record<string, string>> = {
  AGREE: "promise",
  CONSULT: "contact",
  SUPPORT: "support",
  CONCEDE: "concession",
  COOPERATE: "cooperation",
  AID: "aid",
  RETREAT: "retreat",
  REQUEST: "demand",
  ACCUSE: "accusation",
  REJECT: "refusal",
  THREATEN: "warning",
  PROTEST: "protest",
  SANCTION: "sanction",
  MOBILIZE: "deployment",
  COERCE: "coercion",
  ASSAULT: "use of force",
};

/** How the auxiliary modes read in a line. */
export const AUX_WORDS: Readonly<Record<string, string>> = {
  negation: "NOT so",
  hypothetical: "hypothetical",
  future: "to come",
  historical: "earlier",
};
