import { freeId, quoted, slug, type NamedPackage } from "@parley/model";
import { useState, type JSX } from "react";
import { EditForm } from "../chrome/edit-form.tsx";
import { Field } from "../chrome/field.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { samePackage, type Package } from "./package-query.ts";

/** Saves what is built under a name, so that it can be compared; once it has one, leads to the comparison. */
export function SavePackage({ chosen }: { chosen: Package }): JSX.Element | null {
  const { page } = useCaseView();
  const { editable } = useRecorder();
  const [open, setOpen] = useState(false);
  const named = page.case.packages.find(({ options }) => samePackage(options, chosen));
  if (named)
    return (
      <p className="small">
        Saved as {quoted(named.label ?? named.id)}.{" "}
        <ScreenLink to="space" item="proposals" className="link">
          Compare proposals
        </ScreenLink>
      </p>
    );
  if (!editable) return null;
  if (open) return <SaveForm chosen={chosen} onDone={() => setOpen(false)} />;
  return (
    <button type="button" className="plain-button" onClick={() => setOpen(true)}>
      Save under a name
    </button>
  );
}

/** The id of the package that stands for how things are. */
const todayId = "today";

interface PackageDraft {
  readonly label: string;
  readonly by: string;
  readonly date: string;
  readonly isToday: boolean;
}

/** A form as it opens: what is built now is dated today until somebody says otherwise. */
function emptyDraft(): PackageDraft {
  return { label: "", by: "", date: new Date().toISOString().slice(0, 10), isToday: false };
}

function SaveForm({ chosen, onDone }: { chosen: Package; onDone: () => void }): JSX.Element {
  const { page, parties } = useCaseView();
  const { record } = useRecorder();
  const [draft, setDraft] = useState(emptyDraft);
  const lack = draft.label.trim() === "" ? "Give the package a name." : undefined;
  const save = async () => {
    const named = namedPackage(draft, chosen, page.case.packages);
    const done = await record(
      [{ type: "package-set", package: named }],
      `Saved the package ${quoted(named.label ?? "")}`,
    );
    if (done) onDone();
    return done;
  };
  return (
    <EditForm label="Save the package under a name" lack={lack} onSave={save} onCancel={onDone}>
      <Field label="Name">
        <input
          type="text"
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens the form begins here
          autoFocus
          value={draft.label}
          onChange={(event) => setDraft({ ...draft, label: event.currentTarget.value })}
        />
      </Field>
      <Field label="Proposed by">
        <select value={draft.by} onChange={(event) => setDraft({ ...draft, by: event.currentTarget.value })}>
          <option value="">nobody in particular</option>
          {parties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Date" hint="2026-03-04, or empty">
        <input
          type="text"
          autoComplete="off"
          value={draft.date}
          onChange={(event) => setDraft({ ...draft, date: event.currentTarget.value })}
        />
      </Field>
      <label className="check">
        <input
          type="checkbox"
          checked={draft.isToday}
          onChange={(event) => setDraft({ ...draft, isToday: event.currentTarget.checked })}
        />
        <span>This is how things are today: proposals are compared with it</span>
      </label>
    </EditForm>
  );
}

function namedPackage(
  { label, by, date, isToday }: PackageDraft,
  options: Package,
  packages: readonly NamedPackage[],
): NamedPackage {
  const taken = new Set([todayId, ...packages.map(({ id }) => id)]);
  return {
    id: isToday ? todayId : freeId(slug(label), taken),
    label: label.trim(),
    ...(by === "" ? {} : { by }),
    ...(date.trim() === "" ? {} : { date: date.trim() }),
    options: { ...options },
    claims: [],
  };
}
