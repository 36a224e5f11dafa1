/** A form with curly quotes and dashes as the training data writes them; other characters unchanged. */
export function normalizeForm(form: string): string {
  let plain = true;
  for (let i = 0; i < form.length && plain; i++) plain = form.charCodeAt(i) <= 0x7f;
  if (plain) return form;
  return form
    .replace(/[\u2018\u2019\u201b\u02bc\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2013\u2014\u2212]/g, "-")
    .replace(/\u2026/g, "...");
}
