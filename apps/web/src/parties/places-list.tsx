import type { JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { AddName, NameEntry } from "./name-entry.tsx";
import { PlaceForm } from "./place-form.tsx";

/** Where things are said to happen; every name that reports use is kept. */
export function PlacesList(): JSX.Element {
  const { places } = useCaseView().page.case;
  const nameOf = (id: string) => places.find((place) => place.id === id)?.name ?? id;
  return (
    <div className="names">
      {places.length === 0 && <p className="aside">None.</p>}
      <ul>
        {places.map((place) => (
          <NameEntry
            key={place.id}
            record={place}
            facts={place.within === undefined ? [] : [`in ${nameOf(place.within)}`]}
            form={PlaceForm}
          />
        ))}
      </ul>
      <AddName what="a place" form={PlaceForm} />
    </div>
  );
}
