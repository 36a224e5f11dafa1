/** The same text as a string of its own: a slice kept for long would keep the whole text that it was cut from in memory. */
export function ownText(slice: string): string {
  return slice.length < 13 ? slice : Array.from({ length: slice.length }, (_, i) => slice[i]).join("");
}
