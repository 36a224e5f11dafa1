import { describe, expect, it } from "vitest";
import { CodebookError } from "../../src/codebook/codebook-error.ts";
import { loadActors } from "../../src/codebook/load-actors.ts";

const FILES = {
  "actors/states.tsv":
    "# code\tname\taliases\tdemonyms\tmetonyms\nUTP\tUtopia\tRepublic of Utopia\tUtopian; Utopians\tAmaurot\nLIL\tLilliput\t\tLilliputian\tMildendo\n",
  "actors/bodies.tsv": "LEAGUE\t\tLeague of Islands\tL.I.\t\tBensalem\nLEAGUE\t\tLeague Council\t\n",
  "actors/organs.tsv": "UTP\tMIL\tUtopian Guard\tGuard\n",
  "actors/places.tsv": "LIL\tBlefuscu\tBlefusco\tclaimed by both\n",
  "actors/classes.tsv": "MED\tJRN\tmedia\t\n",
  "offices.tsv":
    "president\tPresident\tone\nspokesperson\tSpokesperson\tseveral\nlawmaker\tMember of Parliament\tsome\nmonarch\tMonarch\tone\n",
  "roles.tsv":
    "head of state\tpresident; monarch\tperson\tGOV\t\t\nofficial\t\tperson\tGOV\t\tyes\nnewspaper\t\torganisation\tJRN\tMED\t\n",
  "persons.tsv": "ada-more\tAda More\tA. More\tf\tUTP\nhythlo\tRaphael Hythloday\tHythlodaeus\tm\tUTP\n",
  "offices/islands.tsv":
    "UTP\tpresident\tada-more\t2010-05-01\t2014-05-01\tpublic record\nUTP\tpresident\thythlo\t2014-05-01\t\tpublic record\nUTP\tlawmaker\tada-more\t2015\t\tpublic record\n",
};

/** The files with some of them changed. */
function files(changed: Record<string, string> = {}): Map<string, string> {
  return new Map(Object.entries({ ...FILES, ...changed }));
}

function problems(changed: Record<string, string>): string[] {
  try {
    loadActors(files(changed));
    return [];
  } catch (error) {
    if (!(error instanceof CodebookError)) throw error;
    return error.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  }
}

describe("actors, persons, offices and roles", () => {
  it("gives states their names, demonyms and metonyms", () => {
    const [utopia] = loadActors(files()).actors;
    expect(utopia).toEqual({
      id: "UTP",
      code: "UTP",
      kind: "state",
      sector: null,
      name: "Utopia",
      aliases: ["Republic of Utopia"],
      demonyms: ["Utopian", "Utopians"],
      metonyms: ["Amaurot"],
    });
  });

  it("makes the first row of a code the body itself and later ones its parts", () => {
    const ids = loadActors(files()).actors.map(({ id, kind }) => `${id} ${kind}`);
    expect(ids).toEqual([
      "UTP state",
      "LIL state",
      "LEAGUE organisation",
      "LEAGUE/league-council organisation",
      "MED organisation",
      "UTP/utopian-guard organisation",
      "LIL/blefuscu place",
    ]);
  });

  it("reads role nouns with the offices to try, classes and anonymity", () => {
    const { roles } = loadActors(files());
    expect(roles[0]).toMatchObject({ words: "head of state", office: "president", otherOffices: ["monarch"], anonymous: false });
    expect(roles[1]).toMatchObject({ words: "official", office: null, anonymous: true });
    expect(roles[2]).toMatchObject({ words: "newspaper", code: "MED", kind: "organisation" });
  });

  it("marks terms of offices with more holders than the table knows", () => {
    const { offices } = loadActors(files());
    expect(offices.map(({ person, to, open }) => [person, to, open ?? false])).toEqual([
      ["ada-more", "2014-05-01", false],
      ["hythlo", null, false],
      ["ada-more", null, true],
    ]);
  });

  it("reports all problems together, each with file and line", () => {
    expect(problems({ "actors/organs.tsv": "XXX\tMIL\tUnknown Guard\t\nUTP\tmil\tHome Guard\tUtopia\n" })).toEqual([
      "actors/organs.tsv:1: code XXX is not in actors/states.tsv, bodies.tsv, groups.tsv or classes.tsv",
      'actors/organs.tsv:2: sector "mil" must be three capitals',
      'actors/organs.tsv:2: "Utopia" is a name of UTP already',
    ]);
  });

  it("refuses two holders of an office for one at a time", () => {
    const row = (person: string, from: string, to: string, basis = "public record") =>
      `UTP\tpresident\t${person}\t${from}\t${to}\t${basis}\n`;
    expect(problems({ "offices/islands.tsv": row("ada-more", "2010", "2015") + row("hythlo", "2014-02", "") })).toEqual([
      "offices/islands.tsv:2: hythlo and ada-more hold president of UTP at one time (2014-02)",
    ]);
    expect(problems({ "offices/islands.tsv": row("ada-more", "2010", "2014-02") + row("hythlo", "2014-02-03", "") })).toEqual([]);
    expect(problems({ "offices/islands.tsv": row("ada-more", "2010", "") + row("hythlo", "2014", "", "disputed: public record") })).toEqual(
      [],
    );
  });

  it("refuses dates that are none, terms that end before they begin and unknown references", () => {
    expect(
      problems({
        "offices/islands.tsv":
          "UTP\tpresident\tada-more\t2010-13\t\tknown\nUTP\tking\tnobody\t2012\t2011-05\tknown\nUTP\tlawmaker\thythlo\t2012\t\t\n",
      }),
    ).toEqual([
      'offices/islands.tsv:1: "2010-13" is no date (YYYY, YYYY-MM or YYYY-MM-DD)',
      'offices/islands.tsv:2: office "king" is not in offices.tsv',
      'offices/islands.tsv:2: person "nobody" is not in persons.tsv',
      "offices/islands.tsv:2: the term ends (2011-05) before it begins (2012)",
      "offices/islands.tsv:3: the basis (sixth column) is missing",
    ]);
  });

  it("refuses a full name that two persons bear", () => {
    expect(problems({ "persons.tsv": `${FILES["persons.tsv"]}more-2\tMore\tAda More\t\tUTP\n` })).toEqual([
      'persons.tsv:3: "Ada More" is a name of ada-more already',
    ]);
  });

  it("passes problems on instead of throwing when it is given a report", () => {
    const seen: string[] = [];
    const { actors } = loadActors(
      files({ "offices.tsv": "president\tPresident\tmaybe\n" }),
      (file, line) => void seen.push(`${file}:${line}`),
    );
    expect(actors.length).toBeGreaterThan(0);
    expect(seen[0]).toBe("offices.tsv:1");
  });
});
