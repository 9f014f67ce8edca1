import { pressure } from "@parley/analysis";
import { counted, type PressureResult } from "@parley/model";
import { useMemo, useState, type JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { ActorsTable } from "./actors-table.tsx";
import { ClaimsLink } from "./claims-link.tsx";
import type { JudgementPreset } from "./judgement-draft.ts";
import { JudgementsPart } from "./judgements-part.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { RipenessTable } from "./ripeness-table.tsx";

/** Ripeness as a table, whom the evidence leaves open, and who could bar a deal. */
export function PressureView(): JSX.Element {
  const { subject, page } = useCaseView();
  const [preset, setPreset] = useState<JudgementPreset>();
  const result = useMemo(() => {
    const texts = new Map(page.reports.map(({ id, text }) => [id, text]));
    return pressure({ ...subject, reports: subject.reports.map((one) => ({ ...one, text: texts.get(one.id) })) });
  }, [subject, page.reports]);
  const { sentence, parties, actors } = result;
  return (
    <>
      <p className="space-sentence">{sentence}</p>
      <p className="small">
        Only people’s judgements answer a cell. Claims are evidence: whose cost a statement tells is worked out from its
        words, and none counts for a side that they leave open.
      </p>
      {parties.length < 2 ? (
        <p className="empty">
          Ripeness is asked of at least two parties that negotiate: add them in{" "}
          <ScreenLink to="parties">Parties</ScreenLink>.
        </p>
      ) : (
        <RipenessTable parties={parties} onJudge={setPreset} />
      )}
      <Unplaced result={result} />
      <h3>Who could bar a deal</h3>
      {actors.length === 0 ? (
        <p className="empty">Nobody has named a possible spoiler or a veto player, and no group at home is reported.</p>
      ) : (
        <ActorsTable actors={actors} />
      )}
      <JudgementsPart abouts={["ripeness", "spoiler", "veto"]} preset={preset} onPreset={setPreset} />
    </>
  );
}

function Unplaced({ result: { unplaced } }: { result: PressureResult }): JSX.Element | null {
  if (unplaced.length === 0) return null;
  return (
    <p className="small">
      <ClaimsLink claims={unplaced.map(({ claim }) => claim)}>
        {counted(unplaced.length, "statement does", "statements do")} not say of whom
      </ClaimsLink>
      .
    </p>
  );
}
