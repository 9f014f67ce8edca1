import { formulaHolds, formulaIssues, listed, type Assumption, type Case, type Finding } from "@parley/model";
import { positionPhrase } from "../deal-space/wording.ts";
import { stanceTable, type StanceCell } from "../matrix/stance-table.ts";
import type { FindingContext } from "./finder.ts";

/** Positions of one party that fit together only if an assumption does not hold. */
export function tension({ subject, strict, blocks }: FindingContext): Finding[] {
  const conflicts = strict.value.cores.flatMap((core): Finding[] => {
    const members = subject.positions.filter((position) => core.members.includes(position.id));
    const parties = new Set(members.map((position) => position.party));
    const [party] = parties;
    if (parties.size !== 1 || party === undefined || core.conditionalOn.length === 0) return [];
    return [tensionOf(subject, { party, positions: core.members, assumptions: core.conditionalOn })];
  });
  const { cells } = stanceTable(subject, blocks.reading);
  const agreed = subject.parties.flatMap(({ id: party }) => {
    const own = cells.filter((cell) => cell.party === party);
    return subject.assumptions.flatMap((assumption): Finding[] => {
      const positions = strainedBy(assumption, own, subject);
      const known = conflicts.some(
        ({ refs }) => refs.includes(assumption.id) && refs.some((id) => positions.includes(id)),
      );
      return positions.length === 0 || known
        ? []
        : [tensionOf(subject, { party, positions, assumptions: [assumption.id] })];
    });
  });
  return [...conflicts, ...agreed];
}

interface Tension {
  readonly party: string;
  readonly positions: readonly string[];
  readonly assumptions: readonly string[];
}

function tensionOf(subject: Case, { party, positions, assumptions }: Tension): Finding {
  const members = subject.positions.filter(({ id }) => positions.includes(id));
  const name = subject.parties.find(({ id }) => id === party)?.name ?? party;
  const assumed = listed(subject.assumptions.filter(({ id }) => assumptions.includes(id)).map(({ text }) => text));
  return {
    code: "tension",
    severity: "warning",
    message: `Positions of ${name} fit together only if it is not so that ${assumed}: ${members.map((position) => positionPhrase(subject, position)).join("; ")}.`,
    question: `Does it hold that ${assumed}?`,
    refs: [...members.map(({ id }) => id), ...assumptions],
  };
}

/**
 * The positions of a party that cannot all be had under an assumption: what it accepts on one issue, and what it refuses
 * on another. What a party accepts binds nobody, so that no conflict of the deal shows it.
 */
function strainedBy({ require }: Assumption, own: readonly StanceCell[], subject: Case): string[] {
  const issues = formulaIssues(require);
  const accepted = own.filter(({ issue, stance }) => issues.includes(issue) && accepts.has(stance));
  const refused = own.filter(({ issue, stance }) => issues.includes(issue) && refuses.has(stance));
  if (!refused.some(({ issue }) => accepted.some((cell) => cell.issue !== issue))) return [];
  const open = issues.map((issue) => {
    const wanted = accepted.filter((cell) => cell.issue === issue).map(({ option }) => option);
    const shut = new Set(refused.filter((cell) => cell.issue === issue).map(({ option }) => option));
    const all = subject.issues.find(({ id }) => id === issue)?.options.map(({ id }) => id) ?? [];
    return { issue, options: wanted.length > 0 ? wanted : all.filter((option) => !shut.has(option)) };
  });
  const fits = choices(open).some((choice) => formulaHolds(require, (issue) => choice.get(issue)));
  return fits ? [] : [...new Set([...accepted, ...refused].flatMap(({ positions }) => positions))];
}

const accepts: ReadonlySet<StanceCell["stance"]> = new Set(["accepts", "demands", "accepts-if"]);
const refuses: ReadonlySet<StanceCell["stance"]> = new Set(["refuses", "red-line"]);

function choices(
  open: readonly { readonly issue: string; readonly options: readonly string[] }[],
): ReadonlyMap<string, string>[] {
  return open.reduce<ReadonlyMap<string, string>[]>(
    (all, { issue, options }) => all.flatMap((known) => options.map((option) => new Map([...known, [issue, option]]))),
    [new Map()],
  );
}
