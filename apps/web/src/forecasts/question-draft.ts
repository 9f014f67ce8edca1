import type { CaseChange } from "@parley/api";
import { dayOf, freeId, isEdtf, slug, type Forecast, type SuggestedQuestion } from "@parley/model";

/** Questions that are asked together: one, or rival outcomes. */
export interface QuestionDraft {
  /** The question that is edited; none for new ones. */
  readonly from?: Forecast;
  readonly questions: readonly { readonly question: string; readonly isRest: boolean }[];
  readonly rule: string;
  readonly decidedBy: string;
  readonly closes: string;
  readonly rivals: string;
  readonly claims: readonly string[];
}

/** An empty draft, one of suggestions that belong together, or one of a question as it stands. */
export function questionDraft(start: readonly SuggestedQuestion[] | Forecast = []): QuestionDraft {
  if (!isSuggestions(start))
    return {
      from: start,
      questions: [{ question: start.question, isRest: start.isRest ?? false }],
      rule: start.rule,
      decidedBy: start.decidedBy ?? "",
      closes: start.closes,
      rivals: start.rivals ?? "",
      claims: start.claims,
    };
  const [first] = start;
  return {
    questions:
      start.length === 0
        ? [{ question: "", isRest: false }]
        : start.map(({ question, isRest = false }) => ({ question, isRest })),
    rule: first?.rule ?? "",
    decidedBy: "",
    closes: first?.closes ?? "",
    rivals: first?.rivals ?? "",
    claims: first?.claims ?? [],
  };
}

function isSuggestions(start: readonly SuggestedQuestion[] | Forecast): start is readonly SuggestedQuestion[] {
  return Array.isArray(start);
}

/** What a draft still lacks, as a sentence. */
export function questionLack({ questions, rule, closes }: QuestionDraft): string | undefined {
  if (questions.some(({ question }) => question.trim() === "")) return "Ask a question that yes or no answers.";
  if (rule.trim() === "") return "Say what decides it.";
  return isEdtf(closes.trim()) ? undefined : "Say when it closes, such as 2026-03-31.";
}

/** Whether a text is a day such as 2026-03-04. @example isDay("2026-03"); // => false */
export function isDay(text: string): boolean {
  return dayOf(text.trim()) !== undefined && isEdtf(text.trim());
}

/** The questions of a draft as changes of the case; what the form does not show of an edited one stays. */
export function questionChanges(draft: QuestionDraft, known: readonly Forecast[]): CaseChange[] {
  const { from, questions, rule, decidedBy, closes, rivals, claims } = draft;
  const taken = new Set(["scores", ...known.map(({ id }) => id)]);
  return questions.map(({ question, isRest }): CaseChange => {
    const id = from?.id ?? freeId(slug(question), taken);
    taken.add(id);
    const { decidedBy: _source, rivals: _rivals, isRest: _rest, ...rest } = from ?? { updates: [] };
    const forecast: Forecast = {
      ...rest,
      id,
      question: question.trim(),
      rule: rule.trim(),
      closes: closes.trim(),
      claims: [...claims],
      ...(decidedBy.trim() === "" ? {} : { decidedBy: decidedBy.trim() }),
      ...(rivals.trim() === "" ? {} : { rivals: rivals.trim() }),
      ...(isRest ? { isRest } : {}),
    };
    return { type: "forecast-set", forecast };
  });
}
