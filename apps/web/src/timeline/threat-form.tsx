import { freeId, slug, threatStates, type Threat, type ToldThreat } from "@parley/model";
import { useState, type JSX } from "react";
import { ChoiceField } from "../chrome/choice-field.tsx";
import { EditForm } from "../chrome/edit-form.tsx";
import { TextField } from "../chrome/text-field.tsx";
import { knownText } from "../import/facts-fields.tsx";
import { PartyField } from "../parties/party-field.tsx";
import { RemoveRecord } from "../parties/remove-record.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";

type Words = "consequence" | "by" | "to" | "about" | "condition" | "deadline" | "cost";
type Draft = Readonly<Record<Words, string>> & Pick<Threat, "status">;

interface ThreatFormProps {
  /** As recorded, or as a claim tells it; none for a new one. */
  readonly threat?: ToldThreat;
  readonly onDone: () => void;
}

/** A threat: who, told to whom, about whom, what, unless what, by when, and what it would cost the one who threatens. */
export function ThreatForm({ threat, onDone }: ThreatFormProps): JSX.Element {
  const { subject, parties } = useCaseView();
  const { record } = useRecorder();
  const [draft, setDraft] = useState<Draft>({
    consequence: threat?.consequence ?? "",
    by: threat?.by[0] ?? parties[0]?.id ?? "",
    to: threat?.to ?? "",
    about: threat?.about ?? "",
    condition: threat?.condition ?? "",
    deadline: threat?.deadline ?? "",
    cost: threat?.cost ?? "",
    status: threat?.status ?? "open",
  });
  const save = async () => {
    const known = threat?.proposed === false ? subject.threats.find(({ id }) => id === threat.id) : undefined;
    const saved = threatFrom(draft, {
      id:
        known?.id ??
        freeId(slug(draft.consequence).slice(0, 40).replace(/-+$/, ""), new Set(subject.threats.map(({ id }) => id))),
      claims: [...(known?.claims ?? threat?.claims ?? [])],
      ...(known?.if === undefined ? {} : { if: known.if }),
    });
    const done = await record([{ type: "threat-set", threat: saved }], `Saved the threat “${saved.consequence}”`);
    if (done) onDone();
    return done;
  };
  const lack =
    draft.consequence.trim() === ""
      ? "Write what the party would do."
      : draft.by === ""
        ? "Choose who threatens."
        : undefined;
  return (
    <EditForm
      label={threat ? "Edit a threat" : "A new threat"}
      lack={lack}
      onSave={save}
      onCancel={onDone}
      actions={
        threat?.proposed === false && (
          <RemoveRecord collection="threats" record={{ id: threat.id, name: "the threat" }} onDone={onDone} />
        )
      }
    >
      <ThreatFields draft={draft} onPut={(change) => setDraft({ ...draft, ...change })} />
    </EditForm>
  );
}

interface ThreatFieldsProps {
  readonly draft: Draft;
  readonly onPut: (change: Partial<Draft>) => void;
}

function ThreatFields({ draft, onPut: put }: ThreatFieldsProps): JSX.Element {
  return (
    <>
      <TextField
        isFirst
        label="What would be done"
        text={draft.consequence}
        onText={(consequence) => put({ consequence })}
      />
      <PartyField label="By" party={draft.by} onParty={(by) => put({ by })} />
      <PartyField label="Told to" party={draft.to} onParty={(to) => put({ to })} none="not known" />
      <PartyField
        label="Whose act would avert it"
        party={draft.about}
        onParty={(about) => put({ about })}
        none="not known"
      />
      <TextField
        label="Unless"
        hint="in the words of the report"
        text={draft.condition}
        onText={(condition) => put({ condition })}
      />
      <TextField
        label="By when"
        hint="2026-03-15, ../2026-03-31, or empty for none"
        text={draft.deadline}
        onText={(deadline) => put({ deadline })}
      />
      <TextField label="What it would cost the one who threatens" text={draft.cost} onText={(cost) => put({ cost })} />
      <ChoiceField
        label="What became of it"
        value={draft.status}
        choices={threatStates.map((state) => [state, state] as const)}
        onChoice={(status) => put({ status })}
      />
    </>
  );
}

function threatFrom(draft: Draft, kept: Pick<Threat, "id" | "claims" | "if">): Threat {
  const { consequence, by, status, ...optional } = draft;
  const said = Object.entries(optional).flatMap(([name, text]) => {
    const typed = knownText(text);
    return typed === undefined ? [] : [[name, typed]];
  });
  return { ...kept, by, consequence: consequence.trim(), status, ...(Object.fromEntries(said) as Partial<Threat>) };
}
