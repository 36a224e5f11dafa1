import { existsSync } from "node:fs";

/** Where Chromium is: $CHROMIUM, or as Debian and others install it; null when it is not there. */
export function chromiumPath(): string | null {
  const paths = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return paths.find((path): path is string => path !== undefined && existsSync(path)) ?? null;
}
