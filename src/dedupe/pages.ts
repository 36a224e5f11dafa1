/** Bytes appended once and never moved, in pages, so that growing copies nothing. Holds up to 4 GB. */
export interface Pages {
  /** Appends; gives where the bytes begin. */
  append(bytes: Uint8Array): number;
  /** The page that holds the bytes at `position`, and where in it they begin. */
  at(position: number): { readonly page: Uint8Array; readonly offset: number };
}

const PAGE = 1 << 18;

export function createPages(): Pages {
  const pages: Uint8Array[] = [];
  let used = PAGE;
  return {
    append(bytes) {
      if (bytes.length > PAGE) throw new RangeError(`${bytes.length} bytes do not fit in a page of ${PAGE}.`);
      if (used + bytes.length > PAGE) {
        pages.push(new Uint8Array(PAGE));
        used = 0;
      }
      const position = (pages.length - 1) * PAGE + used;
      pages[pages.length - 1]!.set(bytes, used);
      used += bytes.length;
      return position;
    },
    at: (position) => ({ page: pages[Math.floor(position / PAGE)]!, offset: position % PAGE }),
  };
}
