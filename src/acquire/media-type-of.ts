import { MEDIA_TYPES } from "./media-types.ts";

/** Media type of a file by its name; null for an ending that is not known. */
export function mediaTypeOf(name: string): string | null {
  const ending = /\.[^./\\]+$/.exec(name.toLowerCase().replace(/\.gz$/, ""))?.[0];
  return (ending && MEDIA_TYPES.get(ending)) || null;
}
