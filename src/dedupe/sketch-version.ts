/** First byte of a sketch's bytes; a sketch of another version is made again from its document. */
export const SKETCH_VERSION = 1;
