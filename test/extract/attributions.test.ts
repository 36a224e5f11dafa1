import { describe, expect, it } from "vitest";
import { createCoreferenceAnnotator } from "../../src/annotate/annotate-coreference.ts";
import { createMentionAnnotator } from "../../src/annotate/annotate-mentions.ts";
import { createQuotationAnnotator } from "../../src/annotate/annotate-quotations.ts";
import { createSyntaxAnnotator } from "../../src/annotate/annotate-syntax.ts";
import { createAttributionExtractor } from "../../src/extract/extract-attributions.ts";
import type { AnnotatedDocument } from "../../src/model/annotated-document.ts";
import type { Attribution } from "../../src/model/attribution.ts";
import type { Document } from "../../src/model/document.ts";
import { readResources } from "../../src/node-resources.ts";

const { codebook, language, model } = readResources();
const annotators = [
  createSyntaxAnnotator(model, language),
  createMentionAnnotator(model, codebook, language),
  createQuotationAnnotator(language),
  createCoreferenceAnnotator(codebook, language),
];
const extract = createAttributionExtractor(codebook, language);
const extractAll = createAttributionExtractor(codebook, language, "wide");

function documentOf(text: string): Document {
  const blocks: Document["blocks"][number][] = [];
  let at = 0;
  for (const part of text.split("\n\n")) {
    blocks.push({ kind: "paragraph", span: [at, at + part.length] });
    at += part.length + 2;
  }
  const unknown = { url: null, title: null, published: null, publisher: null, agency: null, byline: null };
  return { id: "test", text, blocks, language: "en", removed: [], issues: [], ...unknown };
}

interface Row {
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: string;
  readonly speaker: string | null;
  readonly row: Attribution;
}

function attributions(text: string, extractor = extract): Row[] {
  const words = (span: readonly [number, number] | undefined | null): string | null => (span ? text.slice(span[0], span[1]) : null);
  let document: AnnotatedDocument = { ...documentOf(text), sentences: [], tokens: [], mentions: [], quotations: [], times: [], chains: [] };
  for (const annotator of annotators) document = { ...document, ...annotator.annotate(document) };
  return extractor(document).map((row) => ({
    source: words(row.source?.span),
    cue: words(row.cue),
    content: words(row.content) as string,
    speaker: words(row.speaker?.span),
    row,
  }));
}

const brief = (text: string, extractor = extract): [string | null, string | null, string][] =>
  attributions(text, extractor).map((r) => [r.source, r.cue, r.content]);

describe("attributions", () => {
  it("takes the clause of a verb of saying", () => {
    expect(brief("The French foreign minister said on Monday that the embargo would remain in place.")).toEqual([
      ["The French foreign minister", "said", "the embargo would remain in place"],
    ]);
  });

  it("takes what stands before the cue", () => {
    expect(brief("The embargo will remain in place, French officials said.")).toEqual([
      ["French officials", "said", "The embargo will remain in place"],
    ]);
  });

  it("finds the source behind an inverted verb, with its apposition", () => {
    expect(brief("“The embargo will remain in place,” said Ada Lund, a spokeswoman for the ministry.")).toEqual([
      ["Ada Lund, a spokeswoman for the ministry", "said", "The embargo will remain in place"],
    ]);
  });

  it("keeps a quotation that goes on behind its cue apart, with its speaker", () => {
    const rows = attributions("“The embargo will remain,” Ada Lund said. “Nobody has asked us to lift it.”");
    expect(rows.map((r) => [r.source, r.content])).toEqual([
      ["Ada Lund", "The embargo will remain"],
      [null, "Nobody has asked us to lift it."],
    ]);
    expect(rows[1].speaker).toBe("Ada Lund");
  });

  it("carries the speaker over paragraphs", () => {
    const rows = attributions("Ada Lund wrote:\n\n“The embargo will remain for now.\n\n“Nobody has asked us to lift it.”");
    expect(rows.map((r) => r.content)).toEqual(["The embargo will remain for now.", "Nobody has asked us to lift it."]);
    expect(rows[1].speaker).toBe("Ada Lund");
  });

  it("reads phrases: according to, in the view of", () => {
    expect(brief("According to the Defence Ministry, two ships left the port.")).toEqual([
      ["the Defence Ministry", "According to", "two ships left the port"],
    ]);
    expect(brief("Two ships left the port, according to local officials.")).toEqual([
      ["local officials", "according to", "Two ships left the port"],
    ]);
  });

  it("reads nouns that attribute", () => {
    expect(brief("Paris rejected London's claim that the ships were armed.").map((r) => [r[0], r[2]])).toContainEqual([
      "London",
      "the ships were armed",
    ]);
  });

  it("leaves a speech act with a noun or an infinitive to the events, unless words are quoted", () => {
    expect(brief("France urged Norway to lift the embargo.")).toEqual([]);
    expect(brief("France called the embargo “a costly mistake”.").length).toBe(1);
  });

  it("tells unnamed sources from offices and institutions, and says why they are unnamed", () => {
    const [official] = attributions("A senior official, who asked not to be named, told reporters that the talks had failed.");
    expect(official.row.anonymous).toBe(true);
    expect(official.row.described).toMatch(/senior official.*asked not to be named/);
    expect(attributions("The ministry said that the talks had failed.")[0].row.anonymous).toBe(false);
    expect(attributions("A Kremlin spokesman said that the talks had failed.")[0].row.anonymous).toBe(false);
  });

  it("nests a report inside a report", () => {
    const rows = attributions("The agency reported that the minister had said the ships were armed.");
    const inner = rows.find((r) => r.content === "the ships were armed");
    const outer = rows.find((r) => r.cue === "reported");
    expect(inner?.row.within).toBe(outer?.row.id);
    expect(outer?.row.within).toBeNull();
  });

  it("reads the turns of a transcript", () => {
    const text =
      "MINISTER LUND: We have come a long way this week.\n\nQUESTION: Will the embargo end?\n\nMINISTER LUND: It will end when the ships are gone.\n\nMINISTER HALE: I agree with my colleague on that.";
    const rows = attributions(text).filter((r) => r.cue === ":");
    expect(rows.map((r) => r.source)).toEqual(["MINISTER LUND", "MINISTER LUND", "MINISTER HALE"]);
  });

  it("does not take what was not said for content", () => {
    expect(brief("The minister declined to say whether the embargo would end.")).toEqual([]);
  });

  it("finds the subject that stands before a parenthesis, an auxiliary or a fronted negation", () => {
    expect(brief("The ministry had on Saturday closed two bridges, saying they were unsafe.")).toEqual([
      ["The ministry", "saying", "they were unsafe"],
    ]);
    expect(brief('"Not while the shelling lasts," he says.')).toEqual([["he", "says", "Not while the shelling lasts"]]);
    expect(brief("Oslo kept its envoy; Helsinki may recall its own, two officials there said.")).toEqual([
      ["two officials there", "said", "Helsinki may recall its own"],
    ]);
  });

  it("takes what an addressee was warned of or against when it is quoted", () => {
    expect(brief('Canada has warned both governments against "any step that cannot be undone".')).toEqual([
      ["Canada", "warned", "any step that cannot be undone"],
    ]);
  });

  it("does not take when or why something was said for what was said", () => {
    expect(brief('"We shall see," the envoy said after he had met the king.')).toEqual([["the envoy", "said", "We shall see"]]);
  });

  it("lets the speaker behind the colon of a headline speak its quotation", () => {
    const text = '"We will not sign": Kenyan envoys walk out\n\nNAIROBI - The talks ended on Monday.';
    const [block] = documentOf(text).blocks;
    const document = { ...documentOf(text), blocks: [{ ...block, kind: "title" as const }, ...documentOf(text).blocks.slice(1)] };
    let annotated: AnnotatedDocument = { ...document, sentences: [], tokens: [], mentions: [], quotations: [], times: [], chains: [] };
    for (const annotator of annotators) annotated = { ...annotated, ...annotator.annotate(annotated) };
    const [row] = extract(annotated);
    expect(text.slice(...(row.source?.span ?? [0, 0]))).toBe("Kenyan envoys");
    expect(text.slice(...row.content)).toBe("We will not sign");
  });

  it("counts unnamed groups as anonymous, however they are counted", () => {
    for (const source of ["Two of the officials", "Several diplomats", "Residents of the town"])
      expect(attributions(`${source} said the road was closed.`)[0]?.row.anonymous).toBe(true);
    expect(attributions("The ministry said the road was closed.")[0]?.row.anonymous).toBe(false);
  });
});

describe("attitudes, in the wide scope", () => {
  it("takes what somebody supports, whatever its form, and leaves it out of the narrow one", () => {
    const text = "Both parties oppose the new dam.";
    expect(brief(text, extractAll)).toEqual([["Both parties", "oppose", "the new dam"]]);
    expect(brief(text)).toEqual([]);
  });
  it("takes an attitude in a relative clause, without the clause in its source", () => {
    expect(brief("Voters who prefer the mayor stayed at home.", extractAll)).toEqual([["Voters", "prefer", "the mayor"]]);
  });
  it("takes what is expected by nobody in particular, with the subject", () => {
    expect(brief("The talks are expected to resume in May.", extractAll)).toEqual([
      [null, "expected", "The talks are expected to resume in May"],
    ]);
  });
  it("ends a clause where its speaker goes on to report", () => {
    expect(brief("Lund said the bridge was safe, adding that the port would open.")).toEqual([
      ["Lund", "said", "the bridge was safe"],
      ["Lund", "adding", "the port would open"],
    ]);
  });
  it("takes what an adjective of attitude is about", () => {
    expect(brief("Officials are confident that the dam will hold.", extractAll)).toEqual([["Officials", "confident", "the dam will hold"]]);
    expect(brief("Officials are confident that the dam will hold.")).toEqual([]);
  });
  it("takes the speaker behind a quotation with a subject of its own, set in doubled single marks", () => {
    const text = "''The news for the ports is bad news for the farmers,'' said Ada Lund, a broker.";
    expect(brief(text, extractAll)).toEqual([["Ada Lund, a broker", "said", "The news for the ports is bad news for the farmers"]]);
  });

  it("knows the past tense of what speakers do", () => {
    expect(brief('"We are only fighting the jellyfish," the mayor joked.')[0]).toEqual([
      "the mayor",
      "joked",
      "We are only fighting the jellyfish",
    ]);
    expect(brief('"I will fight for my name," Lund shouted.')[0]?.[0]).toBe("Lund");
  });

  it("takes no link to other stories for a speaker's turn", () => {
    const text = [
      "Norland closed its ports on Monday.",
      "SEE ALSO: What the ports are worth",
      "Ships waited off the coast for hours.",
      "SEE ALSO: How the blockade began",
      "Insurers raised their prices.",
      "PHOTOS: The ships of Norland",
      "Nobody was hurt.",
    ].join("\n\n");
    expect(attributions(text).filter(({ row }) => row.content[1] - row.content[0] > 40)).toEqual([]);
  });

  it("lets a text that is taken up speak for who wrote it", () => {
    const text =
      "The World Health Organization said in a report that the outbreak was over. The report says that nine clinics reopened. France doubted it.";
    expect(attributions(text).find(({ source }) => source === "The report")?.speaker).toBe("The World Health Organization");
    const letter = "Norway's foreign ministry released a statement on Monday. The statement said the border would stay open.";
    expect(attributions(letter).at(-1)?.speaker).toBe("Norway's foreign ministry");
    expect(attributions("Aid workers fled. A report said that nine clinics closed.")[0]?.speaker).toBe(null);
  });
});
