/** The part of a host that is one owner's: the last two labels, three where the second is a general one ("co.uk", "gov.ua"). */
export function siteOf(host: string): string {
  const labels = host.split(".");
  const general =
    labels.length > 2 && labels.at(-1)!.length === 2 && /^(?:com?|org|net|gov|gob|gouv|ac|edu|mil|or|ne|go)$/.test(labels.at(-2)!);
  return labels.slice(general ? -3 : -2).join(".");
}
