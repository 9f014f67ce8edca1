import { likelihoodWord } from "@parley/analysis";
import type { ForecastQuestion, ForecastUpdate, LikelihoodScale } from "@parley/model";
import { useState, type JSX } from "react";
import { EditForm } from "../chrome/edit-form.tsx";
import { Field } from "../chrome/field.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { ClaimPicker } from "../positions/claim-picker.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { isDay } from "./question-draft.ts";
import { today } from "./use-forecasts.ts";

interface UpdateFormProps {
  readonly question: ForecastQuestion;
  readonly scale: LikelihoodScale;
  /** As typed so far; the digits of the screen go here too. */
  readonly percent: string;
  readonly onPercent: (percent: string) => void;
  readonly onDone: () => void;
}

const levels = ["low", "moderate", "high"] as const;

/** How likely it is, by whom and why; the word on the scale follows the number. */
export function UpdateForm({ question, scale, percent, onPercent, onDone }: UpdateFormProps): JSX.Element {
  const { page } = useCaseView();
  const { record } = useRecorder();
  const [draft, setDraft] = useState({
    by: page.author ?? "",
    date: today(),
    reason: "",
    confidence: "",
    claims: question.claims,
  });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const confidence = levels.find((level) => level === draft.confidence);
  const save = async () => {
    const update: ForecastUpdate = {
      by: draft.by.trim(),
      date: draft.date.trim(),
      probability: Number(percent) / 100,
      reason: draft.reason.trim(),
      claims: [...draft.claims],
      ...(confidence === undefined ? {} : { confidence }),
    };
    const done = await record(
      [{ type: "forecast-updated", forecast: question.id, update }],
      `${update.by}: ${percent} percent on “${question.question}”`,
    );
    if (done) onDone();
    return done;
  };
  return (
    <EditForm
      label={`Update “${question.question}”`}
      lack={updateLack({ ...draft, percent })}
      onSave={save}
      onCancel={onDone}
    >
      <PercentField percent={percent} scale={scale} onPercent={onPercent} />
      <TextField
        label="Reason"
        hint="why, or what changed since"
        text={draft.reason}
        onText={(reason) => set({ reason })}
      />
      <Field label="Confidence in the evidence" hint="apart from how likely it is">
        <Levels level={draft.confidence} onLevel={(level) => set({ confidence: level })} />
      </Field>
      <TextField label="Forecaster" text={draft.by} onText={(by) => set({ by })} />
      <TextField label="Date" hint="such as 2026-03-04" text={draft.date} onText={(date) => set({ date })} />
      <ClaimPicker draft={{ party: "", claims: draft.claims }} onClaims={(claims) => set({ claims: [...claims] })} />
    </EditForm>
  );
}

function PercentField({
  percent,
  scale,
  onPercent,
}: Pick<UpdateFormProps, "percent" | "scale" | "onPercent">): JSX.Element {
  const word = isPercent(percent) ? (likelihoodWord(Number(percent) / 100, scale) ?? "no word on the scale") : "";
  return (
    <Field label="Percent" hint="a whole number from 0 to 100">
      <span className="percent-line">
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens the form begins here
          autoFocus
          value={percent}
          onChange={(event) => onPercent(event.currentTarget.value.trim())}
        />
        <output>{word}</output>
      </span>
    </Field>
  );
}

function Levels({ level, onLevel }: { level: string; onLevel: (level: string) => void }): JSX.Element {
  return (
    <select value={level} onChange={(event) => onLevel(event.currentTarget.value)}>
      <option value="">not said</option>
      {levels.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  );
}

function isPercent(typed: string): boolean {
  return /^\d{1,3}$/.test(typed) && Number(typed) <= 100;
}

function updateLack({ percent, by, date }: { percent: string; by: string; date: string }): string | undefined {
  if (!isPercent(percent)) return "Say how likely it is: a whole percent from 0 to 100.";
  if (by.trim() === "") return "Say whose forecast it is: none is shown without its author.";
  return isDay(date) ? undefined : "The date is a day such as 2026-03-04.";
}
