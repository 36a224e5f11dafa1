// The paragraphs of a government release.
import { parseHTML } from "linkedom";

/** Its title, then its paragraphs and list items of more than 30 characters. */
export function releaseBlocks({ title, html }: { readonly title?: string; readonly html?: string }): string[] {
  const { document } = parseHTML(`<html><body>${html ?? ""}</body></html>`);
  const texts = [...document.querySelectorAll("p, li")].map((node) =>
    ((node as { textContent: string | null }).textContent ?? "").replace(/\s+/g, " ").trim(),
  );
  return [title ?? "", ...texts.filter(({ length }) => length > 30)];
}
