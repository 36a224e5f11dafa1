import { type Fault, fault } from "./fault.ts";

/** An http or https address that can be stored and shown, and the credentials that stood in it, as a header's value. */
export interface WebAddress {
  /** Without credentials and fragment. */
  readonly url: URL;
  readonly authorization: string | null;
}

/** Reads an address, relative to `base` where one is given. A Fault when it is none, or not http or https. */
export function webAddress(text: string, base?: URL): WebAddress | Fault {
  const shown = text.replace(/\/\/[^/?#]*@/, "//");
  if (!URL.canParse(text, base)) return fault("url", shown, "this is no address. Write it as https://host/path.");
  const url = new URL(text, base);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return fault("scheme", shown, `${url.protocol.slice(0, -1)} is not fetched, only http and https are. Save it, and give the file.`);
  const authorization =
    url.username || url.password
      ? `Basic ${Buffer.from(`${unescaped(url.username)}:${unescaped(url.password)}`).toString("base64")}`
      : null;
  url.username = "";
  url.password = "";
  url.hash = "";
  return { url, authorization };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
