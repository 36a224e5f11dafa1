import type { LookupAddress } from "node:dns";
import { isIP } from "node:net";
import { type Fault, fault } from "./fault.ts";
import { networkFault } from "./network-fault.ts";
import type { NetworkSettings } from "./network-settings.ts";

/**
 * The addresses of a host that may be connected to; a connection must go to one of these and not ask again, or a name could change its meaning in
 * between. A Fault when the name is not known, or leads to private addresses only.
 */
export async function resolveHost(url: URL, subject: string, settings: NetworkSettings): Promise<readonly LookupAddress[] | Fault> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  try {
    const found = family ? [{ address: host, family }] : await settings.lookup(host);
    const permitted = found.filter(({ address }) => settings.permits(address));
    if (permitted.length > 0) return permitted;
    if (found.length === 0) throw Object.assign(new Error("no address"), { code: "ENOTFOUND" });
  } catch (error) {
    return networkFault(subject, error, false);
  }
  return fault(
    "private-address",
    subject,
    `${host} is an address of this machine or of a private network, which is not asked. If that is meant, give --allow-private.`,
  );
}
