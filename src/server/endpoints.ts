import type { Endpoint } from "./endpoint.ts";
import { actorPage } from "./views/actor-page.ts";
import { actors } from "./views/actors.ts";
import { addDocument } from "./views/add-document.ts";
import { addDossier } from "./views/add-dossier.ts";
import { addReview } from "./views/add-review.ts";
import { addSource } from "./views/add-source.ts";
import { board } from "./views/board.ts";
import { calendarPage } from "./views/calendar-page.ts";
import { candidates } from "./views/candidates.ts";
import { changeDossier } from "./views/change-dossier.ts";
import { changeSource } from "./views/change-source.ts";
import { changed } from "./views/changed.ts";
import { complete } from "./views/complete.ts";
import { copies } from "./views/copies.ts";
import { documentPage } from "./views/document-page.ts";
import { documents } from "./views/documents.ts";
import { dossierPage } from "./views/dossier-page.ts";
import { dossiers } from "./views/dossiers.ts";
import { entryPage } from "./views/entry-page.ts";
import { ledgerFacets } from "./views/ledger-facets.ts";
import { ledgerPage } from "./views/ledger-page.ts";
import { mapPage } from "./views/map-page.ts";
import { numbers } from "./views/numbers.ts";
import { pairs } from "./views/pairs.ts";
import { publishers } from "./views/publishers.ts";
import { readText } from "./views/read-text.ts";
import { removeDossier } from "./views/remove-dossier.ts";
import { removeSource } from "./views/remove-source.ts";
import { reviewLog } from "./views/review-log.ts";
import { sources } from "./views/sources.ts";
import { status } from "./views/status.ts";
import { tension } from "./views/tension.ts";
import { timeline } from "./views/timeline.ts";
import { undoReview } from "./views/undo-review.ts";
import { uniteActors } from "./views/unite-actors.ts";
import { vocabulary } from "./views/vocabulary.ts";
import { voices } from "./views/voices.ts";

/** Everything that answers in JSON, in the order of the documentation. */
export const ENDPOINTS = [
  status,
  dossiers,
  addDossier,
  dossierPage,
  changeDossier,
  removeDossier,
  ledgerPage,
  ledgerFacets,
  changed,
  entryPage,
  addReview,
  reviewLog,
  undoReview,
  candidates,
  uniteActors,
  board,
  calendarPage,
  timeline,
  numbers,
  actors,
  actorPage,
  pairs,
  mapPage,
  tension,
  voices,
  copies,
  publishers,
  sources,
  addSource,
  changeSource,
  removeSource,
  documents,
  addDocument,
  documentPage,
  readText,
  vocabulary,
  complete,
] as unknown as readonly Endpoint[];
