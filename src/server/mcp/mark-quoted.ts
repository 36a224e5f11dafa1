const TAG = "quoted-third-party-content";

/** Marks a text as words of others; it cannot end its mark itself. */
export function markQuoted(text: string, source: string): string {
  const name = source.replaceAll(/[^\p{L}\p{N}:/._-]/gu, "_");
  return `<${TAG} source="${name}">\n${text.replaceAll(new RegExp(`<(/?)(?=${TAG})`, "gi"), "‹$1")}\n</${TAG}>`;
}
