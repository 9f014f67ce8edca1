/** What a party is in the talks; one party can be several things at once. */
export const partyRoles = ["party", "mediator", "guarantor", "monitor", "ratifier", "observer"] as const;
