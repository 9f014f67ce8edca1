import type { ForecastQuestion, ForecastResolution } from "@parley/model";
import { useState, type JSX } from "react";
import { EditForm } from "../chrome/edit-form.tsx";
import { FieldGroup } from "../chrome/field.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { ClaimPicker } from "../positions/claim-picker.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { isDay } from "./question-draft.ts";
import { today } from "./use-forecasts.ts";

const outcomes = [
  { word: "It happened", happened: true },
  { word: "It did not happen", happened: false },
  { word: "Void: it could not be decided", happened: "void" },
] as const;

interface ResolveFormProps {
  readonly question: ForecastQuestion;
  readonly onDone: () => void;
}

/** How a question was decided, by its rule. */
export function ResolveForm({ question, onDone }: ResolveFormProps): JSX.Element {
  const { page } = useCaseView();
  const { record } = useRecorder();
  const [draft, setDraft] = useState<Partial<ForecastResolution> & Pick<ForecastResolution, "by" | "date" | "claims">>({
    by: page.author ?? "",
    date: today(),
    claims: [],
  });
  const { happened, by, date } = draft;
  const save = async () => {
    if (happened === undefined) return false;
    const resolution = { happened, by: by.trim(), date: date.trim(), claims: draft.claims };
    const said = outcomes.find((one) => one.happened === happened)?.word ?? "";
    const done = await record(
      [{ type: "forecast-resolved", forecast: question.id, resolution }],
      `${said}: “${question.question}”`,
    );
    if (done) onDone();
    return done;
  };
  return (
    <EditForm label={`Resolve “${question.question}”`} lack={resolveLack(draft)} onSave={save} onCancel={onDone}>
      <FieldGroup label="By its rule" hint={question.rule}>
        {outcomes.map((one, at) => (
          <label key={one.word} className="check">
            <input
              type="radio"
              name="outcome"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens the form begins here
              autoFocus={at === 0}
              checked={happened === one.happened}
              onChange={() => setDraft({ ...draft, happened: one.happened })}
            />
            {one.word}
          </label>
        ))}
      </FieldGroup>
      <TextField label="Decided by" text={by} onText={(text) => setDraft({ ...draft, by: text })} />
      <TextField
        label="Date"
        hint="such as 2026-03-04"
        text={date}
        onText={(text) => setDraft({ ...draft, date: text })}
      />
      <ClaimPicker
        draft={{ party: "", claims: draft.claims }}
        onClaims={(claims) => setDraft({ ...draft, claims: [...claims] })}
      />
    </EditForm>
  );
}

function resolveLack({ happened, by, date }: Partial<ForecastResolution>): string | undefined {
  if (happened === undefined) return "Say what happened.";
  if ((by ?? "").trim() === "") return "Say who decided.";
  return isDay(date ?? "") ? undefined : "The date is a day such as 2026-03-04.";
}
