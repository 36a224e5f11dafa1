import { readFileSync } from "node:fs";

/** A sentence with a label for each word: "O", "B-PER", "I-PER", … */
export interface NamedSentence {
  readonly forms: readonly string[];
  readonly labels: readonly string[];
}

/**
 * Reads sentences with names: CoNLL files (word, label; tab or space) or UNER's .iob2 (number, word, label). Labels without B- are made B-I-O
 * by runs; `kinds` maps each file's own kinds to those wanted (others are "O").
 */
export function readNames(path: string, kinds: Readonly<Record<string, string>>): NamedSentence[] {
  const sentences: NamedSentence[] = [];
  let forms: string[] = [];
  let labels: string[] = [];
  let previous = "";
  const close = (): void => {
    if (forms.length > 0) sentences.push({ forms, labels });
    forms = [];
    labels = [];
    previous = "";
  };
  for (const line of readFileSync(path, "utf8").split(/\r?\n/)) {
    if (line.startsWith("# ")) continue;
    if (line.trim() === "" || line.startsWith("-DOCSTART-")) {
      close();
      continue;
    }
    const cells = line.split(/[\t ]/);
    const [form, label] = /^\d+$/.test(cells[0]!) && cells.length > 3 ? [cells[1]!, cells[2]!] : [cells[0]!, cells[1]!];
    const kind = kinds[label.slice(2)] ?? "";
    const begins = label.startsWith("B-") || previous !== kind;
    forms.push(form);
    labels.push(kind ? `${begins ? "B" : "I"}-${kind}` : "O");
    previous = kind;
  }
  close();
  return sentences;
}
