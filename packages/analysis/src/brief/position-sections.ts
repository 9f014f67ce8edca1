import { stanceGlyph, type BriefBlock, type Case, type Position } from "@parley/model";
import { requiredParties } from "../deal-space/required-consents.ts";
import { optionLabel } from "../wording/words.ts";
import type { BriefContext } from "./brief-context.ts";
import { byParty, firmness, formulaText, positionSentence } from "./position-sentence.ts";

/** The table of positions: issues down, parties across, both in neutral order. */
export function whereTheyStand({ subject, claims }: BriefContext): BriefBlock[] {
  if (subject.issues.length === 0) return [];
  const required = new Set(requiredParties(subject));
  const parties = subject.parties
    .filter((party) => subject.positions.some((position) => position.party === party.id) || required.has(party))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const rows = subject.issues.map((issue) => [
    { text: issue.label, claims: [] },
    ...parties.map((party) => {
      const held = subject.positions
        .filter(
          (position) =>
            position.party === party.id && position.issue === issue.id && position.stance !== "not-reported",
        )
        .sort((a, b) => firmness[a.stance] - firmness[b.stance]);
      const cited = held.flatMap((position) => position.claims).filter((id) => claims.has(id));
      return {
        text: held.length === 0 ? "? not reported" : held.map((position) => cellText(subject, position)).join("; "),
        claims: [...new Set(cited)],
      };
    }),
  ]);
  const across = subject.positions.filter((position) => position.require);
  return [
    { kind: "table", head: ["Issue", ...parties.map((party) => party.name)], rows },
    ...(across.length > 0
      ? [
          {
            kind: "list" as const,
            items: byParty(subject, across).map((position) => [positionSentence(subject, position, claims)]),
          },
        ]
      : []),
  ];
}

function cellText(subject: Case, position: Position): string {
  const options = (position.options ?? [])
    .map((option) => optionLabel(subject.issues, position.issue ?? "", option))
    .join(" / ");
  const condition = position.if ? ` if ${formulaText(subject, position.if)}` : "";
  const inferred = position.basis === "inferred" ? " (inferred)" : "";
  return `${stanceGlyph(position.stance)} ${words[position.stance]} ${options}${condition}${inferred}`;
}

const words = {
  "red-line": "red line:",
  refuses: "refuses",
  demands: "demands",
  "accepts-if": "accepts",
  accepts: "accepts",
  "not-reported": "not reported:",
} as const;
