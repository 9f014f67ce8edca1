import {
  capitalised,
  counted,
  grouped,
  listed,
  settledAs,
  type BlocksResult,
  type Case,
  type Core,
  type Issue,
  type Position,
  type Reading,
  type Stance,
} from "@parley/model";
import type { DealSpace } from "./deal-space.ts";
import type { PackageCounts } from "./merge-counts.ts";

// All words of the deal space's results stand in this file, so that they can be reviewed for neutrality in one place.

/**
 * The question of the ask list: one neutral sentence. What holds when nothing is agreed is asked as that.
 * @example askQuestion("Russia", "zone", "Control of Donetsk"); // => "Would Russia accept “zone” on Control of Donetsk?"
 */
export function askQuestion(party: string, option: string, issue: string): string {
  return `Would ${party} accept ${settledAs(option, issue)}?`;
}

/** What the headline speaks of: the figures, and where there are inferred positions, the counts with them read the other way. */
export interface HeadlineFacts extends Pick<BlocksResult, "common" | "cores"> {
  readonly otherwise?: PackageCounts;
}

/**
 * The computed sentence above every result: the answer first, then what keeps a deal apart, then the reading and the
 * coding that it depends on. Parties stand in neutral order and in equal words.
 * @example headline(subject, dealSpace(subject, defaultReading, 1000), { common: [], cores: [] }).split(". ")[0]; // => "No package of 4 is acceptable to both Bakery and Staff, even if silence is open"
 */
export function headline(subject: Case, space: DealSpace, facts: HeadlineFacts): string {
  const { network, counts, leftOut } = space;
  if (network.issues.length === 0) return "The case has no issues yet: there is nothing to agree on.";
  const scope = leftOut.length > 0 ? `Without ${counted(leftOut.length, "issue")} too closely linked to count: ` : "";
  const answer = answerSentence(subject, space, facts);
  const sentences = [`${scope}${scope === "" ? capitalised(answer) : answer}`];
  if (counts.packages > 0n && facts.cores.length > 0) sentences.push(conflictSentence(subject, facts.cores));
  sentences.push(basisSentence(subject, space, facts));
  return sentences.join(" ");
}

function answerSentence(subject: Case, { network, counts, contradictory }: DealSpace, facts: HeadlineFacts): string {
  const names = network.parties.map((party) => party.name);
  const all = counted(counts.packages, "package");
  if (counts.packages === 0n) {
    const reasons = contradictory.map((rules) => contradictionPhrase(rules));
    return `the rules leave no package${reasons.length > 0 ? `: ${reasons.join("; ")}` : ""}.`;
  }
  if (names.length === 0)
    return `the rules allow ${all}, but no negotiating party is recorded whose acceptance counts.`;
  const binding = new Set(network.parties.map((party) => party.id));
  if (!network.table.positions.some((position) => binding.has(position.party)))
    return `no position is reported: nobody has refused any of the ${all}, and nobody is known to accept one.`;
  return acceptanceSentence(subject, { counts, names, silence: network.reading.silence }, facts);
}

function acceptanceSentence(
  subject: Case,
  { counts, names, silence }: { counts: PackageCounts; names: readonly string[]; silence: string },
  facts: HeadlineFacts,
): string {
  const who = everyone(names);
  const [closed, open, packages] = [counts.closed.all, counts.open.all, counts.packages];
  const all = counted(packages, "package");
  if (open === 0n) return `no package of ${grouped(packages)} is acceptable to ${who}, even if silence is open.`;
  if (closed === packages) return `every one of the ${all} is acceptable to ${who} on what is reported.`;
  const shared = commonPhrase(subject, facts, open);
  if (closed === open)
    return `${share(open, packages)} acceptable to ${who} on what is reported, whichever way silence is read${shared}.`;
  if (silence === "open") {
    const rest = closed === 0n ? "none is on what is reported alone" : `${grouped(closed)} on what is reported alone`;
    return `${share(open, packages)} acceptable to ${who} if silence is open${shared}; ${rest}.`;
  }
  const ways = silence === "closed" ? "if silence is closed" : "on what is reported";
  const opened = `${isOrAre(open)} if silence is open${shared}`;
  if (closed === 0n) return `no package is acceptable to ${who} ${ways}; ${shareOf(open, packages)} ${opened}.`;
  return `${share(closed, packages)} acceptable to ${who} ${ways}; ${grouped(open)} ${opened}.`;
}

/** What all acceptable packages have in common: first what nobody has accepted yet, since it carries the conclusion. */
function commonPhrase(subject: Case, { common }: HeadlineFacts, count: bigint): string {
  const open = common.filter(({ issue }) => optionsOf(subject, issue) > 1);
  if (open.length === 0) return "";
  const leading = pivotal(subject, open).slice(0, 2);
  const words = leading.map(({ issue, option }) => {
    const found = subject.issues.find(({ id }) => id === issue);
    return `“${found?.options.find(({ id }) => id === option)?.label ?? option}” on ${found?.label ?? issue}`;
  });
  const others = open.length - leading.length;
  const rest = others > 0 ? [...words, counted(others, "other common option")] : words;
  return `, ${count === 1n ? "" : "all "}with ${listed(rest)}`;
}

type IssueOption = BlocksResult["common"][number];

function pivotal(subject: Case, common: readonly IssueOption[]): readonly IssueOption[] {
  const unclaimed = common.filter(
    ({ issue, option }) =>
      !subject.positions.some((position) => position.issue === issue && position.options?.includes(option)),
  );
  return unclaimed.length > 0 ? unclaimed : common;
}

function conflictSentence(subject: Case, cores: readonly Core[]): string {
  const [first] = cores;
  if (!first) return "";
  const members = subject.positions.filter((position) => first.members.includes(position.id));
  const words = [
    ...members.map((position) => positionPhrase(subject, position)),
    ...first.conditionalOn.map(
      (id) => `the assumption ${id} (${subject.assumptions.find((a) => a.id === id)?.text ?? id})`,
    ),
  ];
  const conditional = cores.filter((core) => core.conditionalOn.length > 0).length;
  const depends = conditional > 0 ? `, ${grouped(BigInt(conditional))} of them only under an assumption` : "";
  if (cores.length === 1) return `Kept apart by one conflict: ${words.join("; ")}.`;
  return `Kept apart by ${grouped(BigInt(cores.length))} conflicts${depends}; the first: ${words.join("; ")}.`;
}

function basisSentence(subject: Case, { network, counts }: DealSpace, facts: HeadlineFacts): string {
  const { reading } = network;
  const changed = inferencePhrase({ inferred: reading.inferred, counts, otherwise: facts.otherwise });
  return `Reading: ${readingPhrase(reading)}${changed}; coding: ${codingPhrase(subject, facts)}.`;
}

/** What inferred positions change: the counts without them, or with them where the reading leaves them out. */
function inferencePhrase({
  inferred,
  counts,
  otherwise,
}: {
  readonly inferred: boolean;
  readonly counts: PackageCounts;
  readonly otherwise: PackageCounts | undefined;
}): string {
  if (!otherwise) return "";
  const ways = inferred ? "without them" : "with inferred ones";
  if (otherwise.open.all === counts.open.all && otherwise.closed.all === counts.closed.all)
    return ` (the same ${ways})`;
  const open = otherwise.open.all === 0n ? "none" : grouped(otherwise.open.all);
  const closed = otherwise.closed.all === 0n ? "none" : grouped(otherwise.closed.all);
  return ` (${ways} ${open} if silence is open, ${closed} on what is reported)`;
}

function codingPhrase(subject: Case, facts: HeadlineFacts): string {
  if (subject.coding) return subject.coding.trim().replace(/\.$/, "");
  const issues = counted(subject.issues.length, "issue");
  const carrying = carryingIssue(subject, facts);
  if (!carrying) return `${issues} as coded`;
  return `${issues}, “${carrying.label}” being one with ${counted(carrying.options.length, "option")}`;
}

/** The issue on which the conclusion turns: that of a conflict, or of what every acceptable package has in common. */
function carryingIssue(subject: Case, facts: HeadlineFacts): Issue | undefined {
  const members = new Set(facts.cores[0]?.members);
  const inConflict = subject.positions.find((position) => members.has(position.id) && position.issue !== undefined);
  const shared = pivotal(
    subject,
    facts.common.filter(({ issue }) => optionsOf(subject, issue) > 1),
  );
  const id = inConflict?.issue ?? shared[0]?.issue;
  return subject.issues.find((issue) => issue.id === id);
}

function optionsOf(subject: Case, id: string): number {
  return subject.issues.find((issue) => issue.id === id)?.options.length ?? 0;
}

function share(count: bigint, of: bigint): string {
  return `${shareOf(count, of)}${of === 1n ? "" : " packages"} ${isOrAre(count)}`;
}

function isOrAre(count: bigint): string {
  return count === 1n ? "is" : "are";
}

function shareOf(count: bigint, of: bigint): string {
  return of === 1n ? "the one package" : `${grouped(count)} of ${grouped(of)}`;
}

/**
 * Those who have to agree, in words. @example everyone(["A", "B"]); // => "both A and B"
 */
export function everyone(names: readonly string[]): string {
  if (names.length === 1) return names[0] ?? "";
  if (names.length === 2) return `both ${listed(names)}`;
  return names.length <= 4 ? `all of ${listed(names)}` : `all ${names.length} parties`;
}

/**
 * The reading in words.
 * @example readingPhrase(subject.reading); // => "silence unknown, demands exclude, inferred positions used"
 */
export function readingPhrase(reading: Reading): string {
  const parts = [
    `silence ${reading.silence}`,
    reading.demandsExclude ? "demands exclude" : "demands do not exclude",
    reading.inferred ? "inferred positions used" : "stated positions only",
  ];
  if (reading.assumptions.length > 0) parts.push(`assuming ${listed(reading.assumptions)}`);
  if (reading.sources) parts.push(`only from ${listed(reading.sources) || "no source"}`);
  if (reading.withoutSources?.length) parts.push(`without ${listed(reading.withoutSources)}`);
  return parts.join(", ");
}

const stanceNouns: Readonly<Record<Stance, string>> = {
  "red-line": "red line",
  refuses: "refusal",
  demands: "demand",
  "accepts-if": "conditional acceptance",
  accepts: "acceptance",
  "not-reported": "not reported",
};

/**
 * A position in words: who, what stance, and its own text or the options it names.
 * @example positionPhrase(parseCase({ format: "parley-case", version: 1, title: "Talks" }), { id: "P1", party: "Union", stance: "demands", basis: "stated", claims: [], text: "six per cent" }); // => "Union (demand): six per cent"
 */
export function positionPhrase(subject: Case, position: Position): string {
  const party = subject.parties.find(({ id }) => id === position.party)?.name ?? position.party;
  const issue = subject.issues.find(({ id }) => id === position.issue);
  const labels = (position.options ?? []).map((id) => issue?.options.find((option) => option.id === id)?.label ?? id);
  const words = issue ? `“${labels.join("” or “")}” on ${issue.label}` : position.id;
  return `${party} (${stanceNouns[position.stance]}): ${position.text ?? words}`;
}

/**
 * Which rules allow nothing, in words. @example contradictionPhrase(["A", "B"]); // => "rules A and B cannot hold together"
 */
export function contradictionPhrase(rules: readonly string[]): string {
  return rules.length === 1 ? `rule ${rules[0]} can never hold` : `rules ${listed(rules)} cannot hold together`;
}
