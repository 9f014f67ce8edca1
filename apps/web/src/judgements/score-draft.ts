import { amountProblems, type Case, type Issue, type Score } from "@parley/model";
import { conditionDraft, conditionFormula, type ConditionDraft } from "../positions/condition-draft.ts";
import { typedAmounts, typedValue, valueText, type Typed } from "./typed-value.ts";

/** A value for options of several issues together, as it is typed. */
export interface JointDraft {
  readonly condition: ConditionDraft;
  readonly value: string;
}

/** One person's values for one party, as they are typed. */
export interface ScoreDraft {
  /** The values that are edited; none for new ones. What the form does not show of them stays. */
  readonly from?: Score;
  readonly party: string;
  readonly author: string;
  readonly date: string;
  /** Whether issues have weights, or only an order. */
  readonly weighing: "weights" | "order";
  readonly weights: Readonly<Record<string, string>>;
  /** Every issue, the weightiest first. */
  readonly order: readonly string[];
  /** By issue and option. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly joint: readonly JointDraft[];
  readonly reservation: string;
  readonly discount: string;
}

type Issues = readonly Issue[];

/** A form for a party that nobody gave values yet. @example newScoreDraft("port", { author: "", today: "2026-05-01" }, []).weighing; // => "weights" */
export function newScoreDraft(
  party: string,
  { author, today }: { readonly author: string; readonly today: string },
  issues: Issues,
): ScoreDraft {
  return {
    party,
    author,
    date: today,
    weighing: "weights",
    weights: {},
    order: issues.map(({ id }) => id),
    values: {},
    joint: [],
    reservation: "",
    discount: "",
  };
}

/** Values that somebody gave, as their form shows them. */
export function scoreDraft(from: Score, issues: Issues): ScoreDraft {
  const known = issues.map(({ id }) => id);
  const order = (from.weightOrder ?? []).filter((id) => known.includes(id));
  return {
    from,
    party: from.party,
    author: from.author,
    date: from.date,
    weighing: from.weightOrder ? "order" : "weights",
    weights: mapped(from.weights, valueText),
    order: [...order, ...known.filter((id) => !order.includes(id))],
    values: mapped(from.values, (of) => mapped(of, valueText)),
    joint: (from.interactions ?? []).map(({ if: formula, value }) => ({
      condition: conditionDraft(formula),
      value: String(value),
    })),
    reservation: valueText(from.reservation),
    discount: valueText(from.discount),
  };
}

/**
 * What is still lacking or cannot be read, as a sentence that names where it stands.
 * @returns `undefined` when the form can be saved.
 */
export function scoreLack(draft: ScoreDraft, { issues, scores }: Pick<Case, "issues" | "scores">): string | undefined {
  const author = draft.author.trim();
  if (author === "") return "Say whose judgement it is.";
  if (draft.date.trim() === "") return "Give its date.";
  if (scores.some((one) => one !== draft.from && one.party === draft.party && one.author === author))
    return `${author} gave this party values already: edit those, or give another name.`;
  return valuesLack(draft, issues);
}

/** What of the values is lacking or cannot be read, whoever gives them. */
export function valuesLack(draft: ScoreDraft, issues: Issues): string | undefined {
  const places = [...weightPlaces(draft, issues), ...valuePlaces(draft, issues), ...otherPlaces(draft)];
  const wrong = places.find(({ typed }) => typed.problem !== undefined);
  if (wrong) return `${wrong.where}: ${wrong.typed.problem}.`;
  if (valuePlaces(draft, issues).every(({ typed }) => typed.value === undefined))
    return "Give a value to at least one option.";
  const [problem] = amountProblems({ issues: [...issues], scores: [scoreOf(draft, issues)] } as Pick<
    Case,
    "issues" | "scores"
  >);
  return problem && `${amountPlace(problem.path, issues)}: ${problem.message}.`;
}

/** The values that a form says; what is empty is not given. Only for a form that lacks nothing. */
export function scoreOf(draft: ScoreDraft, issues: Issues): Score {
  const { from, party, author, date, weighing, order } = draft;
  const {
    weightOrder: _order,
    interactions: _joint,
    reservation: _reservation,
    discount: _discount,
    ...kept
  } = from ?? ({} as Partial<Score>);
  const weights = weighing === "order" ? [] : weightPlaces(draft, issues);
  const values = valuePlaces(draft, issues).filter(({ typed }) => typed.value !== undefined);
  const [reservation, discount] = [typedValue(draft.reservation).value, typedValue(draft.discount).value];
  const interactions = draft.joint.flatMap(({ condition, value }) => {
    const formula = conditionFormula(condition);
    return formula ? [{ if: formula, value: Number(typedValue(value).value) }] : [];
  });
  return {
    ...kept,
    party,
    author: author.trim(),
    date: date.trim(),
    weights: Object.fromEntries(
      weights.flatMap(({ issue, typed }) => (typed.value === undefined ? [] : [[issue, typed.value]])),
    ) as Score["weights"],
    values: Object.fromEntries(
      [...new Set(values.map(({ issue }) => issue))].map((issue) => [
        issue,
        Object.fromEntries(values.flatMap((one) => (one.issue === issue ? [[one.option, one.typed.value!]] : []))),
      ]),
    ),
    ...(weighing === "order" ? { weightOrder: [...order] } : {}),
    ...(interactions.length > 0 ? { interactions } : {}),
    ...(typeof reservation === "number" ? { reservation } : {}),
    ...(typeof discount === "number" ? { discount } : {}),
  };
}

interface Place {
  readonly where: string;
  readonly typed: Typed;
}

function weightPlaces({ weighing, weights }: ScoreDraft, issues: Issues): (Place & { readonly issue: string })[] {
  if (weighing === "order") return [];
  return issues.map(({ id, label }) => {
    const typed = typedValue(weights[id] ?? "");
    const least = typeof typed.value === "number" ? typed.value : (typed.value as { min: number } | undefined)?.min;
    const isBelow = least !== undefined && least < 0;
    return { issue: id, where: `Weight of ${label}`, typed: isBelow ? { problem: "a weight is 0 or more" } : typed };
  });
}

function valuePlaces(
  { values }: ScoreDraft,
  issues: Issues,
): (Place & { readonly issue: string; readonly option: string })[] {
  return issues.flatMap(({ id: issue, label, options }) =>
    options.map((option) => {
      const text = values[issue]?.[option.id] ?? "";
      const typed = "divisible" in option && option.divisible ? typedAmounts(text) : typedValue(text);
      return { issue, option: option.id, where: `${label}, “${option.label}”`, typed };
    }),
  );
}

function otherPlaces({ joint, reservation, discount }: ScoreDraft): Place[] {
  const share = single(discount);
  const outside = typeof share.value === "number" && (share.value <= 0 || share.value > 1);
  return [
    ...joint.map(({ condition, value }, i) => {
      const where = `Value together ${i + 1}`;
      if (!conditionFormula(condition)) return { where, typed: { problem: "choose the options, or take it away" } };
      const typed = single(value);
      return { where, typed: typed.value === undefined && !typed.problem ? { problem: "give its value" } : typed };
    }),
    { where: "No deal", typed: single(reservation) },
    { where: "Discount", typed: outside ? { problem: "a number above 0 and at most 1" } : share },
  ];
}

/** One number, where no range is taken. */
function single(text: string): Typed {
  const typed = typedValue(text);
  return typeof typed.value === "object" ? { problem: `write one number, not a range` } : typed;
}

function amountPlace(path: readonly (string | number)[], issues: Issues): string {
  const issue = issues.find(({ id }) => id === path[3]);
  const option = issue?.options.find(({ id }) => id === path[4]);
  return `${issue?.label ?? "Values"}, “${option?.label ?? ""}”`;
}

function mapped<From, To>(record: Readonly<Record<string, From>>, make: (one: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, make(one)]));
}
