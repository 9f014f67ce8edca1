import type { Party } from "./party.ts";

/**
 * Whether an agreement needs this party's own acceptance: everyone except those who only mediate, guarantee, monitor, ratify or observe.
 * @example isNegotiatingParty({ id: "un", name: "UN", aliases: [], roles: ["mediator"] }); // => false
 */
export function isNegotiatingParty(party: Party): boolean {
  return party.roles.length === 0 || party.roles.includes("party");
}
