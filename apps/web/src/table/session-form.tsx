import { useState, type JSX } from "react";
import { ChoiceField } from "../chrome/choice-field.tsx";
import { EditForm } from "../chrome/edit-form.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { sessionAsked, silences, usualSession } from "./session-draft.ts";
import { useSessions } from "./use-sessions.ts";

/** A session under limits of one's own: how many rounds and moves, from which day, how silence is read. */
export function SessionForm({ onDone }: { onDone: () => void }): JSX.Element {
  const { subject } = useCaseView();
  const { begin } = useSessions();
  const [draft, setDraft] = useState(usualSession);
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const asked = sessionAsked(draft);
  const save = async (): Promise<boolean> => {
    const made = typeof asked !== "string" && (await begin(asked));
    if (made) onDone();
    return made;
  };
  return (
    <EditForm
      label="A session with other limits"
      lack={typeof asked === "string" ? asked : undefined}
      onSave={save}
      onCancel={onDone}
    >
      <TextField
        label="Title"
        hint="left out: its number"
        text={draft.title}
        onText={(title) => set({ title })}
        isFirst
      />
      <TextField label="Rounds that can sit" text={draft.rounds} onText={(text) => set({ rounds: text })} />
      <TextField
        label="Moves of a seat in a round"
        hint="about texts and lines"
        text={draft.turns}
        onText={(text) => set({ turns: text })}
      />
      <TextField
        label="First day"
        hint="left out: that of the planned round"
        text={draft.date}
        onText={(date) => set({ date })}
      />
      <TextField
        label="Last day"
        hint="days after the first; left out: none"
        text={draft.lastDay}
        onText={(lastDay) => set({ lastDay })}
      />
      <ChoiceField
        label="Silence is read as"
        value={draft.silence}
        choices={[["", `as in the case (${silences[subject.reading.silence]})`], ...Object.entries(silences)]}
        onChoice={(silence) => set({ silence })}
      />
    </EditForm>
  );
}
