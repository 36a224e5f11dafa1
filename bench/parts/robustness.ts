// Every document twice: nothing throws, what comes out keeps to the contract, and comes out the same.
import { codedDocumentSchema } from "../../src/model/coded-document.ts";
import { readResources } from "../../src/node-resources.ts";
import { createCoder } from "../../src/pipeline.ts";
import { readSource } from "../../src/read-source.ts";

/** Codes the first `perFile` documents of each file, twice each. Failures are told on standard error. */
export async function measureRobustness(files: readonly string[], perFile: number): Promise<Record<string, number>> {
  const coder = createCoder(readResources());
  let [documents, words, crashes, invalid, unstable, unread] = [0, 0, 0, 0, 0, 0];
  for (const file of files) {
    let taken = 0;
    const report = ({ message }: { readonly message: string }): void => {
      unread++;
      console.error(message);
    };
    for await (const document of readSource(file, { report })) {
      documents++;
      words += document.text.match(/\S+/g)?.length ?? 0;
      try {
        const coded = coder.code(document);
        const spans = [
          ...coded.events.map(({ span, evidence }) => [span, evidence] as const),
          ...coded.statements.map(({ span, content }) => [span, content] as const),
        ];
        if (!codedDocumentSchema.safeParse(coded).success || spans.some(([span, text]) => document.text.slice(...span) !== text)) {
          invalid++;
          console.error(`${file}: ${document.id}: breaks the contract`);
        }
        if (JSON.stringify(coder.code(document)) !== JSON.stringify(coded)) {
          unstable++;
          console.error(`${file}: ${document.id}: differs the second time`);
        }
      } catch (error) {
        crashes++;
        console.error(`${file}: ${document.id}: ${error instanceof Error ? error.stack : error}`);
      }
      if (++taken >= perFile) break;
    }
  }
  return { documents, words, unread, crashes, invalid, unstable, "peak memory (MB)": process.resourceUsage().maxRSS / 1024 };
}
