import { conllu } from "./conllu.ts";
import { copies } from "./copies.ts";
import { feeds } from "./feeds.ts";
import { gold } from "./gold.ts";
import { ner } from "./ner.ts";
import { offices } from "./offices.ts";
import { pages } from "./pages.ts";
import type { Part } from "./part.ts";
import { parties } from "./parties.ts";
import { places } from "./places.ts";
import { plv } from "./plv.ts";
import { polnear } from "./polnear.ts";
import { quiet } from "./quiet.ts";
import { raw } from "./raw.ts";
import { timex } from "./timex.ts";

/** Every part, in the order of `npm run eval`. */
export const PARTS: Readonly<Record<string, Part>> = {
  gold,
  quiet,
  plv,
  polnear,
  timex,
  conllu,
  raw,
  ner,
  pages,
  offices,
  parties,
  places,
  feeds,
  copies,
};
