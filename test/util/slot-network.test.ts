// Reading and scoring with a network over places of words.
import { expect, test } from "vitest";
import { packHashMap32 } from "../../src/util/hash-map32.ts";
import { hashText } from "../../src/util/hash-text.ts";
import { decodeSlotNetwork, encodeSlotNetwork } from "../../src/util/slot-network.ts";
import { decodeWordTable, encodeWordTable } from "../../src/util/word-table.ts";
import { trainSlots } from "../../training/lib/train-slots.ts";

const table = {
  dimensions: 2,
  scale: 0.5,
  map: packHashMap32(new Map([["attack", "raid", "meet"].map((word, row) => [hashText(word), row] as const)].flat())),
  rows: Int8Array.from([2, 0, 2, 1, -2, 0]),
};

test("scores add up a place's word, the mean of a bag and the marks, through the units that are above nought", () => {
  const network = decodeSlotNetwork(
    encodeSlotNetwork({
      classes: ["no", "yes"],
      places: 2,
      marks: ["noun"],
      hidden: 2,
      first: Float32Array.from([1, 0, 0, 0, 0, 1, 0, 0, 10, 0]),
      firstBias: Float32Array.from([0, -0.5]),
      second: Float32Array.from([0, 1, 0, 2]),
      secondBias: Float32Array.from([0.25, 0]),
    }),
    decodeWordTable(encodeWordTable(table)),
  );
  expect([...network.score({ slots: ["attack"], bags: [["raid", "meet"]], marks: [] })]).toEqual([0.25, 1]);
  expect([...network.score({ slots: ["attack"], bags: [["raid"]], marks: ["noun", "never seen"] })]).toEqual([0.25, 12]);
  expect([...network.score({ slots: ["unheard"], bags: [[]], marks: [] })]).toEqual([0.25, 0]);
});

test("a network learns to tell words of one meaning from others, and the same examples give the same bytes", () => {
  const examples = Array.from({ length: 400 }, (_, i) => ({
    example: { slots: [i % 2 ? "attack" : "meet"], bags: [[]], marks: ["verb"] },
    label: i % 2,
    allowed: [0, 1],
  }));
  const options = { hidden: 4, epochs: 40, rate: 0.02, dropWords: 0, dropHidden: 0, decay: 0 };
  const bytes = trainSlots(["no", "yes"], table, examples, options);
  expect(trainSlots(["no", "yes"], table, examples, options)).toEqual(bytes);
  const network = decodeSlotNetwork(bytes, table);
  const leans = (word: string): boolean => {
    const [no, yes] = network.score({ slots: [word], bags: [[]], marks: ["verb"] });
    return yes > no;
  };
  expect([leans("attack"), leans("raid"), leans("meet")]).toEqual([true, true, false]);
});
