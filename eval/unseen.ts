import { hashText } from "../src/util/hash-text.ts";

/** Whether a sentence of training/en/sentences/non-political.jsonl is kept from training, to measure: half of them, by a bit of their id's hash. */
export const isUnseen = (id: string): boolean => ((hashText(id) >>> 8) & 1) === 1;
