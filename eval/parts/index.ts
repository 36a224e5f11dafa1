import { conllu } from "./conllu.ts";
import { ner } from "./ner.ts";
import { offices } from "./offices.ts";
import { pages } from "./pages.ts";
import type { Part } from "./part.ts";
import { polnear } from "./polnear.ts";
import { raw } from "./raw.ts";
import { timex } from "./timex.ts";

/** Every part, in the order of `npm run eval`. */
export const PARTS: Readonly<Record<string, Part>> = { pages, polnear, timex, offices, conllu, raw, ner };
