import { changedClause } from "@parley/analysis";
import type { Clause, Draft } from "@parley/model";
import { useState, type JSX } from "react";
import { ChoiceField } from "../chrome/choice-field.tsx";
import { EditForm } from "../chrome/edit-form.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { clauseDraft, clauseLack, editedClause, type ClauseDraft } from "./clause-draft.ts";

interface ClauseFormProps {
  readonly draft: Draft;
  readonly clause: Clause;
  /** As the text has it, such as 1.2. */
  readonly number: string;
  readonly onDone: () => void;
}

/** The words of a clause and what it says of the act: by when, what follows, what is left open on purpose. */
export function ClauseForm({ draft, clause, number, onDone }: ClauseFormProps): JSX.Element {
  const { record } = useRecorder();
  const [typed, setTyped] = useState(() => clauseDraft(clause));
  const set = (part: Partial<ClauseDraft>): void => setTyped({ ...typed, ...part });
  const save = async (): Promise<boolean> => {
    const changed = changedClause(draft, clause.id, (one) => editedClause(one, typed));
    const done = await record([{ type: "draft-set", draft: changed }], `Changed clause ${number}`);
    if (done) onDone();
    return done;
  };
  return (
    <EditForm label={`Edit clause ${number}`} lack={clauseLack(typed)} onSave={save} onCancel={onDone}>
      {typed.wordings.map(({ id, text }, at) => (
        <TextField
          key={id}
          label={`Wording ${at + 1}`}
          hint={at === 0 ? "empty: it goes" : ""}
          isFirst={at === 0}
          text={text}
          onText={(next) => set({ wordings: typed.wordings.map((one) => (one.id === id ? { id, text: next } : one)) })}
        />
      ))}
      <TextField label="One more wording" text={typed.more} onText={(more) => set({ more })} />
      <TextField label="Act" hint="what is done" text={typed.act} onText={(act) => set({ act })} />
      <TextField label="Place" text={typed.place} onText={(place) => set({ place })} />
      <TextField
        label="Deadline"
        hint="2026-06-30, or empty"
        text={typed.deadline}
        onText={(deadline) => set({ deadline })}
      />
      <ChoiceField
        label="By then it is to"
        value={typed.timing}
        choices={[
          ["begin", "begin"],
          ["complete", "be complete"],
        ]}
        onChoice={(timing) => set({ timing })}
      />
      <TextField
        label="Remedy"
        hint="what follows when it is not done"
        text={typed.remedy}
        onText={(remedy) => set({ remedy })}
      />
      <TextField
        label="Left open on purpose"
        hint="what, and why"
        text={typed.leftOpen}
        onText={(leftOpen) => set({ leftOpen })}
      />
    </EditForm>
  );
}
