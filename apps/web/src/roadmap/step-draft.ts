import { freeId, slug, type Step } from "@parley/model";
import { dayRange, dayRangeText } from "./day-range.ts";

type After = Step["after"][number];

/** A step as typed; what is empty is not given. */
export interface StepDraft {
  readonly text: string;
  readonly by: readonly string[];
  readonly kind: string;
  readonly proposal: string;
  readonly condition: string;
  readonly level: string;
  readonly window: string;
  /** How many days it takes, as a range. */
  readonly days: string;
  readonly irreversible: boolean;
  readonly after: readonly After[];
  readonly counters: readonly string[];
  readonly verifiedBy: readonly string[];
  readonly guaranteedBy: readonly string[];
}

/** A step as a form opens it; a new one begins empty, in the order that is shown. */
export function stepDraft(step: Step | undefined, proposal = ""): StepDraft {
  return {
    text: step?.text ?? "",
    by: [step?.by ?? []].flat(),
    kind: step?.kind ?? "",
    proposal: step ? (step.proposal ?? "") : proposal,
    condition: step?.condition ?? "",
    level: step?.level === undefined ? "" : String(step.level),
    window: step?.window ?? "",
    days: dayRangeText(step?.days),
    irreversible: step?.irreversible ?? false,
    after: step?.after ?? [],
    counters: step?.counters ?? [],
    verifiedBy: step?.verifiedBy ?? [],
    guaranteedBy: step?.guaranteedBy ?? [],
  };
}

/**
 * The step that a form records: what stood in the record and is not in the form stays.
 * @param step - the record that is edited; left out, the step is new.
 * @param steps - the steps of the case.
 */
export function writtenStep(draft: StepDraft, step: Step | undefined, steps: readonly Step[]): Step {
  const {
    kind: _kind,
    proposal: _proposal,
    condition: _condition,
    level: _level,
    window: _window,
    days: _days,
    ...rest
  } = step ?? {
    id: freeId(slug(draft.text), new Set(steps.map(({ id }) => id))),
    claims: [],
  };
  const { verifiedBy: _verified, guaranteedBy: _guaranteed, by: _by, ...kept } = rest as Partial<Step> & typeof rest;
  const filled = (fields: Record<string, string | undefined>) =>
    Object.fromEntries(Object.entries(fields).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])));
  const lists = (fields: Record<string, readonly string[]>) =>
    Object.fromEntries(Object.entries(fields).filter(([, list]) => list.length > 0));
  const { kind, proposal, condition, window } = draft;
  const days = dayRange(draft.days);
  return {
    ...kept,
    text: draft.text.trim(),
    ...lists({ by: draft.by, verifiedBy: draft.verifiedBy, guaranteedBy: draft.guaranteedBy }),
    ...filled({ kind, proposal, condition, window }),
    ...(typeof days === "object" ? { days } : {}),
    ...(draft.level === "" ? {} : { level: Number(draft.level) }),
    irreversible: draft.irreversible,
    after: [...draft.after],
    counters: [...draft.counters],
  } as Step;
}

/** What a step lacks to be recorded, as a sentence. @example stepLack({ ...stepDraft(undefined), text: "pay rises" }); // => undefined */
export function stepLack({ text, days }: StepDraft): string | undefined {
  if (text.trim() === "") return "Say what is done.";
  return dayRange(days) === "wrong" ? "Write how many days it takes as 3, 3-5, 3- or -5." : undefined;
}
