/** A place in a document's canonical text: `[start, end]`, UTF-16 code units, half-open, so that `text.slice(...span)` is its words. */
export type Span = readonly [start: number, end: number];
