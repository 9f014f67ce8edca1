import { durability } from "@parley/analysis";
import type { DurablePackage } from "@parley/model";
import { useMemo, useState, type JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { ChecklistTable } from "./checklist-table.tsx";
import { ConsentsTable } from "./consents-table.tsx";
import type { JudgementPreset } from "./judgement-draft.ts";
import { JudgementsPart } from "./judgements-part.tsx";
import { ShiftsTable } from "./shifts-table.tsx";

/** For each named package, or the deal as it is talked about: what would make it last, and what is missing. */
export function DurabilityView(): JSX.Element {
  const { subject } = useCaseView();
  const [preset, setPreset] = useState<JudgementPreset>();
  const { sentence, packages } = useMemo(() => durability(subject), [subject]);
  return (
    <>
      <p className="space-sentence">{sentence}</p>
      <p className="small">
        Lists, not scores. What nobody recorded is unknown, never a no; only a person’s word makes a shift answered.
      </p>
      {packages.map((one) => (
        <PackagePart key={one.id ?? ""} one={one} isAlone={packages.length === 1} onJudge={setPreset} />
      ))}
      <JudgementsPart abouts={["power-shift", "checklist", "veto"]} preset={preset} onPreset={setPreset} />
    </>
  );
}

interface PackagePartProps {
  readonly one: DurablePackage;
  /** Then its sentence already stands above. */
  readonly isAlone: boolean;
  readonly onJudge: (preset: JudgementPreset) => void;
}

function PackagePart({ one, isAlone, onJudge }: PackagePartProps): JSX.Element {
  const { id, label, sentence, shifts, checklists, consents } = one;
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      {!isAlone && <p>{sentence}</p>}
      <h4>What changes who could do what later</h4>
      {shifts.length === 0 ? (
        <p className="empty">Nothing in it is of a kind that shifts power, and nobody has said so.</p>
      ) : (
        <ShiftsTable shifts={shifts} isDeal={id === null} onJudge={onJudge} />
      )}
      {consents.length > 0 && (
        <>
          <h4>Who must agree or ratify</h4>
          <ConsentsTable consents={consents} />
        </>
      )}
      <h4>Checklists</h4>
      {checklists.map(({ list, items }) => (
        <ChecklistTable key={list} list={list} items={items} of={id ?? ""} onJudge={onJudge} />
      ))}
    </section>
  );
}
