import { checklistWords, exposureWords, valuesWords } from "@parley/analysis";
import {
  counted,
  listed,
  type AmountOrder,
  type Case,
  type Moment,
  type RoadmapOrder,
  type RoadmapResult,
} from "@parley/model";
import { table, terminalWidth } from "../table.ts";
import { partyName } from "./case-argument.ts";

/** A roadmap in words: the comparison or what fails first, then each order with a row for every step. */
export function roadmapWords(subject: Case, { sentence, orders, comparison, fails, unplaced }: RoadmapResult): string {
  if (orders.length === 0)
    return `${sentence}\nparley set step ID "…" --by PARTY records one; parley set step --help tells more.\n`;
  const lead = [...(comparison ? [comparison.sentence] : []), ...(fails ?? []).map((one) => one.sentence)];
  const parts = [
    ...(lead.length > 0 ? [`${lead.join("\n")}\n`] : []),
    ...orders.map((order) => orderWords(subject, order)),
    ...(unplaced.length > 0 ? [`In no order: ${listed(unplaced)}.\n`] : []),
  ];
  return parts.join("\n");
}

function orderWords(subject: Case, order: RoadmapOrder): string {
  const hasAmounts = order.moments.some(({ amounts }) => amounts !== undefined);
  const head = [
    "",
    "STEP",
    "WHO",
    "WHAT",
    "DAYS",
    "OUTSTANDING AFTER IT",
    ...(hasAmounts ? ["EXPOSED", "TEMPTED"] : []),
  ];
  const rows = order.moments.slice(1).map((moment) => momentRow(subject, order, moment));
  return [`${order.sentence}\n`, table(head, rows, terminalWidth()), ...notes(order).map((line) => `  ${line}\n`)].join(
    "",
  );
}

function momentRow(
  subject: Case,
  { timetable }: RoadmapOrder,
  { position, after = "", outstanding, amounts }: Moment,
): string[] {
  const step = subject.steps.find(({ id }) => id === after);
  const { earliest, latest } = timetable.steps.find((one) => one.step === after) ?? {};
  const open = outstanding.map(({ party, steps }) => {
    const each = steps.map(({ step: id, level }) => `${id} (${level === undefined ? "no level" : `level ${level}`})`);
    return `${partyName(subject, party)}: ${listed(each)}`;
  });
  const by = (field: "exposure" | "temptation"): string =>
    (amounts ?? [])
      .filter((one) => one[field] !== "0")
      .map((one) => `${partyName(subject, one.party)} ${one[field]}`)
      .join(", ");
  return [
    String(position),
    after,
    [step?.by ?? []]
      .flat()
      .map((id) => partyName(subject, id))
      .join(", "),
    step?.text ?? "",
    earliest === undefined && latest === undefined ? "" : `${earliest ?? ""}..${latest ?? ""}`,
    open.join("; "),
    ...(amounts ? [by("exposure"), by("temptation")] : []),
  ];
}

function notes({ safest, whyNone, values, missing, timetable, withoutLevel, worst, steps }: RoadmapOrder): string[] {
  return [
    ...(whyNone === undefined ? [] : [`No safest order: ${whyNone}.`]),
    ...(safest && worst ? [safestLine(safest, steps)] : []),
    ...values.flatMap(({ exposure, guarantee, shortfall, chunks, ...by }) => [
      `${valuesWords(by)}: ${amountLine("highest exposure", exposure)}; ${amountLine("guarantee needed", guarantee)}${shortfall ? `; ${amountLine("guarantee needed beyond what leaving costs by itself", shortfall)}` : ""}.`,
      ...(chunks
        ? [
            `With ${listed(Object.entries(chunks.parts).map(([step, parts]) => `${step} in ${parts} parts`))}: ${amountLine("highest exposure", chunks.exposure)}; ${amountLine("guarantee needed", chunks.guarantee)}.`,
          ]
        : []),
    ]),
    ...(missing.kinds.length > 0 ? [`No ${listed(missing.kinds, "or")} step. ${checklistWords(missing.sources)}`] : []),
    ...(timetable.steps.length > 1
      ? [`Can begin first: ${listed(timetable.steps.filter(({ ready }) => ready).map(({ step }) => step))}.`]
      : []),
    ...(timetable.unclear.length > 0
      ? [
          `Start or completion is not said of ${counted(timetable.unclear.length, "edge")}: ${listed(timetable.unclear.map(({ step, after }) => `${step} after ${after}`))}. Read as the weaker one.`,
        ]
      : []),
    ...(timetable.unplaced.length > 0 ? [`No year, so no bound: ${listed(timetable.unplaced)}.`] : []),
    ...(withoutLevel.length > 0
      ? [
          `No level is given for ${listed(withoutLevel)}: counted apart, never ranked${worst?.dependsOnLevels ? "; the worst moment may be another" : ""}.`,
        ]
      : []),
  ];
}

function safestLine(
  { steps, exposure, orders, heuristic }: NonNullable<RoadmapOrder["safest"]>,
  given: readonly string[],
): string {
  const at = exposure === null ? "nothing outstanding at any moment" : `${exposureWords(exposure)} at its worst moment`;
  if (heuristic) return `A safer order found by search, which may miss a better one: ${steps.join(", ")}, with ${at}.`;
  const many = orders === "1" ? "no other order is as safe" : `${counted(BigInt(orders ?? "1"), "order")} are as safe`;
  return steps.join() === given.join()
    ? `No order is safer: ${at}; ${many}.`
    : `Safest: ${steps.join(", ")}, with ${at}; ${many}.`;
}

function amountLine(what: string, { least, given, steps, heuristic }: AmountOrder): string {
  return `${what} ${given} as given, ${heuristic ? "at best found" : "at least"} ${least} (${steps.join(", ")})`;
}
