// A caption's credit, apart from its words.

const BRACKETED = /\s*[([]\s*([^()[\]]{2,120})\s*[)\]]\s*\.?$/u;
const CREDIT_WORDS =
  /\b(?:photos?|photograph(?:er|y)?|images?|pictures?|handout|via|courtesy|credit|file|pool|press service|getty|reuters|ap|afp|epa|efe|tass|sputnik|shutterstock|istock|bloomberg|anadolu|xinhua|zuma|alamy|ukrinform)\b|\/|©/iu;
const TRAILING =
  /\s+(?:(?:photos?|image|picture)s?(?: credit)?(?: by)?|credit|courtesy(?: of)?|source|copyright)\s*[:/]\s*(.{2,100})$|\s*[|]\s*([^|]{2,80})$|\s*©\s*(.{2,80})$|\s+(?:photo|image|picture|photograph)s? by (\p{Lu}.{2,80})$/iu;

/** Screen-reader labels that stand before a caption in copied text. */
const LABELLED =
  /^(?:(?:image|media) (?:copyright|source)\s+(.{1,60}?)\s+)?(?:image|media) caption\s+(.{10,})$|^(?:enlarge this image\s+)?(?:toggle|hide) caption\s+(.{10,})$/isu;

/** Splits a caption into its words and its credit ("[Press Service/Handout via Reuters]", "Photo: …", "© …"); `credit` is null when there is none. */
export function captionCredit(text: string): { readonly text: string; readonly credit: string | null } {
  const labelled = LABELLED.exec(text);
  if (labelled) return { text: (labelled[2] ?? labelled[3])!.trim(), credit: labelled[1] ?? null };
  const bracketed = BRACKETED.exec(text);
  if (bracketed && CREDIT_WORDS.test(bracketed[1]!)) return { text: text.slice(0, bracketed.index).trim(), credit: bracketed[1]!.trim() };
  const trailing = TRAILING.exec(text.length > 600 ? "" : text);
  const credit = trailing?.slice(1).find(Boolean);
  if (trailing && credit) return { text: text.slice(0, trailing.index).trim(), credit: credit.trim() };
  return { text, credit: null };
}
