import { dateWords } from "@parley/analysis";
import { listed, type Moment, type RoadmapOrder, type Step } from "@parley/model";
import type { CaseView } from "../view/case-view.ts";
import { performers } from "./lane-layout.ts";

/** One step of an order in words. */
export interface StepRow {
  readonly step: Step;
  readonly by: string;
  readonly after: string;
  readonly days: string;
  readonly outstanding: string;
  /** How many of its own steps whoever performs this one has done by then. */
  readonly done: string;
  /** Who is exposed by how much, and who tempted to leave; left out where nobody gave values. */
  readonly amounts?: { readonly exposed: string; readonly tempted: string };
}

/** The performer of a step that names none, as results call it. */
const nobody = "(not named)";

/** Who performs a step of an order, in alphabetical order; last whoever is not named. */
export function laneParties({ steps }: RoadmapOrder, { subject, parties }: CaseView): string[] {
  const own = subject.steps.filter(({ id }) => steps.includes(id));
  const named = parties.filter(({ id }) => own.some(({ by }) => [by ?? []].flat().includes(id))).map(({ id }) => id);
  return own.some(({ by }) => [by ?? []].flat().length === 0) ? [...named, nobody] : named;
}

/** How many of its own steps each performer has done, from nothing to the end of an order. */
export function deliveredCounts(order: RoadmapOrder, steps: readonly Step[], parties: readonly string[]): number[][] {
  return parties.map((party) => {
    let count = 0;
    const own = order.steps.map((id) => {
      const step = steps.find((one) => one.id === id);
      return step && performers(step, parties).includes(party) ? ++count : count;
    });
    return [0, ...own];
  });
}

/** The steps of an order in words, a row each: the table beside the picture. */
export function stepRows(order: RoadmapOrder, view: CaseView): StepRow[] {
  const { subject, partyName } = view;
  const parties = laneParties(order, view);
  const delivered = deliveredCounts(order, subject.steps, parties);
  const number = new Map(order.steps.map((id, i) => [id, i + 1]));
  return order.moments.slice(1).flatMap(({ position, after: id, outstanding, amounts }): StepRow[] => {
    const step = subject.steps.find((one) => one.id === id);
    if (!step) return [];
    const dates = order.timetable.steps.find((one) => one.step === id);
    const waits = step.after.map(({ step: earlier, edge }) => {
      const what = number.has(earlier) ? `${number.get(earlier)}` : earlier;
      return edge === "unspecified" ? `${what} (begun or complete?)` : edge === "start" ? `${what} has begun` : what;
    });
    return [
      {
        step,
        by: listed([step.by ?? []].flat().map(partyName)) || "not named",
        after: waits.join(", "),
        days: betweenWords(step, dates),
        outstanding: outstanding
          .map(({ party, steps }) => {
            const each = steps.map(
              (one) =>
                `step ${number.get(one.step) ?? one.step}${one.level === undefined ? "" : `, level ${one.level}`}`,
            );
            return `${partyName(party)} (${listed(each)})`;
          })
          .join("; "),
        ...(amounts && {
          amounts: {
            exposed: amountWords(amounts, "exposure", partyName),
            tempted: amountWords(amounts, "temptation", partyName),
          },
        }),
        done: performers(step, parties)
          .map((party) => {
            const counts = delivered[parties.indexOf(party)] ?? [];
            return `${partyName(party)} ${counts[position] ?? 0} of ${counts.at(-1) ?? 0}`;
          })
          .join(", "),
      },
    ];
  });
}

function amountWords(
  amounts: NonNullable<Moment["amounts"]>,
  field: "exposure" | "temptation",
  nameOf: (party: string) => string,
): string {
  return amounts
    .filter((one) => one[field] !== "0")
    .map((one) => `${nameOf(one.party)} ${one[field]}`)
    .toSorted()
    .join(", ");
}

/** Between which days a step can lie; nothing where its own window says as much. */
function betweenWords(
  { window }: Step,
  dates: { readonly earliest?: string | undefined; readonly latest?: string | undefined } = {},
): string {
  const { earliest, latest } = dates;
  if (earliest === undefined && latest === undefined) return "";
  const words = dateWords(earliest === latest ? (earliest ?? "") : `${earliest ?? ".."}/${latest ?? ".."}`);
  return window !== undefined && dateWords(window) === words ? "" : words;
}
