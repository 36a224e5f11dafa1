// Whether a document tells of politics at all: without a party, no event (rule 6 of the annotation guidelines).
import type { AnnotatedDocument } from "../../model/annotated-document.ts";

/** Sectors that act politically by themselves, named or not; a company, a teacher or a choir does not. */
const POLITICAL = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "PTY", "OPP", "REB", "PRM", "SPY", "UAF", "PRE", "ELI", "REF", "IGO", "IMG"]);

/** Codes of kinds, not of one party: companies, non-governmental bodies, media, unknown. */
const GENERIC = new Set(["MNC", "NGO", "MED", "---"]);

/** True when some words of the document stand for a state, a body of states, an armed or political group, or an office or force of one. */
export const tellsOfPolitics = ({ mentions }: Pick<AnnotatedDocument, "mentions">): boolean =>
  mentions.some(({ code, sector }) => (code !== null && !GENERIC.has(code)) || (sector !== null && POLITICAL.has(sector.slice(0, 3))));
