import { useState, type JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { AlikeNames } from "./alike-names.tsx";
import { MergedNames } from "./merged-names.tsx";
import { PartyEntry } from "./party-entry.tsx";
import { PartyForm } from "./party-form.tsx";
import { PeopleList } from "./people-list.tsx";
import { PlacesList } from "./places-list.tsx";
import { SourcesList } from "./sources-list.tsx";

/** The parties with their people and sources, then those of no party, and the places. */
export function PartiesDesk(): JSX.Element {
  const view = useCaseView();
  const { editable } = useRecorder();
  const [adding, setAdding] = useState(false);
  return (
    <>
      {editable && <AlikeNames />}
      {view.parties.length === 0 && <p className="empty">No party yet: add one, or a report that names some.</p>}
      {view.parties.map((party) => (
        <PartyEntry key={party.id} party={party} />
      ))}
      {adding && <PartyForm onDone={() => setAdding(false)} />}
      {editable && !adding && (
        <p className="form-actions">
          <button type="button" className="plain-button" onClick={() => setAdding(true)}>
            Add a party
          </button>
        </p>
      )}
      <section className="names-part" aria-labelledby="people-title">
        <h3 id="people-title">People of no party</h3>
        <PeopleList party={undefined} />
      </section>
      <section className="names-part" aria-labelledby="sources-title">
        <h3 id="sources-title">Outlets and sources of no party</h3>
        <SourcesList party={undefined} />
      </section>
      <section className="names-part" aria-labelledby="places-title">
        <h3 id="places-title">Places</h3>
        <PlacesList />
      </section>
      <MergedNames />
    </>
  );
}
