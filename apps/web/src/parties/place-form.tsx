import { freeId, slug, type Place } from "@parley/model";
import { useState, type JSX } from "react";
import { ChoiceField } from "../chrome/choice-field.tsx";
import { EditForm } from "../chrome/edit-form.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import type { NameFormProps } from "./name-entry.tsx";
import { aliasList, nameLack, NamesField } from "./names-field.tsx";
import { RemoveRecord } from "./remove-record.tsx";

/** A place: its names and the larger place that holds it. */
export function PlaceForm({ record: place, onDone }: NameFormProps<Place>): JSX.Element {
  const { places } = useCaseView().page.case;
  const { record } = useRecorder();
  const [draft, setDraft] = useState({
    name: place?.name ?? "",
    aliases: place?.aliases.join(", ") ?? "",
    within: place?.within ?? "",
  });
  const save = async () => {
    const taken = new Set(places.map(({ id }) => id));
    const { within: _within, ...rest } = place ?? { id: freeId(slug(draft.name), taken) };
    const within = draft.within === "" ? {} : { within: draft.within };
    const saved: Place = { ...rest, name: draft.name.trim(), aliases: aliasList(draft.aliases), ...within };
    const done = await record([{ type: "place-set", place: saved }], `${place ? "Saved" : "Added"} ${saved.name}`);
    if (done) onDone();
    return done;
  };
  return (
    <EditForm
      label={place ? `Edit ${place.name}` : "A new place"}
      lack={nameLack(draft.name)}
      onSave={save}
      onCancel={onDone}
      actions={place && <RemoveRecord collection="places" record={place} onDone={onDone} />}
    >
      <NamesField {...draft} onNames={(names) => setDraft({ ...draft, ...names })} />
      <ChoiceField
        label="Within"
        value={draft.within}
        choices={[
          ["", "no larger place"],
          ...places.filter(({ id }) => id !== place?.id).map(({ id, name }) => [id, name] as const),
        ]}
        onChoice={(within) => setDraft({ ...draft, within })}
      />
    </EditForm>
  );
}
