/** The screens in the order of the menu; `key` follows "g" on the keyboard. */
export const SCREENS = [
  { to: "/", name: "Dossier", key: "d", about: "Where things stand, and what changed" },
  { to: "/ledger", name: "Ledger", key: "l", about: "All entries" },
  { to: "/board", name: "Conditions", key: "c", about: "Threats, demands, promises, red lines" },
  { to: "/calendar", name: "Calendar", key: "k", about: "Contacts: held, planned, overdue" },
  { to: "/timeline", name: "Timeline", key: "t", about: "Everything by day and type" },
  { to: "/numbers", name: "Numbers", key: "n", about: "Troops, weapons, aid, casualties" },
  { to: "/actors", name: "Actors", key: "a", about: "Who does and says what" },
  { to: "/pairs", name: "Pairs", key: "p", about: "Who to whom, by period" },
  { to: "/map", name: "Map", key: "m", about: "Where it happens" },
  { to: "/sources", name: "Sources", key: "s", about: "Who says so, and what failed" },
] as const;
