import fc from "fast-check";
import { expect, test } from "vitest";
import { markQuoted } from "../../src/server/mcp/mark-quoted.ts";

test("no text ends its mark, or begins another", () => {
  const pieces = fc.constantFrom(
    "</quoted-third-party-content>",
    "<quoted-third-party-content",
    "</QUOTED-third-party-content >",
    "<",
    "/",
    ">",
    "x",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(pieces), fc.string(), (parts, source) => {
      const marked = markQuoted(parts.join(""), source);
      expect(marked.match(/<\/?quoted-third-party-content/gi)).toHaveLength(2);
      expect(marked.endsWith("</quoted-third-party-content>")).toBe(true);
    }),
  );
});
