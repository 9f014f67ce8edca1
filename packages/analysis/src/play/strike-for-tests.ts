import { parseCase, type Case } from "@parley/model";

/**
 * A strike between a port and a union, with a bank that may have to guarantee; what is negotiated is up to the test.
 * @example strikeCase({ issues: [{ id: "pay", options: ["six", "four"] }] }).parties.length; // => 3
 */
export function strikeCase(more: object): Case {
  return parseCase({
    format: "parley-case",
    version: 1,
    title: "Strike",
    parties: [
      { id: "port", name: "Port" },
      { id: "union", name: "Union" },
      { id: "bank", name: "Bank", roles: ["guarantor"] },
    ],
    ...more,
  });
}
