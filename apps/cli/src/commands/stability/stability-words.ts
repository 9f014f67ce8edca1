import { reorderSentences, turnSentences } from "@parley/analysis";
import { stabilityConcepts, type StabilityConcept, type StabilityResult } from "@parley/model";
import { table, terminalWidth } from "../../table.ts";

/**
 * What `parley stability` found, as text.
 * @example stabilityWords(stability(model).value).startsWith("On the preferences given"); // => true
 */
export function stabilityWords(value: StabilityResult): string {
  const rows = value.named.map(({ state, label, holds }) => [String(state), label, ...marks(holds)]);
  const more = value.equilibria.GMR.length - value.named.length;
  const parts = [
    `${value.sentence}\n`,
    rows.length === 0 ? "" : table(["STATE", "OUTCOME", ...stabilityConcepts], rows, terminalWidth()),
    more > 0 ? `${more} more are not shown here: see --json.\n` : "",
    value.stable ? whoStays(value) : "",
    value.sure ? sureWords(value.sure) : "",
    value.inverse ? inverseWords(value, value.inverse) : "",
    value.explanation ? explanationWords(value, value.explanation) : "",
    value.together ? togetherWords(value, value.together) : "",
    value.paths ? pathWords(value.paths) : "",
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function marks(holds: readonly StabilityConcept[]): string[] {
  return stabilityConcepts.map((concept) => (holds.includes(concept) ? "holds" : ""));
}

function nameIn({ decisionMakers }: StabilityResult, id: string): string {
  return decisionMakers.find((maker) => maker.id === id)?.name ?? id;
}

/** In how many states each decision maker would stay. */
function whoStays({ decisionMakers, stable = [], states }: StabilityResult): string {
  const rows = decisionMakers.map(({ id, name }) => {
    const own = stable.find(({ decisionMaker }) => decisionMaker === id);
    return [name, ...stabilityConcepts.map((concept) => `${own?.[concept].length ?? 0} of ${states}`)];
  });
  return table(["STAYS IN", ...stabilityConcepts], rows, terminalWidth());
}

/** What holds whatever the orders are that nobody knows in full. */
function sureWords({ sentence, always, sometimes, open }: NonNullable<StabilityResult["sure"]>): string {
  const rows = stabilityConcepts.map((concept) =>
    [[concept], always[concept], sometimes[concept], open[concept]].map((list) => list.join(", ")),
  );
  return `${sentence}\n${table(["", "FOR SURE", "PERHAPS", "NOT SETTLED"], rows, terminalWidth())}`;
}

function inverseWords(
  value: StabilityResult,
  { state, concept, vary, count, of, whenever, why }: NonNullable<StabilityResult["inverse"]>,
): string {
  const name = nameIn(value, vary);
  const reason = why === undefined ? "" : `: ${why}`;
  if (count === null) return `Not counted${reason}.\n`;
  const sets = (whenever ?? []).slice(0, 10).map((set) => (set.length === 0 ? "always" : `above ${set.join(", ")}`));
  const rest = (whenever?.length ?? 0) - sets.length;
  const list =
    sets.length === 0
      ? ""
      : ` It is one whenever ${name} ranks it ${sets.join("; or ")}${rest > 0 ? `; or in ${rest} further ways` : ""}.`;
  return `State ${state} is an equilibrium (${concept}) under ${count} of ${of} rankings of ${name}${reason}.${list}\n`;
}

function explanationWords(
  value: StabilityResult,
  { state, label, decisionMakers, turns, reorders, untried = [] }: NonNullable<StabilityResult["explanation"]>,
): string {
  const rows = decisionMakers.map(({ decisionMaker, holds }) => [nameIn(value, decisionMaker), ...marks(holds)]);
  const each = decisionMakers.flatMap(({ sentence, improvements, more, sure = [] }) => [
    sentence,
    ...improvements.map((improvement) => `  - ${improvement.sentence}`),
    ...(more === undefined ? [] : [`  - ${more} more better moves are not listed.`]),
    ...sure.filter((one) => one.sure === "sometimes" || one.sure === "open").map((one) => `  - ${one.sentence}`),
  ]);
  const moved = reorderSentences(reorders, (id) => nameIn(value, id));
  return [
    `State ${state}: ${label}\n`,
    table(["WOULD STAY", ...stabilityConcepts], rows, terminalWidth()),
    `${[...each, ...turnSentences(turns), ...moved, ...untried.map(({ sentence }) => sentence)].join("\n")}\n`,
  ].join("");
}

function togetherWords(
  value: StabilityResult,
  { sentence, coalitions, jumps, moreJumps }: NonNullable<StabilityResult["together"]>,
): string {
  if (coalitions.length === 0) return `${sentence}\n`;
  const rows = coalitions.map((coalition) => [
    coalition.members.map((id) => nameIn(value, id)).join(", "),
    ...stabilityConcepts.map(
      (concept) =>
        value.equilibria[concept].filter((state) => !coalition[concept].includes(state)).join(", ") || "none",
    ),
  ]);
  const lines = jumps.map((jump) => `${jump.sentence} Both hold under ${jump.concepts.join(", ")}.\n`);
  const rest = moreJumps === undefined ? "" : `${moreJumps} more are not listed.\n`;
  return [
    `${sentence}\n`,
    table(["TOGETHER THEY LEAVE", ...stabilityConcepts], rows, terminalWidth()),
    ...(lines.length === 0
      ? ["No coalition can go from one equilibrium to another that all its members like better.\n"]
      : lines),
    rest,
  ].join("");
}

function pathWords({ sentence, paths }: NonNullable<StabilityResult["paths"]>): string {
  const lines = paths.map(({ state, label, sentence: way }) => `${state} (${label}): ${way}\n`);
  return `${sentence}\n${lines.join("")}`;
}
