import { isNegotiatingParty, type Score } from "@parley/model";
import { useState, type JSX } from "react";
import { ChoiceField } from "../chrome/choice-field.tsx";
import { EditForm } from "../chrome/edit-form.tsx";
import { FieldGroup } from "../chrome/field.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { IssueValues } from "./issue-values.tsx";
import { JointValues } from "./joint-values.tsx";
import { scoreLack, scoreOf, type ScoreDraft } from "./score-draft.ts";
import { ScoreEffect } from "./score-effect.tsx";
import { scoreRemoval } from "./score-removal.ts";

interface ScoreFormProps {
  readonly start: ScoreDraft;
  readonly onDone: () => void;
}

/** One person's values for one party: what follows from them stands above what is typed, and is solved while one types. */
export function ScoreForm({ start, onDone }: ScoreFormProps): JSX.Element {
  const { page, partyName } = useCaseView();
  const { record, busy } = useRecorder();
  const [draft, setDraft] = useState(start);
  const set = (part: Partial<ScoreDraft>) => setDraft({ ...draft, ...part });
  const { from, party } = draft;
  const finish = async (recorded: Promise<boolean>) => {
    const done = await recorded;
    if (done) onDone();
    return done;
  };
  const save = () => {
    const scores = scoreOf(draft, page.case.issues);
    const isRenamed = from !== undefined && (from.author !== scores.author || from.party !== party);
    const changes = [...(isRenamed ? [scoreRemoval(from)] : []), { type: "scores-set" as const, scores }];
    return finish(record(changes, `Recorded the values for ${partyName(party)} by ${scores.author}`));
  };
  const remove = (one: Score) =>
    finish(record([scoreRemoval(one)], `Removed the values for ${partyName(one.party)} by ${one.author}`));
  return (
    <EditForm
      label={from ? `Edit the values for ${partyName(from.party)} by ${from.author}` : "Add judgements"}
      lack={scoreLack(draft, page.case)}
      onSave={save}
      onCancel={onDone}
      actions={
        from && (
          <button type="button" className="link" disabled={busy} onClick={() => void remove(from)}>
            Remove
          </button>
        )
      }
    >
      <ScoreEffect draft={draft} />
      <Whose draft={draft} set={set} />
      <IssueValues draft={draft} set={set} />
      <JointValues joint={draft.joint} onJoint={(joint) => set({ joint })} />
      <NoAgreement draft={draft} set={set} />
    </EditForm>
  );
}

interface PartProps {
  readonly draft: ScoreDraft;
  readonly set: (part: Partial<ScoreDraft>) => void;
}

function Whose({ draft, set }: PartProps): JSX.Element {
  const { parties } = useCaseView();
  return (
    <div className="field-row">
      <ChoiceField
        label="From the side of"
        value={draft.party}
        choices={parties.filter(isNegotiatingParty).map(({ id, name }) => [id, name] as const)}
        onChoice={(party) => set({ party })}
      />
      <TextField label="Whose judgement" isFirst text={draft.author} onText={(author) => set({ author })} />
      <TextField label="Date" hint="2026-03-04" text={draft.date} onText={(date) => set({ date })} />
    </div>
  );
}

function NoAgreement({ draft, set }: PartProps): JSX.Element {
  return (
    <FieldGroup label="Without an agreement">
      <div className="field-row">
        <TextField
          label="No deal is worth"
          hint="in the same points; 0 when empty"
          text={draft.reservation}
          onText={(reservation) => set({ reservation })}
        />
        <TextField
          label="Discount"
          hint="what is left after one unit of time, such as 0.9"
          text={draft.discount}
          onText={(discount) => set({ discount })}
        />
      </div>
    </FieldGroup>
  );
}
