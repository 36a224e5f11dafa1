import { readFileSync } from "node:fs";

let known: string | undefined;

/** How we name ourselves to servers: name, version, and where to read what it is. */
export function userAgent(): string {
  if (known === undefined) {
    const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as { version: string };
    known = `demarche/${version} (+https://www.npmjs.com/package/demarche)`;
  }
  return known;
}
