import { isEdtf, type Draft } from "@parley/model";
import { useState, type JSX } from "react";
import { EditForm } from "../chrome/edit-form.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { PartyField } from "../parties/party-field.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** Records who was shown this version, and when; a later day takes the place of an earlier one of the same party. */
export function SeenForm({ draft }: { draft: Draft }): JSX.Element {
  const { parties, partyName } = useCaseView();
  const { record } = useRecorder();
  const [isOpen, setOpen] = useState(false);
  const [party, setParty] = useState(parties[0]?.id ?? "");
  const [date, setDate] = useState("");
  if (!isOpen)
    return (
      <button type="button" className="plain-button" onClick={() => setOpen(true)}>
        Note who saw it
      </button>
    );
  const save = async (): Promise<boolean> => {
    const others = draft.seenBy.filter((one) => one.party !== party);
    const seen = { ...draft, seenBy: [...others, { party, date: date.trim() }] };
    const done = await record([{ type: "draft-set", draft: seen }], `${partyName(party)} saw this version`);
    if (done) setOpen(false);
    return done;
  };
  const lack = isEdtf(date.trim()) ? undefined : "Give the day, such as 2026-03-01.";
  return (
    <EditForm label="Who saw this version" lack={lack} onSave={save} onCancel={() => setOpen(false)}>
      <PartyField label="Shown to" party={party} onParty={setParty} />
      <TextField label="On" hint="2026-03-01" text={date} onText={setDate} />
    </EditForm>
  );
}
