import { describe, expect, test } from "vitest";
import { extractText } from "../resolve/extract-text.ts";

function chainsOf(text: string, published = "2021-12-06"): string[][] {
  const { document } = extractText(text, published);
  return document.chains.map(({ mentions }) => mentions.map((m) => text.slice(...document.mentions[m]!.span)));
}
const together = (chains: string[][], ...words: string[]): boolean => chains.some((chain) => words.every((w) => chain.includes(w)));

describe("coreference", () => {
  test("a family name takes up the full name", () => {
    expect(
      together(
        chainsOf("Foreign Minister Tarvo Hellström arrived. Hellström said nothing."),
        "Foreign Minister Tarvo Hellström",
        "Hellström",
      ),
    ).toBe(true);
  });

  test("an abbreviation takes up what it stands for", () => {
    const chains = chainsOf("The Organization for Security and Cooperation in Europe (OSCE) sent monitors. The OSCE has 57 members.");
    expect(chains.some((chain) => chain.some((w) => /Organization/.test(w)) && chain.some((w) => /OSCE$/.test(w)))).toBe(true);
  });

  test("an office takes up its holder, an apposition its name", () => {
    expect(
      together(
        chainsOf("Russian President Vladimir Putin spoke. The Russian president gave no date."),
        "Russian President Vladimir Putin",
        "The Russian president",
      ),
    ).toBe(true);
    expect(chainsOf("Tarvo Hellström, the Estonian defence minister, resigned.").some((chain) => chain.length === 2)).toBe(true);
  });

  test("the official is the official described before", () => {
    expect(
      together(
        chainsOf("A senior official in the Biden administration briefed reporters. The official gave no details."),
        "A senior official in the Biden administration",
        "The official",
      ),
    ).toBe(true);
  });

  test("pronouns follow gender and number", () => {
    const chains = chainsOf("Chancellor Angela Merkel met President Vladimir Putin. She left at noon.");
    expect(chains.some((chain) => chain.includes("She") && chain.some((w) => w.includes("Merkel")))).toBe(true);
    expect(together(chainsOf("Ukraine asked for missiles. It has no navy."), "Ukraine", "It")).toBe(true);
  });

  test("the alliance is NATO", () => {
    expect(together(chainsOf("NATO held talks on Friday. The alliance will send ships."), "NATO", "The alliance")).toBe(true);
  });

  test("a title that names another office is another person", () => {
    const chains = chainsOf("Deputy foreign minister Pavel Rusanov objected. Japan's prime minister welcomed the vote.");
    expect(together(chains, "Deputy foreign minister Pavel Rusanov", "Japan's prime minister")).toBe(false);
  });

  test("a noun for a body takes up a body of its kind", () => {
    const chains = chainsOf("The European Union sent observers. The interior ministry said they were late.");
    expect(together(chains, "The European Union", "The interior ministry")).toBe(false);
    const court = chainsOf("The International Criminal Court met on Monday. Kenya did not answer. The court wants the files.");
    expect(together(court, "The International Criminal Court", "The court")).toBe(true);
  });

  test("a family name that is a title or a month too takes up the full name, a title does not", () => {
    const chains = chainsOf(
      "Rep. Selma King objected. But King said the plan was bold. King Salman wrote. Theresa May met voters. May said she was glad.",
    );
    expect(together(chains, "Selma King", "King")).toBe(true);
    expect(chains.flat()).not.toContain("King Salman");
    expect(together(chains, "Theresa May", "she")).toBe(true);
  });

  test("who speaks is the subject of the sentence before, not whom the quotation names, and no possessor's gender", () => {
    const chains = chainsOf(
      'Foreign Minister Ilo Garan said he was glad. Prime Minister Odo Brask gave no ground. "Minister Garan may go," he said.',
    );
    expect(together(chains, "Prime Minister Odo Brask", "he")).toBe(true);
    const aide = chainsOf('President Ada Lund left early. Her spokesman asked for time. "We have nothing to hide," he said.');
    expect(together(aide, "Her spokesman", "he")).toBe(true);
  });
});
