import type { Brief, Case } from "@parley/model";
import { blocks } from "../deal-space/blocks.ts";
import { origins } from "../evidence/origins.ts";
import { findAll } from "../findings/find-all.ts";
import { composeBrief } from "./compose-brief.ts";

/** A claim of the invented harbour talks, for tests. @example harbourClaim("c9", "six").id; // => "c9" */
export function harbourClaim(id: string, quote: string, fields: object = {}) {
  return { id, report: "r1", quote, holder: "Union", act: "demand", ...fields };
}

const source = { who: "two officials", kind: "anonymous", count: { min: 2, max: 2, text: "two" } };

/** The invented harbour talks as a case file, for tests: one report, a hedged demand, a refusal, a concession, a forecast. */
export const harbourTalks = {
  format: "parley-case",
  version: 1,
  title: "Harbour talks",
  parties: [
    { id: "union", name: "Union" },
    { id: "port", name: "Port" },
  ],
  reports: [
    {
      id: "r1",
      publisher: "Post",
      relays: ["Wire"],
      text: "They want six per cent, never six, the Port dropped its claim; talks will fail.",
    },
  ],
  claims: [
    harbourClaim("c1", "six per cent", { chain: [source], hedges: [{ text: "reportedly" }] }),
    harbourClaim("c2", "never six", { holder: "Port", act: "reject" }),
    harbourClaim("c3", "the Port dropped its claim", { holder: "Port", act: "concede" }),
    harbourClaim("c4", "talks will fail", {
      holder: "(expert)",
      act: "predict",
      chain: [{ who: "Ann Ames", kind: "named-person" }],
    }),
  ],
  issues: [
    {
      id: "pay",
      label: "Pay",
      options: [
        { id: "six", label: "six per cent" },
        { id: "five", label: "five per cent" },
      ],
    },
  ],
  positions: [
    { id: "U1", party: "union", stance: "demands", issue: "pay", options: ["six"], claims: ["c1"] },
    { id: "P1", party: "port", stance: "refuses", issue: "pay", options: ["six"], claims: ["c2"] },
  ],
};

/** The brief of a case with its findings, for tests. @example composedBrief(subject).title; // => "Bakery talks" */
export function composedBrief(subject: Case): Brief {
  return composeBrief({ subject, blocks: blocks(subject), findings: findAll(subject), origins: origins(subject) });
}
