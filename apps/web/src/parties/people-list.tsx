import type { Party, Person } from "@parley/model";
import type { JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { AddName, NameEntry } from "./name-entry.tsx";
import { PersonForm } from "./person-form.tsx";

/** The people of a party, or of none, each with the roles held and when. */
export function PeopleList({ party }: { party: Party | undefined }): JSX.Element | null {
  const { page } = useCaseView();
  const { editable } = useRecorder();
  const people = page.case.people.filter((person) => person.party === party?.id);
  if (party && people.length === 0 && !editable) return null;
  return (
    <div className="names">
      {party && <h4>People</h4>}
      {!party && people.length === 0 && <p className="aside">None.</p>}
      <ul>
        {people.map((person) => (
          <NameEntry key={person.id} record={person} facts={person.roles.map(roleWords)} form={PersonForm} />
        ))}
      </ul>
      <AddName what="a person" party={party?.id} form={PersonForm} />
    </div>
  );
}

function roleWords({ title, from, to }: Person["roles"][number]): string {
  if (from !== undefined && to !== undefined) return `${title} (${from} to ${to})`;
  if (from !== undefined) return `${title} (since ${from})`;
  return to === undefined ? title : `${title} (until ${to})`;
}
