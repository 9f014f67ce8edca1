import { checklistItems, checklists, counted, ripenessSigns } from "@parley/model";
import type { JSX, ReactNode } from "react";
import { ChoiceField } from "../chrome/choice-field.tsx";
import { Field } from "../chrome/field.tsx";
import { PartyField } from "../parties/party-field.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import type { JudgementDraft } from "./judgement-draft.ts";
import { listWords, signHeads } from "./judgement-words.ts";

interface MatterProps {
  readonly draft: JudgementDraft;
  readonly set: (part: Partial<JudgementDraft>) => void;
}

const aims = { limited: "limited", greedy: "greedy: they grow with success", total: "total" } as const;
const places = { inside: "inside the talks", outside: "outside the talks" } as const;

/** The fields of what is judged, by the kind of judgement. */
export function JudgementMatter({ draft, set }: MatterProps): JSX.Element {
  const party = <PartyField label="Party" party={draft.party} onParty={(next) => set({ party: next })} />;
  switch (draft.about) {
    case "ripeness":
      return (
        <>
          {party}
          <ChoiceField
            label="Sign"
            value={draft.sign}
            choices={ripenessSigns.map((sign) => [sign, signHeads[sign]])}
            onChoice={(sign) => set({ sign })}
          />
        </>
      );
    case "spoiler":
      return (
        <>
          {party}
          <ChoiceField
            label="Aims"
            value={draft.aims}
            choices={Object.entries(aims)}
            onChoice={(to) => set({ aims: to as "limited" })}
          />
          <ChoiceField
            label="Where"
            value={draft.position}
            choices={Object.entries(places)}
            onChoice={(to) => set({ position: to as "inside" })}
          />
          <IssueChoice draft={draft} set={set} />
        </>
      );
    case "veto":
      return (
        <>
          {party}
          <Many
            label="On which options"
            hint="none: any deal"
            value={draft.options}
            onChoice={(options) => set({ options })}
          >
            <IssueOptions />
          </Many>
        </>
      );
    case "power-shift":
      return <ShiftMatter draft={draft} set={set} />;
    case "checklist":
      return <ItemMatter draft={draft} set={set} />;
    case "ranking":
      return <RankingMatter draft={draft} />;
  }
}

function ShiftMatter({ draft, set }: MatterProps): JSX.Element {
  const { subject } = useCaseView();
  return (
    <>
      <Field label="The option">
        <select value={draft.options[0] ?? ""} onChange={(event) => set({ options: [event.currentTarget.value] })}>
          <option value="" disabled>
            choose one
          </option>
          <IssueOptions />
        </select>
      </Field>
      <PartyField label="Raises the power of" party={draft.favours} onParty={(favours) => set({ favours })} />
      <PartyField
        label="Who could be exploited"
        none="not said"
        party={draft.against}
        onParty={(against) => set({ against })}
      />
      <Many label="What answers it" hint="none: nothing" value={draft.answers} onChoice={(answers) => set({ answers })}>
        {subject.steps.length > 0 && (
          <optgroup label="Steps">
            {subject.steps.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </optgroup>
        )}
        <IssueOptions />
      </Many>
    </>
  );
}

/** The statements themselves are ordered where they stand, above the form. */
function RankingMatter({ draft: { party, wants } }: { draft: JudgementDraft }): JSX.Element {
  const { partyName } = useCaseView();
  return (
    <p className="small">
      What {partyName(party)} wants: {counted(wants.length, "statement")}, the most important first.
    </p>
  );
}

function ItemMatter({ draft, set }: MatterProps): JSX.Element {
  const { subject } = useCaseView();
  const named = subject.packages.filter(({ id }) => id !== "today");
  return (
    <>
      <Field label="Item">
        <select value={draft.item} onChange={(event) => set({ item: event.currentTarget.value })}>
          {checklists.map((list) => (
            <optgroup key={list} label={listWords[list]}>
              {checklistItems[list].map(({ id, label }) => (
                <option key={id} value={`${list} ${id}`}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      <ChoiceField
        label="Of"
        value={draft.package}
        choices={[["", "the deal as it is talked about"], ...named.map(({ id, label }) => [id, label ?? id] as const)]}
        onChoice={(id) => set({ package: id })}
      />
    </>
  );
}

function IssueChoice({ draft, set }: MatterProps): JSX.Element {
  const { issues } = useCaseView();
  const named = issues.map(({ id, label }) => [id, label] as const);
  return (
    <ChoiceField
      label="On"
      value={draft.issue}
      choices={[["", "no issue named"], ...named]}
      onChoice={(issue) => set({ issue })}
    />
  );
}

/** Every option of the case under its issue. */
function IssueOptions(): JSX.Element {
  const { issues } = useCaseView();
  return (
    <>
      {issues.map(({ id, label, options }) => (
        <optgroup key={id} label={label}>
          {options.map((option) => (
            <option key={option.id} value={`${id} ${option.id}`}>
              {label}: {option.label}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}

interface ManyProps {
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[];
  readonly onChoice: (value: readonly string[]) => void;
  readonly children: ReactNode;
}

/** Several of a list, by Ctrl and click or by keys. */
function Many({ label, hint, value, onChoice, children }: ManyProps): JSX.Element {
  return (
    <Field label={label} hint={hint}>
      <select
        multiple
        size={6}
        value={[...value]}
        onChange={(event) => onChoice([...event.currentTarget.selectedOptions].map((option) => option.value))}
      >
        {children}
      </select>
    </Field>
  );
}
