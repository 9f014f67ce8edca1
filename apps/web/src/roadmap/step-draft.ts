import { freeId, slug, type Step } from "@parley/model";

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
  return {
    ...kept,
    text: draft.text.trim(),
    ...lists({ by: draft.by, verifiedBy: draft.verifiedBy, guaranteedBy: draft.guaranteedBy }),
    ...filled({ kind, proposal, condition, window }),
    ...(draft.level === "" ? {} : { level: Number(draft.level) }),
    irreversible: draft.irreversible,
    after: [...draft.after],
    counters: [...draft.counters],
  } as Step;
}
