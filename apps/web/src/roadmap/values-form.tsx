import type { RoadmapOrder } from "@parley/model";
import { useState, type JSX } from "react";
import { EditForm } from "../chrome/edit-form.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { valuesDraft, writtenValues, type ValuesDraft } from "./values-draft.ts";

interface ValuesFormProps {
  readonly order: RoadmapOrder;
  readonly onDone: () => void;
}

/** What a named person says the steps of an order are worth to each party. */
export function ValuesForm({ order, onDone }: ValuesFormProps): JSX.Element {
  const view = useCaseView();
  const { subject } = view;
  const { record } = useRecorder();
  const [draft, setDraft] = useState(() => valuesDraft(subject.stepValues[0], new Date().toISOString().slice(0, 10)));
  const parties = view.parties.map(({ id }) => id);
  const steps = subject.steps.filter(({ id }) => order.steps.includes(id));
  const save = async () => {
    const stepValues = writtenValues(draft);
    const done = await record([{ type: "step-values-set", stepValues }], `Set the values of ${stepValues.author}`);
    if (done) onDone();
    return done;
  };
  return (
    <EditForm
      label="Values of the steps"
      lack={draft.author.trim() === "" ? "Say whose values these are." : undefined}
      onSave={save}
      onCancel={onDone}
    >
      <TextField label="Whose values" isFirst text={draft.author} onText={(author) => setDraft({ ...draft, author })} />
      <TextField label="Date" hint="2026-03-04" text={draft.date} onText={(date) => setDraft({ ...draft, date })} />
      <div className="scroll" role="region" aria-label="Values of the steps, for each party" tabIndex={0}>
        <table className="plain values-sheet">
          <thead>
            <tr>
              <th scope="col">Benefit less cost, on one scale</th>
              {parties.map((id) => (
                <th key={id} scope="col">
                  {view.partyName(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map(({ id, text }) => (
              <ValueRow
                key={id}
                label={text}
                parties={parties}
                cells={draft.values[id] ?? {}}
                onCells={(cells) => setDraft({ ...draft, values: { ...draft.values, [id]: cells } })}
              />
            ))}
            <ValueRow
              label="What walking away costs by itself"
              parties={parties}
              cells={draft.losses}
              onCells={(losses) => setDraft({ ...draft, losses })}
            />
          </tbody>
        </table>
      </div>
    </EditForm>
  );
}

interface ValueRowProps {
  readonly label: string;
  readonly parties: readonly string[];
  readonly cells: ValuesDraft["losses"];
  readonly onCells: (cells: ValuesDraft["losses"]) => void;
}

function ValueRow({ label, parties, cells, onCells }: ValueRowProps): JSX.Element {
  const { partyName } = useCaseView();
  return (
    <tr>
      <th scope="row">{label}</th>
      {parties.map((party) => (
        <td key={party}>
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            aria-label={`${label}, for ${partyName(party)}`}
            value={String(cells[party] ?? "")}
            onChange={(event) => onCells({ ...cells, [party]: event.currentTarget.value })}
          />
        </td>
      ))}
    </tr>
  );
}
