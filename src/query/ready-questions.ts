/** A question that needs no query: `demarche contacts` and its like. What is asked after it narrows it. */
export interface ReadyQuestion {
  readonly name: string;
  readonly about: string;
  readonly query: string;
  readonly sort: "date" | "published";
}

/** The questions that analysts ask first, as queries over entries. */
export const READY_QUESTIONS: readonly ReadyQuestion[] = [
  { name: "contacts", about: "Meetings, visits and calls: planned, held, put off, overdue", query: "type:CONSULT", sort: "date" },
  { name: "threats", about: "Warnings and threats, with their conditions", query: "type:THREATEN", sort: "date" },
  { name: "demands", about: "Demands and requests, and what became of them", query: "type:REQUEST", sort: "date" },
  { name: "redlines", about: "Red lines", query: "redline:yes", sort: "date" },
  { name: "promises", about: "Promises and aid to come", query: "type:AGREE OR type:AID aux:future", sort: "date" },
  { name: "force", about: "Troops, weapons, strikes, with their numbers", query: "type:MOBILIZE,ASSAULT", sort: "date" },
  {
    name: "agreements",
    about: "Agreements: kept, invoked, violated",
    query: "status:in-force,invoked,violated OR type:SUPPORT,COOPERATE",
    sort: "date",
  },
];
