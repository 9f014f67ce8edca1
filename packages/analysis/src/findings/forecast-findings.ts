import { listed, quoted, type Case, type Finding, type Forecast, type RivalGroup } from "@parley/model";
import { questionState } from "../forecasts/question-state.ts";
import { rivalGroups } from "../forecasts/rival-groups.ts";
import { dateWords } from "../wording/date-words.ts";
import { shortened } from "../wording/words.ts";
import type { FindingContext } from "./finder.ts";

/** Rival outcomes to which one forecaster's latest probabilities do not give 100 percent together. */
export function rivalsDoNotSum({ subject }: FindingContext): Finding[] {
  return rivalGroups(subject.forecasts).flatMap((group) =>
    group.sums.flatMap(({ by, sum, off }): Finding[] => {
      if (off === undefined) return [];
      const gap = off.replace("-", "");
      const isShort = off.startsWith("-");
      return [
        {
          code: "rivals-do-not-sum",
          severity: "warning",
          message: `${by} gives the rival outcomes ${outcomesOf(subject, group)} ${sum} percent together, ${gap} ${isShort ? "below" : "above"} 100.`,
          question: `How would ${by} divide 100 percent among the rival outcomes?`,
          refs: refsOf(subject, group),
        },
      ];
    }),
  );
}

/** Rival outcomes without a question for the rest, so that whatever else may happen is left out. */
export function thirdOutcomeMissing({ subject }: FindingContext): Finding[] {
  return rivalGroups(subject.forecasts).flatMap((group): Finding[] =>
    group.hasRest || group.decided || group.questions.length < 2
      ? []
      : [
          {
            code: "third-outcome-missing",
            severity: "notice",
            message: `No question stands for an outcome beside ${outcomesOf(subject, group)}.`,
            question: `What else could happen, beside ${outcomesOf(subject, group)}?`,
            refs: refsOf(subject, group),
          },
        ],
  );
}

/** A question whose closing date has passed and that nobody has resolved. */
export function forecastUnresolved({ subject, day }: FindingContext): Finding[] {
  if (day === undefined) return [];
  return subject.forecasts.flatMap((forecast): Finding[] => {
    const { state, lastDay } = questionState(forecast, day);
    if (state !== "closed" || lastDay === undefined) return [];
    return [
      {
        code: "forecast-unresolved",
        severity: "warning",
        message: `${named(forecast)} closed on ${dateWords(lastDay)} and is not resolved.`,
        question: `${named(forecast)}: did it happen, by the rule ${quoted(shortened(forecast.rule, 100))}?`,
        refs: [forecast.id, ...forecast.claims],
      },
    ];
  });
}

/** A question whose rule only repeats it, so that people can differ on how it was decided. */
export function forecastWithoutRule({ subject }: FindingContext): Finding[] {
  return subject.forecasts
    .filter(({ question, rule }) => bare(rule) === "" || bare(question).includes(bare(rule)))
    .map((forecast) => ({
      code: "forecast-without-rule",
      severity: "notice",
      message: `The rule of ${named(forecast)} only repeats the question.`,
      question: `What exactly decides ${named(forecast)}, and which source says so?`,
      refs: [forecast.id, ...forecast.claims],
    }));
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function named({ question }: Forecast): string {
  return quoted(shortened(question, 100));
}

function outcomesOf({ forecasts }: Case, { questions }: RivalGroup): string {
  return listed(
    forecasts.filter(({ id }) => questions.includes(id)).map(({ question }) => quoted(shortened(question, 60))),
  );
}

function refsOf({ forecasts }: Case, { questions }: RivalGroup): string[] {
  return [
    ...new Set([...questions, ...forecasts.filter(({ id }) => questions.includes(id)).flatMap(({ claims }) => claims)]),
  ];
}
