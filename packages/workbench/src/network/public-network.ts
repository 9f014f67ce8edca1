import ipaddr from "ipaddr.js";

const globalIPv6 = ipaddr.parseCIDR("2000::/3");

/** What may be asked for over the network, and how much of it. */
export interface Network {
  /** Whether an address, as resolved, may be connected to. */
  readonly allows: (address: string) => boolean;
  /** For one page with all its redirects. */
  readonly seconds: number;
  /** As unpacked. */
  readonly bytes: number;
}

/**
 * The public internet: no address of this computer, of the network that it is in, of none and of many.
 * @example publicNetwork.allows("192.168.0.1"); // => false
 */
export const publicNetwork: Network = { allows: isPublicAddress, seconds: 30, bytes: 20 * 1024 * 1024 };

/** Ways of writing an IPv4 address as IPv6, which lead to any network, are none. */
function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed.range() === "unicast" && (parsed.kind() === "ipv4" || parsed.match(globalIPv6));
}
