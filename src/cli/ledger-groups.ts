/** One heading of the terminal view and what stands under it. */
export interface LedgerGroup {
  readonly title: string;
  /** Event types. */
  readonly events: readonly string[];
  /** Takes events with this mark whatever their type; groups with a mark choose first, in the order of MARKS. */
  readonly mark?: "historical" | "redline";
}

/** The terminal view's headings, in the order of what analysts ask first. The last one takes what no other does. */
export const LEDGER_GROUPS: readonly LedgerGroup[] = [
  { title: "Contacts", events: ["CONSULT"] },
  { title: "Warnings and threats", events: ["THREATEN"] },
  { title: "Demands and red lines", events: ["REQUEST", "REJECT"], mark: "redline" },
  { title: "Promises and aid", events: ["AGREE", "AID"] },
  { title: "Force", events: ["MOBILIZE", "ASSAULT", "COERCE", "PROTEST"] },
  { title: "Sanctions", events: ["SANCTION"] },
  { title: "Accusations", events: ["ACCUSE"] },
  { title: "Agreements and concessions", events: ["SUPPORT", "COOPERATE", "CONCEDE", "RETREAT"] },
  { title: "Background", events: [], mark: "historical" },
  { title: "Other", events: [] },
];

/** The order in which marks choose: background is background even when it tells of a red line. */
export const MARKS = ["historical", "redline"] as const;
