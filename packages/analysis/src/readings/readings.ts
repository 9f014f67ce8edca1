import {
  counted,
  freeId,
  grouped,
  type Case,
  type Position,
  type Reading,
  type ReadingsResult,
  type Result,
} from "@parley/model";
import { dealSpace, dealSpaceResult, countedSpace, stepBudget, type DealSpace } from "../deal-space/deal-space.ts";
import { rememberingCounter } from "../deal-space/remembering-counter.ts";
import { neededConsents, requiredParties } from "../deal-space/required-consents.ts";
import { everyone } from "../deal-space/wording.ts";
import { effectiveReading } from "../matrix/effective-reading.ts";
import { stanceTable } from "../matrix/stance-table.ts";

/** What a caller may choose for {@link readings}. */
export interface ReadingsOptions {
  /** Which sources count; the other switches take all their values. */
  readonly reading?: Partial<Reading>;
  /** How many partial packages to look at in one component before giving it up. */
  readonly budget?: number;
}

/** Up to so many assumptions, every set of them has its own row. */
const mostAssumptions = 6;

/**
 * Solves a case under every reading: silence open or closed, demands excluding or not, inferred positions used or not,
 * every set of assumptions. Tells which packages and options are acceptable to all in every reading, in some, in none.
 *
 * The classes are exact for any number of assumptions. Opening silence, letting demands exclude nothing and switching
 * assumptions off only ever add acceptable packages, so the loosest readings, with inferred positions and without, hold
 * every possible package; the necessary ones are those that the strictest two have in common. Inferred positions can
 * work either way (one more condition under which a party accepts), so both are always solved.
 * @returns With more than six assumptions, `readings` has rows for none, each alone and all; `complete` says so.
 * @see Konczak and Lang (2005), Voting procedures with incomplete preferences, for necessary and possible winners.
 * @example readings(subject).value.necessarily; // => "0"
 */
export function readings(subject: Case, options: ReadingsOptions = {}): Result<ReadingsResult> {
  const { budget = stepBudget } = options;
  const base = effectiveReading(subject, options.reading);
  const known = subject.assumptions.map(({ id }) => id);
  const loosest: Reading = { ...base, demandsExclude: false, inferred: true, assumptions: [] };
  const strictest: Reading = { ...base, inferred: true, assumptions: known };
  const eitherWay = <Value>(solve: (inferred: boolean) => Value): Value[] =>
    [true, false].map((inferred) => solve(inferred));
  const loose = eitherWay((inferred) => dealSpace(subject, { ...loosest, inferred }, budget));
  const strict = eitherWay((inferred) => {
    const reading = { ...strictest, inferred };
    return dealSpace(withSilenceClosed(subject, reading), reading, budget);
  });
  const both = withBothAtOnce(subject);
  const necessary = dealSpace(both, strictest, budget).counts.closed.all;
  const common = dealSpace(both, loosest, budget).counts.open.all;
  const [first] = loose as [DealSpace, DealSpace];
  const possible = loose.reduce((sum, space) => sum + space.counts.open.all, -common);
  const sets = assumptionSets(known);
  const rows = rowsOf(subject, base, { sets, budget });
  const value = {
    packages: String(first.counts.packages),
    necessarily: String(necessary),
    possibly: String(possible),
    never: String(first.counts.packages - possible),
    options: optionStatus({ loose, strict, rows }),
    readings: rows.map(({ row }) => row),
    of: 8 * 2 ** known.length,
    complete: sets.length === 2 ** known.length,
  };
  return dealSpaceResult(subject, first, {
    value: { sentence: sentenceOf(first, value), ...value },
    method: "the loosest and the strictest reading bound all others; each reading solved for its counts",
    parameters: { budget, mostAssumptions },
    warnings: [],
  });
}

/** The case with every silence as a refusal, so that the open counts are those of silence closed. */
function withSilenceClosed(subject: Case, reading: Reading): Case {
  const taken = new Set(subject.positions.map(({ id }) => id));
  const binding = new Set(requiredParties(subject).map(({ id }) => id));
  const silent = stanceTable(subject, reading).cells.filter(
    ({ stance, party }) => stance === "not-reported" && binding.has(party),
  );
  const refusals = silent.map(({ party, issue, option }): Position => {
    const id = freeId(`${party}.${issue}.${option}`, taken);
    taken.add(id);
    return { id, party, issue, options: [option], stance: "refuses", basis: "stated", claims: [] };
  });
  return { ...subject, positions: [...subject.positions, ...refusals] };
}

/**
 * Every party whose acceptance is needed twice: once with all that it is recorded to hold, once with what it stated. What both accept
 * is acceptable with inferred positions and without.
 */
function withBothAtOnce(subject: Case): Case {
  const taken = new Set([...subject.parties, ...subject.positions].map(({ id }) => id));
  const parties = requiredParties(subject).map((party) => {
    const id = freeId(party.id, taken);
    taken.add(id);
    return { party: { ...party, id }, of: party.id };
  });
  const stated = subject.positions.flatMap((position) => {
    const twin = parties.find(({ of }) => of === position.party);
    if (!twin || position.basis === "inferred") return [];
    const id = freeId(position.id, taken);
    taken.add(id);
    return [{ ...position, id, party: twin.party.id }];
  });
  const twins = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => [id, ...parties.filter(({ of }) => of === id).map(({ party }) => party.id)]);
  const needed = neededConsents(subject);
  return {
    ...subject,
    issues: subject.issues.map((issue) => ({
      ...issue,
      options: issue.options.map((option) => ({
        ...option,
        needs: twins(needed.get(`${issue.id} ${option.id}`) ?? []),
      })),
    })),
    parties: [...subject.parties, ...parties.map(({ party }) => party)],
    positions: [...subject.positions, ...stated],
  };
}

/** Every set of assumptions, smallest first as far as the order of bits goes; of many only none, each and all. */
function assumptionSets(known: readonly string[]): string[][] {
  if (known.length > mostAssumptions) return [[], ...known.map((id) => [id]), [...known]];
  return Array.from({ length: 2 ** known.length }, (_, set) => known.filter((_id, i) => set & (1 << i)));
}

/** One reading with its counts and, by slot of the network, in how many acceptable packages each option is. */
interface SolvedRow {
  readonly row: ReadingsResult["readings"][number];
  readonly openWith: readonly bigint[];
  readonly closedWith: readonly bigint[];
}

function rowsOf(
  subject: Case,
  base: Reading,
  { sets, budget }: { readonly sets: readonly string[][]; readonly budget: number },
): SolvedRow[] {
  const [countOpen, countClosed] = [rememberingCounter(), rememberingCounter()];
  return sets.flatMap((assumptions) =>
    [true, false].flatMap((demandsExclude) =>
      [true, false].map((inferred) => {
        const reading = { ...base, demandsExclude, inferred, assumptions };
        const { counts } = countedSpace(subject, reading, { budget, count: countOpen });
        const refused = withSilenceClosed(subject, reading);
        const closed = countedSpace(refused, reading, { budget, count: countClosed });
        return {
          row: {
            demandsExclude,
            inferred,
            assumptions,
            silenceClosed: String(counts.closed.all),
            silenceOpen: String(counts.open.all),
          },
          openWith: counts.openWith,
          closedWith: closed.counts.openWith,
        };
      }),
    ),
  );
}

interface SolvedReadings {
  readonly loose: readonly DealSpace[];
  readonly strict: readonly DealSpace[];
  readonly rows: readonly SolvedRow[];
}

function optionStatus({ loose, strict, rows }: SolvedReadings): ReadingsResult["options"] {
  const { network } = loose[0]!;
  return network.issues.flatMap((issue, at) =>
    issue.options.map((option, i) => {
      const slot = (network.offsets[at] ?? 0) + i;
      const holds = (counts: readonly bigint[]): boolean => (counts[slot] ?? 0n) > 0n;
      const always = strict.every(({ counts }) => holds(counts.openWith));
      const sometimes = loose.some(({ counts }) => holds(counts.openWith));
      return {
        issue: issue.id,
        option: option.id,
        status: always ? "necessarily" : sometimes ? "possibly" : "never",
        silenceClosed: rows.flatMap(({ closedWith }, place) => (holds(closedWith) ? [place] : [])),
        silenceOpen: rows.flatMap(({ openWith }, place) => (holds(openWith) ? [place] : [])),
      };
    }),
  );
}

function sentenceOf({ network }: DealSpace, value: Omit<ReadingsResult, "sentence">): string {
  const who = everyone(network.parties.map(({ name }) => name));
  const verb = value.necessarily === "1" ? "is" : "are";
  return (
    `Of ${counted(BigInt(value.packages), "package")}, ${grouped(value.necessarily)} ${verb} acceptable to ${who} in every one of ` +
    `${counted(value.of, "reading")}, ${grouped(value.possibly)} in at least one, ${grouped(value.never)} in none.`
  );
}
