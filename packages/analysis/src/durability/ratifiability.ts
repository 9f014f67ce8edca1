import type { Case, Judgement, NeededConsent, Reading } from "@parley/model";
import { redLinesOf } from "../compare/red-lines.ts";
import { neededConsents } from "../deal-space/required-consents.ts";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { stanceTable, type StanceTable } from "../matrix/stance-table.ts";
import { citedJudgements } from "../pressure/given-answers.ts";
import type { PackageView } from "./package-view.ts";

type Veto = Extract<Judgement, { about: "veto" }>;

/**
 * Who must agree to a package or ratify it (those whose consent its options need, veto players whom a person named,
 * ratifiers), and whether the package crosses a line of theirs. One who is silent is an unknown, not a yes.
 * @returns By name; those who negotiate only where a person named them; none where nothing of theirs is in the package.
 * For the deal as it is talked about a line is crossed when every option of some issue is refused.
 * @see Putnam (1988), Diplomacy and domestic politics, IO 42(3); Tsebelis (2002), Veto players.
 * @example ratifiability(packageView(subject), subject.reading); // => []
 */
export function ratifiability(view: PackageView, reading: Reading): NeededConsent[] {
  const { subject, chosen } = view;
  const vetoes = citedJudgements(subject).filter((one) => one.about === "veto");
  const needs = neededConsents(subject);
  const table = stanceTable(subject, reading);
  return neutralOrder(subject.parties).flatMap(({ id: party, roles }): NeededConsent[] => {
    const on = chosen
      .map(({ issue, option }) => ({ issue: issue.id, option: option.id }))
      .filter(({ issue, option }) => roles.includes("ratifier") || needs.get(`${issue} ${option}`)?.includes(party));
    const own = vetoes.filter((one) => one.party === party);
    return on.length === 0 ? [] : [consentOf(view, table, { party, own, on })];
  });
}

type Cell = NeededConsent["refused"][number];

interface Asked {
  readonly party: string;
  readonly own: readonly Veto[];
  readonly on: readonly Cell[];
}

function consentOf({ subject, named }: PackageView, table: StanceTable, { party, own, on }: Asked): NeededConsent {
  const cells = on.flatMap(({ issue, option }) =>
    table.cells.filter((cell) => cell.party === party && cell.issue === issue && cell.option === option),
  );
  const refused = cells.filter(({ stance }) => stance === "refuses" || stance === "red-line");
  const open = cells.filter(({ stance }) => stance === "not-reported" || stance === "accepts-if");
  const lines = named === undefined ? [] : redLinesOf(subject, table, { party, named });
  const isCrossed =
    named === undefined
      ? isBarred(subject, refused)
      : refused.length > 0 || lines.some(({ state }) => state === "crossed");
  const at = ({ issue, option }: Cell): Cell => ({ issue, option });
  return {
    party,
    by: own.map(({ id, author, date }) => ({ judgement: id, author, date })),
    state: isCrossed ? "crossed" : open.length === 0 && refused.length === 0 ? "accepted" : "unknown",
    refused: refused.map(at),
    unknown: open.map(at),
    claims: [...new Set([...own.flatMap(({ claims }) => claims), ...refused.flatMap(({ claims }) => claims)])],
  };
}

/** Whether some issue has no option left that is not refused. */
function isBarred({ issues }: Case, refused: readonly Cell[]): boolean {
  return issues.some(
    ({ id, options }) =>
      options.length > 0 &&
      options.every((option) => refused.some((one) => one.issue === id && one.option === option.id)),
  );
}
