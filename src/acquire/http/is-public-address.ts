// Which addresses belong to the public Internet, after IANA's special-purpose address registries.
import ipaddr from "ipaddr.js";

/** IPv6 addresses given out for public use (RFC 4291); outside it lie IPv4-compatible and other forms of old. */
const GLOBAL = ipaddr.IPv6.parseCIDR("2000::/3");
/** Translation to IPv4 (RFC 6052): the last four bytes are the address that is reached. */
const NAT64 = ipaddr.IPv6.parseCIDR("64:ff9b::/96");

/**
 * Whether an IP address is a public unicast one. Loopback, link-local, private, shared (CGNAT), multicast, documentation, benchmarking, tunnelling,
 * IPv4-mapped and reserved addresses are not, nor is what cannot be read as an address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === "unicast";
  if (parsed.match(NAT64)) return new ipaddr.IPv4(parsed.toByteArray().slice(12)).range() === "unicast";
  return parsed.match(GLOBAL) && parsed.range() === "unicast";
}
