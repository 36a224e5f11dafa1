import { describe, expect, test } from "vitest";
import { ledgerEntrySchema } from "../../src/model/ledger-entry.ts";
import { document, entryWith, merge } from "./rows.ts";

const troops = (value: number, unit = "troops", min: number | null = null) => ({ value, min, max: null, unit, qualifier: null });
const town = (name: string, lat: number, lon: number) => ({ name, country: "UKR", lat, lon, kind: "city" });

describe("one contact is one entry", () => {
  const announced = document("herald", "2021-12-04", [
    {
      text: "Biden and Putin will hold a video call on Tuesday",
      event: "CONSULT/phone",
      actor: "Biden, Putin",
      aux: ["future"],
      date: "2021-12-07",
    },
  ]);
  const kremlin = document("kremlin", "2021-12-07", [
    { text: "Meeting with President Biden", event: "CONSULT", actor: "Biden", date: "2021-12-07" },
    { text: "Vladimir Putin talked with Joe Biden by video link", event: "CONSULT/phone", actor: "Putin, Biden" },
    { text: "the two sides will go on with their contacts", event: "CONSULT", actor: "RUS, USA", aux: ["future"] },
  ]);
  const house = document("house", "2021-12-07", [
    {
      text: "President Biden held a secure call with President Putin",
      event: "CONSULT/phone",
      actor: "Biden",
      recipient: "Putin",
      date: "2021-12-07",
    },
  ]);

  test("announcement, title and two readouts: scheduled, then held", () => {
    const entries = merge(announced, kremlin, house);
    const call = entryWith(entries, "secure call");
    expect(call.evidence.map(({ document }) => document)).toEqual(["herald", "house", "kremlin", "kremlin"]);
    expect(call.status).toBe("held");
    expect(call.statusHistory.map(({ status, date }) => [status, date])).toEqual([
      ["scheduled", "2021-12-04"],
      ["held", "2021-12-07"],
    ]);
    expect(call.statusHistory[0]!.because).toEqual([call.evidence[0]!.mention]);
    expect(call.aux).toEqual([]);
    expect(call.mode).toBe("phone");
    expect(call.actor?.map(({ name }) => name)).toEqual(["Putin", "Biden"]);
    expect(call.origins).toEqual(["publisher:herald", "publisher:house", "publisher:kremlin"]);
    expect(call.evidence.slice(1).every(({ because }) => because)).toBe(true);
  });

  test("what the readout says of later contacts is no part of it", () => {
    expect(entryWith(merge(announced, kremlin, house), "go on with").status).toBe("scheduled");
  });

  test("a plan without a day finds the next contact of the same persons", () => {
    const plan = document("gazette", "2021-12-06", [
      { text: "Blinken is expected to speak with Zelenskyy", event: "CONSULT", actor: "Blinken, Zelenskyy", aux: ["future"] },
    ]);
    const held = document("bankova", "2021-12-07", [
      { text: "Volodymyr Zelenskyy spoke with Antony Blinken", event: "CONSULT/phone", actor: "Zelenskyy, Blinken", date: "2021-12-07" },
    ]);
    const later = document("bankova2", "2021-12-20", [
      {
        text: "Volodymyr Zelenskyy spoke with Antony Blinken again",
        event: "CONSULT/phone",
        actor: "Zelenskyy, Blinken",
        date: "2021-12-20",
      },
    ]);
    const entries = merge(plan, later, held);
    expect(entryWith(entries, "is expected").date).toBe("2021-12-07");
    expect(entryWith(entries, "again").evidence).toHaveLength(1);
  });

  test("its day is the day that who tells of both as having met gives, though plans for a span of days are told by more", () => {
    const plan = (id: string) =>
      document(id, "2021-12-06", [
        {
          text: "Biden will brief Zelenskyy by phone in the next few days",
          event: "CONSULT/phone",
          actor: "Biden, Zelenskyy",
          aux: ["future"],
          date: "2021-12-07..2021-12-10",
        },
      ]);
    const held = document("bankova", "2021-12-09", [
      { text: "Zelenskyy had a phone conversation with Biden", event: "CONSULT/phone", actor: "Zelenskyy, Biden", date: "2021-12-09" },
    ]);
    const later = document("bankova", "2021-12-10", [
      { text: "during his conversation with Biden Zelenskyy named three steps", event: "CONSULT/phone", actor: "Zelenskyy, Biden" },
      { text: "Zelenskyy spoke of them to the nation", event: "CONSULT/phone", actor: "Zelenskyy", date: "2021-12-10" },
    ]);
    const call = entryWith(merge(plan("gazette"), plan("herald"), held, later), "phone conversation");
    expect(call.evidence).toHaveLength(5);
    expect(call.differs.find(({ field }) => field === "date")?.values.map(({ value }) => value)).toEqual(["2021-12-09", "2021-12-10"]);
    expect(call.date).toBe("2021-12-09");
    expect(call.statusHistory.at(-1)).toMatchObject({ status: "held", date: "2021-12-09" });
  });

  test("a spokesman who announces the meeting of others is none of them", () => {
    const told = document("gazette", "2021-12-05", [
      {
        text: "The two leaders will speak by video, Peskov said",
        event: "CONSULT/phone",
        actor: "USA:leaders, Peskov",
        source: "Peskov",
        aux: ["future"],
        date: "2021-12-07",
      },
    ]);
    const call = entryWith(merge(announced, told, house), "Peskov");
    expect(call.evidence).toHaveLength(3);
    expect(call.actor?.map(({ name }) => name)).toEqual(["Putin", "Biden"]);
  });

  test("who means to meet nobody knows whom has scheduled nothing", () => {
    const vague = document("a", "2021-12-06", [{ text: "Putin is ready for talks", event: "CONSULT", actor: "Putin", aux: ["future"] }]);
    expect(merge(vague)[0]!.status).toBe("reported");
  });

  test("other persons, another day: other contacts", () => {
    const others = document("stockholm", "2021-12-07", [
      { text: "Blinken met Lavrov on the sidelines", event: "CONSULT", actor: "Blinken, Lavrov", date: "2021-12-07" },
      { text: "Biden and Putin had met in June in Geneva", event: "CONSULT", actor: "Biden, Putin", date: "2021-06" },
    ]);
    expect(merge(announced, kremlin, house, others)).toHaveLength(4);
  });

  test("called off, it is cancelled; put off, postponed", () => {
    const off = document("tribune", "2021-12-06", [
      {
        text: "Washington cancelled the call of Biden with Putin",
        event: "REJECT/meet",
        actor: "Biden",
        recipient: "Putin",
        date: "2021-12-06",
      },
    ]);
    const late = document("tribune", "2021-12-06", [
      {
        text: "Washington postponed the call of Biden with Putin",
        event: "REJECT/meet",
        actor: "Biden",
        recipient: "Putin",
        date: "2021-12-06",
      },
    ]);
    const no = document("tribune", "2021-12-06", [
      {
        text: "Biden and Putin will not speak on Tuesday",
        event: "CONSULT",
        actor: "Biden, Putin",
        aux: ["future", "negation"],
        date: "2021-12-07",
      },
    ]);
    const cancelled = merge(announced, off);
    expect(entryWith(cancelled, "will hold").status).toBe("cancelled");
    expect(entryWith(cancelled, "cancelled the call").links.map(({ type }) => type)).toEqual(["rejects"]);
    expect(entryWith(merge(announced, late), "will hold").status).toBe("postponed");
    expect(entryWith(merge(announced, no), "will hold").status).toBe("cancelled");
  });
});

describe("numbers stand side by side", () => {
  const count = (id: string, published: string, text: string, value: number, min: number | null = null) =>
    document(id, published, [
      { text, event: "MOBILIZE/troops", actor: "RUS", recipient: "UKR", quantity: troops(value, min ? "soldiers" : "troops", min) },
    ]);
  const sources = [
    count("wire", "2021-12-06", "Russia has gathered some 70,000 troops at the border", 70_000),
    count("minister", "2021-12-03", "Moscow keeps 94,000 troops near Ukraine", 94_000),
    count("riga", "2021-12-01", "more than 100,000 Russian soldiers stand there", 100_000, 100_000),
  ];

  test("three counts of one army are one entry; the one that most origins give is its own", () => {
    const entries = merge(...sources, count("copy", "2021-12-07", "Russia has massed 70,000 troops by the frontier", 70_000));
    expect(entries).toHaveLength(1);
    expect(entries[0]!.quantity?.value).toBe(70_000);
    expect(entries[0]!.differs.find(({ field }) => field === "quantity")?.values.map(({ evidence }) => evidence)).toEqual([
      [2, 3],
      [1],
      [0],
    ]);
  });

  test("a company is not that army, nor is the count of another year", () => {
    const company = document("tv", "2021-12-03", [
      { text: "Russia sent 200 troops to the border", event: "MOBILIZE/troops", actor: "RUS", recipient: "UKR", quantity: troops(200) },
    ]);
    const spring = count("spring", "2021-04-06", "Russia has gathered 80,000 troops at the border", 80_000);
    expect(merge(...sources, company, spring)).toHaveLength(3);
  });

  test("copies are all evidence and one origin", () => {
    const copy = document(
      "reprint",
      "2021-12-07",
      [
        {
          text: "Russia has gathered some 70,000 troops at the border",
          event: "MOBILIZE/troops",
          actor: "RUS",
          recipient: "UKR",
          quantity: troops(70_000),
        },
      ],
      { group: "wire", origin: "publisher:wire" },
    );
    const [entry] = merge(sources[0]!, copy);
    expect(entry!.evidence).toHaveLength(2);
    expect(entry!.origins).toEqual(["publisher:wire"]);
    expect(entry!.differs).toEqual([]);
  });
});

describe("look-alikes are not merged", () => {
  test("two demands of one day by the same parties", () => {
    const entries = merge(
      document("a", "2021-12-10", [
        {
          text: "Moscow demanded that NATO withdraw its promise of membership",
          event: "REQUEST/change",
          actor: "RUS",
          recipient: "NATO",
          content: "withdraw its promise of membership to Georgia",
        },
        {
          text: "it called for limits on missiles near its borders",
          event: "REQUEST/change",
          actor: "RUS",
          recipient: "NATO",
          content: "limits on missiles near its borders",
        },
      ]),
      document("b", "2021-12-10", [
        {
          text: "Russia wants the promise of membership withdrawn",
          event: "REQUEST/change",
          actor: "RUS",
          recipient: "NATO",
          content: "withdraw the promise of membership to Georgia",
        },
      ]),
    );
    expect(entries.map(({ evidence }) => evidence.length).sort()).toEqual([1, 2]);
  });

  test("strikes on two towns of one day", () => {
    const strike = (id: string, where: ReturnType<typeof town>) =>
      document(id, "2022-03-02", [
        {
          text: `Russian missiles struck a school in ${where.name}`,
          event: "ASSAULT/heavy-weapons",
          actor: "RUS",
          recipient: "UKR",
          date: "2022-03-01",
          place: where,
        },
      ]);
    const kharkiv = town("Kharkiv", 49.99, 36.23);
    expect(merge(strike("a", kharkiv), strike("b", kharkiv), strike("c", town("Chernihiv", 51.49, 31.29)))).toHaveLength(2);
  });

  test("what is feared, planned, done and denied", () => {
    const row = (text: string, aux: ("hypothetical" | "future" | "negation")[], date?: string) => ({
      text,
      event: "ASSAULT",
      actor: "RUS",
      recipient: "UKR",
      aux,
      ...(date ? { date } : {}),
    });
    const entries = merge(
      document("a", "2022-02-20", [row("Russia may invade Ukraine with tanks", ["hypothetical"])]),
      document("b", "2022-02-24", [row("Russia invaded Ukraine with tanks", [], "2022-02-24")]),
      document("c", "2022-02-24", [row("Russia has not invaded Ukraine with tanks", ["negation"], "2022-02-24")]),
    );
    expect(entries.map(({ status }) => status).sort()).toEqual(["disputed", "reported"]);
    const disputed = entries.find(({ status }) => status === "disputed")!;
    expect(disputed.differs.map(({ field }) => field)).toContain("aux");
  });

  test("statements of one speaker on one day", () => {
    const said = (id: string, text: string) => document(id, "2021-12-07", [{ text, actor: "Lavrov" }]);
    const entries = merge(
      said("a", "Moscow would present its ideas on a new European security pact soon"),
      said("b", "Moscow would soon present ideas on a new security pact for Europe"),
      said("c", "the accusation of a planned attack was hysteria fanned by the press"),
    );
    expect(entries.map(({ evidence }) => evidence.length).sort()).toEqual([1, 2]);
    expect(entries.every(({ kind }) => kind === "statement")).toBe(true);
  });
});

test("history is one entry by type, parties and year, whenever it is told", () => {
  const told = (id: string, published: string, text: string) =>
    document(id, published, [{ text, event: "ASSAULT", actor: "RUS", recipient: "UKR", aux: ["historical"], date: "2014" }]);
  const entries = merge(told("a", "2021-12-06", "In 2014 Moscow annexed Crimea"), told("b", "2023-02-06", "Russia annexed Crimea in 2014"));
  expect(entries).toHaveLength(1);
});

test("a corrected document is evidence but holds no values; what it alone said is withdrawn", () => {
  const row = (text: string, actor: string, date: string) => ({ text, event: "CONSULT", actor, date });
  const old = document(
    "wire",
    "2021-12-06",
    [
      row("Biden spoke with the leaders of France and Germany", "Biden, FRA, DEU", "2021-12-06"),
      { text: "Poland closed its border", event: "SANCTION/discontinue", actor: "POL", recipient: "BLR", date: "2021-12-06" },
    ],
    { superseded: true },
  );
  const corrected = document("wire", "2021-12-07", [
    row("Biden spoke with the leaders of France, Germany and Italy", "Biden, FRA, DEU, ITA", "2021-12-06"),
  ]);
  const entries = merge(old, corrected);
  const call = entryWith(entries, "Italy");
  expect(call.evidence.map(({ superseded }) => superseded ?? false)).toEqual([true, false]);
  expect(call.actor?.map(({ code }) => code)).toEqual(["DEU", "FRA", "ITA", "USA"]);
  expect(call.differs).toEqual([]);
  const border = entryWith(entries, "border");
  expect(border.status).toBe("withdrawn");
  expect(border.statusHistory.at(-1)).toEqual({ status: "withdrawn", date: null, because: [border.evidence[0]!.mention] });
});

describe("what becomes of demands, threats and promises", () => {
  const demand = document("mid", "2021-12-10", [
    {
      text: "Russia demanded that NATO withdraw the promise of membership it made to Georgia",
      event: "REQUEST/change",
      actor: "RUS",
      recipient: "NATO",
      content: "withdraw the promise of membership it made to Georgia",
      date: "2021-12-10",
    },
  ]);

  test("a demand is open until it is rejected", () => {
    expect(merge(demand)[0]!.status).toBe("open");
    const answer = document("nato", "2021-12-11", [
      {
        text: "NATO will not withdraw the promise of membership to Georgia",
        event: "REJECT",
        actor: "NATO",
        recipient: "RUS",
        content: "withdraw the promise of membership to Georgia",
        date: "2021-12-11",
      },
    ]);
    const entries = merge(demand, answer);
    const rejected = entryWith(entries, "demanded");
    expect(rejected.status).toBe("rejected");
    const [link] = entryWith(entries, "will not").links;
    expect(link).toMatchObject({ type: "rejects", to: rejected.id });
    expect(rejected.statusHistory.at(-1)!.because).toEqual([entryWith(entries, "will not").id]);
  });

  test("another matter between the same parties does not answer it", () => {
    const other = document("nato", "2021-12-11", [
      {
        text: "NATO refused to accredit two Russian envoys in Brussels",
        event: "REJECT",
        actor: "NATO",
        recipient: "RUS",
        content: "to accredit two Russian envoys in Brussels",
        date: "2021-12-11",
      },
    ]);
    expect(entryWith(merge(demand, other), "demanded").status).toBe("open");
  });

  test("a threat is carried out by the deed that it names, not by an earlier one", () => {
    const threat = document("brussels", "2021-12-13", [
      {
        text: "The EU warned Belarus of sanctions on potash exports",
        event: "THREATEN/relations",
        actor: "EU",
        recipient: "BLR",
        content: "sanctions on potash exports",
        date: "2021-12-13",
      },
    ]);
    const deed = (id: string, date: string) =>
      document(id, date, [
        {
          text: "The EU imposed sanctions on exports of potash from Belarus",
          event: "SANCTION/discontinue",
          actor: "EU",
          recipient: "BLR",
          date,
        },
      ]);
    expect(entryWith(merge(threat, deed("later", "2022-03-02")), "warned").status).toBe("carried-out");
    expect(entryWith(merge(threat, deed("sooner", "2021-06-24")), "warned").status).toBe("open");
  });

  test("the condition of a threat is linked to it, and noted when it comes true", () => {
    const threat = document("house", "2021-12-07", [
      {
        text: "Washington would answer with harsh measures if Russia attacks Ukraine",
        event: "THREATEN",
        actor: "USA",
        recipient: "RUS",
        condition: "if Russia attacks Ukraine",
        date: "2021-12-07",
      },
      { text: "Russia attacks Ukraine", event: "ASSAULT", actor: "RUS", recipient: "UKR", aux: ["hypothetical"], within: 0 },
    ]);
    const war = document("wire", "2022-02-24", [
      { text: "Russia attacked Ukraine from three sides", event: "ASSAULT", actor: "RUS", recipient: "UKR", date: "2022-02-24" },
    ]);
    const entries = merge(threat, war);
    const open = entryWith(entries, "harsh measures");
    const feared = entries.find(({ aux }) => aux.includes("hypothetical"))!;
    expect(feared.links.map(({ type, to }) => [type, to])).toEqual([["condition-of", open.id]]);
    expect(entryWith(entries, "three sides").links.map(({ type, to }) => [type, to])).toEqual([["condition-of", open.id]]);
    expect(open.statusHistory.at(-1)).toEqual({ status: "open", date: "2022-02-24", because: [entryWith(entries, "three sides").id] });
  });
});

test("an agreement is in force, invoked by who calls upon it, violated by who is said to break it", () => {
  const pact = document("almanac", "2021-12-01", [
    {
      text: "Russia and Ukraine reached the Minsk agreement in 2014",
      event: "AGREE",
      actor: "RUS, UKR",
      aux: ["historical"],
      date: "2014",
    },
  ]);
  const says = (text: string) =>
    document("kyiv", "2021-12-09", [{ text, event: "ACCUSE/allege", actor: "UKR", recipient: "RUS", date: "2021-12-09" }]);
  const status = (...documents: ReturnType<typeof document>[]) => entryWith(merge(...documents), "reached").status;
  expect(status(pact)).toBe("in-force");
  expect(status(pact, says("Kyiv reproached Moscow by the Minsk agreement"))).toBe("invoked");
  expect(status(pact, says("Kyiv accused Moscow of violating the Minsk agreement"))).toBe("violated");
  expect(status(pact, says("Kyiv accused Moscow of lies about Minsk"))).toBe("in-force");
});

test("what one says to the other in a readout is part of the meeting", () => {
  const entries = merge(
    document("house", "2021-12-07", [
      { text: "President Biden spoke with President Putin by video", event: "CONSULT/phone", actor: "Biden, Putin", date: "2021-12-07" },
      { text: "Biden warned Putin of sanctions on gas pipelines", event: "THREATEN/relations", actor: "Biden", recipient: "Putin" },
      { text: "Zelenskyy thanked Biden for his backing", event: "SUPPORT", actor: "Zelenskyy", recipient: "Biden" },
    ]),
  );
  expect(entryWith(entries, "warned").links).toMatchObject([{ type: "part-of", to: entryWith(entries, "spoke").id }]);
  expect(entryWith(entries, "thanked").links).toEqual([]);
});

test("a denial in other words contradicts", () => {
  const entries = merge(
    document("kyiv", "2022-03-02", [
      {
        text: "Russian shells hit a maternity ward and a market",
        event: "ASSAULT/heavy-weapons",
        actor: "RUS",
        recipient: "UKR",
        date: "2022-03-01",
      },
    ]),
    document("moscow", "2022-03-03", [
      { text: "no maternity ward and no market was a target", event: "ASSAULT", actor: "RUS", recipient: "UKR", aux: ["negation"] },
    ]),
  );
  const denial = entries.find(({ status }) => status === "denied") ?? entryWith(entries, "target");
  const told = entryWith(entries, "shells");
  if (denial.id === told.id) expect(told.status).toBe("disputed");
  else expect(denial.links).toMatchObject([{ type: "contradicts", to: told.id }]);
});

test("an order that a document tells links the entries", () => {
  const entries = merge(
    document("gazette", "2021-12-09", [
      { text: "Biden talked with Putin", event: "CONSULT", actor: "Biden, Putin", date: "2021-12-07", before: [1] },
      { text: "Biden rang Zelenskyy two days later", event: "CONSULT/phone", actor: "Biden, Zelenskyy", date: "2021-12-09" },
    ]),
  );
  const [first, second] = [entryWith(entries, "talked"), entryWith(entries, "rang")];
  expect(first.links.map(({ type, to }) => [type, to])).toContainEqual(["before", second.id]);
  expect(second.links.map(({ type, to }) => [type, to])).toContainEqual(["after", first.id]);
});

test("entries keep to the schema and have the id of their earliest mention, whoever comes later", () => {
  const early = document("a", "2021-12-01", [
    { text: "Russia annexed Crimea long ago in 2014", event: "ASSAULT", actor: "RUS", recipient: "UKR", date: "2014" },
  ]);
  const late = document("b", "2021-12-05", [
    { text: "Moscow annexed Crimea in 2014", event: "ASSAULT", actor: "RUS", recipient: "UKR", date: "2014" },
  ]);
  const [alone] = merge(early);
  const [both] = merge(late, early);
  expect(both!.id).toBe(alone!.id);
  expect(both!.evidence).toHaveLength(2);
  expect(ledgerEntrySchema.parse(both)).toEqual(both);
});
