const CODES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as HTML that shows it. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => CODES[c]!);
