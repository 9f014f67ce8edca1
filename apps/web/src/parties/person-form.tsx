import { freeId, slug, type Person } from "@parley/model";
import { useState, type JSX } from "react";
import { EditForm } from "../chrome/edit-form.tsx";
import { FieldGroup } from "../chrome/field.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import type { NameFormProps } from "./name-entry.tsx";
import { aliasList, nameLack, NamesField } from "./names-field.tsx";
import { PartyField } from "./party-field.tsx";
import { RemoveRecord } from "./remove-record.tsx";

/** A role as typed; empty dates are open. */
interface RoleDraft {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

const noRole: RoleDraft = { title: "", from: "", to: "" };

/** A person: names, the party spoken for, and the roles held with their dates. */
export function PersonForm({ record: person, party, onDone }: NameFormProps<Person>): JSX.Element {
  const { page } = useCaseView();
  const { record } = useRecorder();
  const held = person?.roles.map(({ title, from = "", to = "" }): RoleDraft => ({ title, from, to }));
  const [roles, setRoles] = useState<readonly RoleDraft[]>(held ?? [noRole]);
  const [draft, setDraft] = useState({
    name: person?.name ?? "",
    aliases: person?.aliases.join(", ") ?? "",
    party: person?.party ?? party ?? "",
  });
  const save = async () => {
    const taken = new Set(page.case.people.map(({ id }) => id));
    const { party: _party, ...rest } = person ?? { id: freeId(slug(draft.name), taken) };
    const saved: Person = {
      ...rest,
      name: draft.name.trim(),
      aliases: aliasList(draft.aliases),
      roles: roles.flatMap(writtenRole),
      ...(draft.party === "" ? {} : { party: draft.party }),
    };
    const done = await record([{ type: "person-set", person: saved }], `${person ? "Saved" : "Added"} ${saved.name}`);
    if (done) onDone();
    return done;
  };
  return (
    <EditForm
      label={person ? `Edit ${person.name}` : "A new person"}
      lack={nameLack(draft.name)}
      onSave={save}
      onCancel={onDone}
      actions={person && <RemoveRecord collection="people" record={person} onDone={onDone} />}
    >
      <NamesField {...draft} onNames={(names) => setDraft({ ...draft, ...names })} />
      <PartyField
        none="no party"
        label="Speaks for"
        party={draft.party}
        onParty={(next) => setDraft({ ...draft, party: next })}
      />
      <RoleLines roles={roles} onRoles={setRoles} />
    </EditForm>
  );
}

function writtenRole({ title, from, to }: RoleDraft): Person["roles"] {
  if (title.trim() === "") return [];
  const dates = { ...(from.trim() ? { from: from.trim() } : {}), ...(to.trim() ? { to: to.trim() } : {}) };
  return [{ title: title.trim(), ...dates }];
}

interface RoleLinesProps {
  readonly roles: readonly RoleDraft[];
  readonly onRoles: (roles: readonly RoleDraft[]) => void;
}

function RoleLines({ roles, onRoles }: RoleLinesProps): JSX.Element {
  const set = (at: number, part: Partial<RoleDraft>) =>
    onRoles(roles.map((role, i) => (i === at ? { ...role, ...part } : role)));
  const field = (at: number, name: keyof RoleDraft, placeholder: string) => (
    <input
      type="text"
      autoComplete="off"
      aria-label={`${placeholder} of role ${at + 1}`}
      placeholder={placeholder}
      value={roles[at]?.[name] ?? ""}
      onChange={(event) => set(at, { [name]: event.currentTarget.value })}
    />
  );
  return (
    <FieldGroup label="Roles" hint="with dates such as 2024-03, since roles change">
      {roles.map((_, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no other name, and are only added at the end
        <div className="role-line" key={at}>
          {field(at, "title", "Role")}
          {field(at, "from", "From")}
          {field(at, "to", "Until")}
        </div>
      ))}
      <button type="button" className="link" onClick={() => onRoles([...roles, noRole])}>
        Add a role
      </button>
    </FieldGroup>
  );
}
