import { isNegotiatingParty, listed } from "@parley/model";
import { useState, type JSX } from "react";
import { EditForm } from "../chrome/edit-form.tsx";
import { Field, FieldGroup } from "../chrome/field.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import {
  issueChanges,
  issueLack,
  issueRemoval,
  newOptionDraft,
  type IssueDraft,
  type OptionDraft,
} from "./issue-changes.ts";
import { optionTies } from "./option-ties.ts";

interface IssueFormProps {
  readonly start: IssueDraft;
  readonly onDone: () => void;
}

/** An issue and its options: name them, note what they mean, add and take away. */
export function IssueForm({ start, onDone }: IssueFormProps): JSX.Element {
  const { page } = useCaseView();
  const { record } = useRecorder();
  const [draft, setDraft] = useState(start);
  const { from } = start;
  const finish = async (recorded: Promise<boolean>) => {
    const done = await recorded;
    if (done) onDone();
    return done;
  };
  const save = () =>
    finish(record(issueChanges(draft, page.case), `${from ? "Saved" : "Added"} the issue “${draft.label.trim()}”`));
  return (
    <EditForm
      label={from ? `Edit the issue ${from.label}` : "A new issue"}
      lack={issueLack(draft) ?? optionTies(draft, page.case)}
      onSave={save}
      onCancel={onDone}
      actions={from && <RemoveIssue draft={draft} onDone={onDone} />}
    >
      <Field label="Issue" hint="the question that a deal must answer">
        <input
          type="text"
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens the form begins here
          autoFocus
          value={draft.label}
          onChange={(event) => setDraft({ ...draft, label: event.currentTarget.value })}
        />
      </Field>
      <Field label="Note">
        <input
          type="text"
          autoComplete="off"
          value={draft.note}
          onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
        />
      </Field>
      <OptionLines options={draft.options} onOptions={(options) => setDraft({ ...draft, options })} />
    </EditForm>
  );
}

function RemoveIssue({ draft, onDone }: { draft: IssueDraft; onDone: () => void }): JSX.Element {
  const { page } = useCaseView();
  const { record, busy } = useRecorder();
  const { from } = draft;
  if (!from || from.proposed)
    return <span className="aside">Proposed from claims: merge it into another, or reject them.</span>;
  const remove = async () => {
    if (await record(issueRemoval(from.id, page.case), `Removed the issue “${from.label}” and the positions on it`))
      onDone();
  };
  return (
    <button type="button" className="link" disabled={busy} onClick={() => void remove()}>
      Remove the issue and its positions
    </button>
  );
}

interface OptionLinesProps {
  readonly options: readonly OptionDraft[];
  readonly onOptions: (options: readonly OptionDraft[]) => void;
}

function OptionLines({ options, onOptions }: OptionLinesProps): JSX.Element {
  const set = (at: number, part: Partial<OptionDraft>) =>
    onOptions(options.map((option, i) => (i === at ? { ...option, ...part } : option)));
  return (
    <FieldGroup label="Options" hint="the answers on the table, one a line">
      {options.map((option, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- new lines have no other name, and are only added at the end
        <div className="option-line" key={option.id ?? `new ${at}`}>
          <input
            type="text"
            aria-label={`Option ${at + 1}`}
            placeholder="Option"
            autoComplete="off"
            value={option.label}
            onChange={(event) => set(at, { label: event.currentTarget.value })}
          />
          <input
            type="text"
            aria-label={`Note on option ${at + 1}`}
            placeholder="Note"
            autoComplete="off"
            value={option.note}
            onChange={(event) => set(at, { note: event.currentTarget.value })}
          />
          <button
            type="button"
            className="link"
            aria-label={`Take option ${at + 1} away`}
            onClick={() => onOptions(options.filter((_, i) => i !== at))}
          >
            Remove
          </button>
          <NeedsField option={option} number={at + 1} onNeeds={(needs) => set(at, { needs })} />
        </div>
      ))}
      <button type="button" className="link" onClick={() => onOptions([...options, newOptionDraft])}>
        Add an option
      </button>
    </FieldGroup>
  );
}

interface NeedsFieldProps {
  readonly option: OptionDraft;
  readonly number: number;
  readonly onNeeds: (needs: readonly string[]) => void;
}

/** Whose consent an option needs beside the negotiating parties'; closed until somebody is named. */
function NeedsField({ option: { needs }, number, onNeeds }: NeedsFieldProps): JSX.Element | null {
  const { parties, partyName } = useCaseView();
  const others = parties.filter((party) => !isNegotiatingParty(party) || needs.includes(party.id));
  if (others.length === 0) return null;
  const named = needs.length === 0 ? "nobody else" : listed(needs.map(partyName));
  return (
    <details className="option-needs">
      <summary aria-label={`Consent needed for option ${number}: ${named}`}>Needs the consent of {named}</summary>
      {others.map(({ id, name }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={needs.includes(id)}
            onChange={(event) =>
              onNeeds(event.currentTarget.checked ? [...needs, id] : needs.filter((other) => other !== id))
            }
          />
          <span>{name}</span>
        </label>
      ))}
    </details>
  );
}
