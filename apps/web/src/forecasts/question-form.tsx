import { useState, type JSX } from "react";
import { EditForm } from "../chrome/edit-form.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { RemoveRecord } from "../parties/remove-record.tsx";
import { ClaimPicker } from "../positions/claim-picker.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { questionChanges, questionLack, type QuestionDraft } from "./question-draft.ts";

interface QuestionFormProps {
  readonly start: QuestionDraft;
  readonly onDone: () => void;
}

/** A question with its rule and closing date, or rival outcomes that share them. */
export function QuestionForm({ start, onDone }: QuestionFormProps): JSX.Element {
  const { page } = useCaseView();
  const { record } = useRecorder();
  const [draft, setDraft] = useState(start);
  const { from, questions } = draft;
  const set = (part: Partial<QuestionDraft>) => setDraft({ ...draft, ...part });
  const setQuestion = (at: number, line: Line) =>
    set({ questions: questions.map((one, i) => (i === at ? line : one)) });
  const save = async () => {
    const words = questions.map(({ question }) => `“${question.trim()}”`).join(", ");
    const done = await record(questionChanges(draft, page.case.forecasts), `${from ? "Saved" : "Asked"} ${words}`);
    if (done) onDone();
    return done;
  };
  return (
    <EditForm
      label={from ? `Edit “${from.question}”` : questions.length > 1 ? "Rival outcomes" : "A new question"}
      lack={questionLack(draft)}
      onSave={save}
      onCancel={onDone}
      actions={
        from && <RemoveRecord collection="forecasts" record={{ id: from.id, name: from.question }} onDone={onDone} />
      }
    >
      {questions.map((one, at) => (
        <QuestionLine
          // oxlint-disable-next-line react/no-array-index-key -- the lines have no other name, and stay as many as they are
          key={at}
          label={questions.length > 1 ? `Question ${at + 1}` : "Question"}
          line={one}
          isFirst={at === 0}
          isRival={draft.rivals.trim() !== ""}
          onLine={(line) => setQuestion(at, line)}
        />
      ))}
      <TextField label="Rule" hint="what decides it" text={draft.rule} onText={(rule) => set({ rule })} />
      <TextField
        label="Decided by"
        hint="the source"
        text={draft.decidedBy}
        onText={(decidedBy) => set({ decidedBy })}
      />
      <TextField
        label="Closes"
        hint="the last day on which a forecast counts, such as 2026-03-31"
        text={draft.closes}
        onText={(closes) => set({ closes })}
      />
      <TextField
        label="Rival outcomes"
        hint="questions with the same word here exclude each other"
        text={draft.rivals}
        onText={(rivals) => set({ rivals })}
      />
      <ClaimPicker draft={{ party: "", claims: draft.claims }} onClaims={(claims) => set({ claims })} />
    </EditForm>
  );
}

type Line = QuestionDraft["questions"][number];

interface QuestionLineProps {
  readonly label: string;
  readonly line: Line;
  readonly isFirst: boolean;
  readonly isRival: boolean;
  readonly onLine: (line: Line) => void;
}

function QuestionLine({ label, line, isFirst, isRival, onLine }: QuestionLineProps): JSX.Element {
  const hint = isFirst ? { hint: "that yes or no answers" } : {};
  return (
    <div className="question-line">
      <TextField
        label={label}
        {...hint}
        isFirst={isFirst}
        text={line.question}
        onText={(question) => onLine({ ...line, question })}
      />
      {isRival && (
        <label className="check">
          <input
            type="checkbox"
            checked={line.isRest}
            onChange={(event) => onLine({ ...line, isRest: event.currentTarget.checked })}
          />
          stands for every other outcome
        </label>
      )}
    </div>
  );
}
