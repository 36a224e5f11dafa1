// One page under its many addresses: scheme, "www", "amp", trailing slashes and campaign parameters make no difference.
import { hashText } from "../util/hash-text.ts";

const CAMPAIGN = /^(?:utm_\w+|fbclid|gclid|ocid|cmpid|mc_[ce]id|ref|smid|partner|amp|outputtype)$/i;
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/?#:]*)(?::\d+)?([^?#]*)(?:\?([^#]*))?/i;

/** A 32-bit hash of what stays the same in a page's URL; 0 when there is no URL or only a host's front page. */
export function addressKey(url: string | null): number {
  const found = url === null ? null : ADDRESS.exec(url.trim());
  if (!found) return 0;
  const [, host = "", path = "", query = ""] = found;
  const site = host.toLowerCase().replace(/^(?:www\d?|m|mobile|amp)\./, "");
  const page = path.replace(/\/(?:amp|index\.\w+)?\/*$/i, "").replace(/\/+$/, "");
  const parameters = query
    .split("&")
    .filter((parameter) => parameter !== "" && !CAMPAIGN.test(parameter.split("=", 1)[0]!))
    .sort();
  if (page === "" && parameters.length === 0) return 0;
  return hashText(`${site}${page}?${parameters.join("&")}`) >>> 0 || 1;
}
