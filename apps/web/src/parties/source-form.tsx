import { freeId, slug, type Source } from "@parley/model";
import { useState, type JSX } from "react";
import { ChoiceField } from "../chrome/choice-field.tsx";
import { EditForm } from "../chrome/edit-form.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import type { NameFormProps } from "./name-entry.tsx";
import { aliasList, nameLack, NamesField } from "./names-field.tsx";
import { PartyField } from "./party-field.tsx";
import { RemoveRecord } from "./remove-record.tsx";

/** The kinds of source in words. */
export const kindWords: Readonly<Record<Source["kind"], string>> = {
  outlet: "outlet",
  wire: "news agency",
  publisher: "publisher",
  official: "official",
  "official-statement": "official statement",
  person: "person",
  "named-person": "named person",
  party: "party",
  anonymous: "unnamed",
  unspecified: "not specified",
};
const kinds = Object.keys(kindWords) as Source["kind"][];

/** Somebody who says things: names, kind, the side stood on, and who alone knows an unnamed one. */
export function SourceForm({ record: source, party, onDone }: NameFormProps<Source>): JSX.Element {
  const { page } = useCaseView();
  const { record } = useRecorder();
  const [draft, setDraft] = useState({
    name: source?.name ?? "",
    aliases: source?.aliases.join(", ") ?? "",
    kind: source?.kind ?? ("outlet" as Source["kind"]),
    party: source?.party ?? party ?? "",
    gatekeeper: source?.gatekeeper ?? "",
  });
  const save = async () => {
    const taken = new Set(page.case.sources.map(({ id }) => id));
    const { party: _party, gatekeeper: _gate, ...rest } = source ?? { id: freeId(slug(draft.name), taken) };
    const gatekeeper = draft.gatekeeper.trim();
    const saved: Source = {
      ...rest,
      name: draft.name.trim(),
      kind: draft.kind,
      aliases: aliasList(draft.aliases),
      ...(draft.party === "" ? {} : { party: draft.party }),
      ...(gatekeeper === "" ? {} : { gatekeeper }),
    };
    const done = await record([{ type: "source-set", source: saved }], `${source ? "Saved" : "Added"} ${saved.name}`);
    if (done) onDone();
    return done;
  };
  return (
    <EditForm
      label={source ? `Edit ${source.name}` : "A new source"}
      lack={nameLack(draft.name)}
      onSave={save}
      onCancel={onDone}
      actions={source && <RemoveRecord collection="sources" record={source} onDone={onDone} />}
    >
      <NamesField {...draft} onNames={(names) => setDraft({ ...draft, ...names })} />
      <ChoiceField
        label="Kind"
        value={draft.kind}
        choices={kinds.map((kind) => [kind, kindWords[kind]] as const)}
        onChoice={(kind) => setDraft({ ...draft, kind })}
      />
      <PartyField
        none="no party"
        label="On the side of"
        party={draft.party}
        onParty={(next) => setDraft({ ...draft, party: next })}
      />
      <TextField
        label="Known alone to"
        hint="the outlet behind which an unnamed source stands"
        text={draft.gatekeeper}
        onText={(next) => setDraft({ ...draft, gatekeeper: next })}
      />
    </EditForm>
  );
}
