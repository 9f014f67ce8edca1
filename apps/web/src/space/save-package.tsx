import { freeId, quoted, slug, type NamedPackage } from "@parley/model";
import { useState, type JSX } from "react";
import { EditForm } from "../chrome/edit-form.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { PartyField } from "../parties/party-field.tsx";
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
  const { page } = useCaseView();
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
      <TextField label="Name" isFirst text={draft.label} onText={(next) => setDraft({ ...draft, label: next })} />
      <PartyField
        label="Proposed by"
        none="nobody in particular"
        party={draft.by}
        onParty={(by) => setDraft({ ...draft, by })}
      />
      <TextField
        label="Date"
        hint="2026-03-04, or empty"
        text={draft.date}
        onText={(next) => setDraft({ ...draft, date: next })}
      />
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
