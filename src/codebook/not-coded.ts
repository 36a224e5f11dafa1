// What a row of the frames has in place of an event type, where the predicate tells none.

/** `here`: this use is none ("strike a balance"); `ever`: nor is any other, whatever a chooser would make of it ("hold a press conference"). */
export const NOT_CODED = { here: "-", ever: "never" } as const;
