import { complianceWords, freeId, isEdtf, type Commitment, type Compliance } from "@parley/model";
import { useState, type JSX } from "react";
import { EditForm } from "../chrome/edit-form.tsx";
import { Field } from "../chrome/field.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { ClaimPicker } from "../positions/claim-picker.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";

interface ComplianceFormProps {
  readonly about: Commitment;
  readonly onDone: () => void;
}

/** A report on one commitment: how far, on which day, who says so, and by which claims. */
export function ComplianceForm({ about, onDone }: ComplianceFormProps): JSX.Element {
  const { page } = useCaseView();
  const { record } = useRecorder();
  const [draft, setDraft] = useState({ status: "", date: "", author: "", note: "", claims: [] as readonly string[] });
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const lack =
    draft.status === ""
      ? "Say how far it is carried out."
      : draft.author.trim() === ""
        ? "Say who reports it."
        : isEdtf(draft.date.trim())
          ? undefined
          : "Give the day that the report speaks of, such as 2026-03-01.";
  const save = async (): Promise<boolean> => {
    const compliance: Compliance = {
      id: freeId(`${about.id}-report`, new Set(page.case.compliance.map(({ id }) => id))),
      on: about.draft === undefined ? { step: about.id } : { draft: about.draft, clause: about.id },
      status: Number(draft.status),
      date: draft.date.trim(),
      author: draft.author.trim(),
      claims: [...draft.claims],
      ...(draft.note.trim() === "" ? {} : { note: draft.note.trim() }),
    };
    const done = await record([{ type: "compliance-set", compliance }], `Reported on “${about.text}”`);
    if (done) onDone();
    return done;
  };
  return (
    <EditForm label={`A report on “${about.text}”`} lack={lack} onSave={save} onCancel={onDone}>
      <p>A report on “{about.text}”</p>
      <Field label="How far">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- only in a form that somebody has just opened */}
        <select autoFocus value={draft.status} onChange={(event) => set({ status: event.currentTarget.value })}>
          <option value="">choose</option>
          {complianceWords.map((words, status) => (
            <option key={words} value={status}>
              {status} {words}
            </option>
          ))}
        </select>
      </Field>
      <TextField label="Day" hint="2026-03-01, or 2026-03" text={draft.date} onText={(date) => set({ date })} />
      <TextField
        label="Reported by"
        hint="a monitor, a party, an analyst"
        text={draft.author}
        onText={(author) => set({ author })}
      />
      <TextField label="Note" text={draft.note} onText={(note) => set({ note })} />
      <ClaimPicker draft={{ party: "", claims: draft.claims }} onClaims={(claims) => set({ claims })} />
    </EditForm>
  );
}
