import { judgementAnswers, quoted, type Case, type Judgement } from "@parley/model";
import { useState, type JSX } from "react";
import { EditForm } from "../chrome/edit-form.tsx";
import { Field } from "../chrome/field.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { RemoveRecord } from "../parties/remove-record.tsx";
import { ClaimPicker } from "../positions/claim-picker.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import {
  emptyDraft,
  judgementLack,
  judgementOf,
  type JudgementDraft,
  type JudgementPreset,
} from "./judgement-draft.ts";
import { JudgementMatter } from "./judgement-matter.tsx";
import { aboutWords, judgementWords } from "./judgement-words.ts";

interface JudgementFormProps {
  readonly preset: JudgementPreset;
  readonly onDone: () => void;
  /** Also told, before that, when the judgement was recorded. */
  readonly onRecorded?: () => void;
}

/** One judgement: what it is about, the answer, whose it is, since when, and on what claims it rests. */
export function JudgementForm({ preset, onDone, onRecorded }: JudgementFormProps): JSX.Element {
  const view = useCaseView();
  const { record } = useRecorder();
  const [draft, setDraft] = useState(() => opened(preset, view.subject));
  const set = (part: Partial<JudgementDraft>) => setDraft({ ...draft, ...part });
  const save = async () => {
    const judgement = judgementOf(draft, view.page.case.judgements);
    const done = await record([{ type: "judgement-set", judgement }], `Recorded: ${judgementWords(judgement, view)}`);
    if (done) onRecorded?.();
    if (done) onDone();
    return done;
  };
  const { from } = draft;
  return (
    <EditForm
      label={aboutWords[draft.about]}
      lack={judgementLack(draft)}
      onSave={save}
      onCancel={onDone}
      actions={
        from && (
          <RemoveRecord
            collection="judgements"
            record={{ id: from.id, name: quoted(judgementWords(from, view)) }}
            onDone={onDone}
          />
        )
      }
    >
      <div className="field-row">
        <JudgementMatter draft={draft} set={set} />
        {"answer" in fieldsShown[draft.about] && (
          <Field label="Answer">
            <select
              value={draft.answer}
              onChange={(event) => {
                const answer = judgementAnswers.find((one) => one === event.currentTarget.value);
                if (answer) set({ answer });
              }}
            >
              {judgementAnswers.map((answer) => (
                <option key={answer}>{answer}</option>
              ))}
            </select>
          </Field>
        )}
      </div>
      <div className="field-row">
        <TextField label="Whose judgement" isFirst text={draft.author} onText={(author) => set({ author })} />
        <TextField label="Date" hint="2026-03-04 or 2026-03" text={draft.date} onText={(date) => set({ date })} />
      </div>
      <TextField label="Why" text={draft.note} onText={(note) => set({ note })} />
      <ClaimPicker draft={draft} onClaims={(claims) => set({ claims })} />
    </EditForm>
  );
}

/** A form as it opens, dated today. */
function opened(preset: JudgementPreset, subject: Case): JudgementDraft {
  return emptyDraft(preset, { subject, today: new Date().toISOString().slice(0, 10) });
}

/** Which kinds of judgement answer yes or no. */
const fieldsShown: Readonly<Record<Judgement["about"], { readonly answer?: true }>> = {
  ripeness: { answer: true },
  checklist: { answer: true },
  spoiler: {},
  veto: {},
  "power-shift": {},
  ranking: {},
};
