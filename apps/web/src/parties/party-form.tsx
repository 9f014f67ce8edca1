import { freeId, slug, type Party } from "@parley/model";
import { useState, type JSX } from "react";
import { EditForm } from "../chrome/edit-form.tsx";
import { FieldGroup } from "../chrome/field.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { aliasList, nameLack, NamesField } from "./names-field.tsx";
import { RemoveRecord } from "./remove-record.tsx";

interface PartyFormProps {
  /** None for a new party. */
  readonly party?: Party;
  readonly onDone: () => void;
}

type Role = Party["roles"][number];

const roleWords: Readonly<Record<Role, string>> = {
  party: "a negotiating party",
  mediator: "a mediator",
  guarantor: "a guarantor",
  monitor: "a monitor",
  ratifier: "a ratifier",
  observer: "an observer",
};
const allRoles = Object.keys(roleWords) as Role[];

/** A party: what it is called, and what it is in the talks. */
export function PartyForm({ party, onDone }: PartyFormProps): JSX.Element {
  const { page } = useCaseView();
  const { record } = useRecorder();
  const [draft, setDraft] = useState({
    name: party?.name ?? "",
    aliases: party?.aliases.join(", ") ?? "",
    roles: party?.roles ?? (["party"] as Role[]),
    note: party?.note ?? "",
  });
  const save = async () => {
    const { note: _note, ...rest } = party ?? { id: freeId(slug(draft.name), ids(page.case.parties)) };
    const name = draft.name.trim();
    const note = draft.note.trim();
    const saved: Party = {
      ...rest,
      name,
      aliases: aliasList(draft.aliases),
      roles: draft.roles,
      ...(note ? { note } : {}),
    };
    const done = await record([{ type: "party-set", party: saved }], `${party ? "Saved" : "Added"} the party ${name}`);
    if (done) onDone();
    return done;
  };
  const toggle = (role: Role) => {
    const has = draft.roles.includes(role);
    setDraft({ ...draft, roles: allRoles.filter((one) => (one === role ? !has : draft.roles.includes(one))) });
  };
  return (
    <EditForm
      label={party ? `Edit the party ${party.name}` : "A new party"}
      lack={nameLack(draft.name)}
      onSave={save}
      onCancel={onDone}
      actions={party && <RemoveRecord collection="parties" record={party} onDone={onDone} />}
    >
      <NamesField {...draft} onNames={(names) => setDraft({ ...draft, ...names })} />
      <FieldGroup label="In the talks it is" hint="without a tick, a party whose acceptance a deal needs">
        <div className="checks">
          {allRoles.map((role) => (
            <label key={role} className="check">
              <input type="checkbox" checked={draft.roles.includes(role)} onChange={() => toggle(role)} />
              <span>{roleWords[role]}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <TextField label="Note" text={draft.note} onText={(next) => setDraft({ ...draft, note: next })} />
    </EditForm>
  );
}

function ids(records: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}
