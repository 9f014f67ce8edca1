import type { RoadmapOrder } from "@parley/model";
import { useMemo, useState, type JSX } from "react";
import { useScreenKeys } from "../chrome/use-screen-keys.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { AskedPending } from "../solve/asked-pending.tsx";
import { useAnswer } from "../solve/use-answer.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { OrderChoices } from "./order-choices.tsx";
import { OrderPart } from "./order-part.tsx";
import { StepForm } from "./step-form.tsx";
import { StepsByLine } from "./steps-by-line.tsx";
import { UnplacedSteps } from "./unplaced-steps.tsx";
import { useRoadmapChoices } from "./use-roadmap-choices.ts";

/** The orders of steps of the case, what can be asked of them, and a way to add a step. */
export function RoadmapDesk(): JSX.Element {
  const { subject } = useCaseView();
  const { editable } = useRecorder();
  const [adding, setAdding] = useState(false);
  const [listing, setListing] = useState(false);
  useScreenKeys({ letters: editable ? { n: () => setAdding(true) } : {} });
  return (
    <>
      {subject.steps.length === 0 ? (
        <p className="empty">
          {editable
            ? "List the steps in the order the proposal gives them. One per line; start a line with if for a condition."
            : "Nobody has recorded a step yet. Work on a copy to list the steps of a proposal."}
        </p>
      ) : (
        <Orders />
      )}
      {adding && <StepForm onDone={() => setAdding(false)} />}
      {listing && <StepsByLine onDone={() => setListing(false)} />}
      {editable && !adding && !listing && (
        <p className="add-step">
          <button type="button" className="plain-button" onClick={() => setAdding(true)}>
            Add a step <kbd>N</kbd>
          </button>
          <button type="button" className="plain-button" onClick={() => setListing(true)}>
            List steps, one a line
          </button>
        </p>
      )}
    </>
  );
}

function Orders(): JSX.Element {
  const { subject } = useCaseView();
  const choosing = useRoadmapChoices();
  const { order, against, fails, parts } = choosing;
  const question = useMemo(
    () => ({
      subject,
      reading: subject.reading,
      options: {
        ...(against === undefined ? { order } : { compare: [order, against] as const }),
        ...(fails === undefined ? {} : { fails }),
        ...(parts === undefined ? {} : { chunks: Object.fromEntries(subject.steps.map(({ id }) => [id, parts])) }),
      },
    }),
    [subject, order, against, fails, parts],
  );
  const asked = useAnswer("roadmap", question);
  const found = asked.answer?.value;
  return (
    <div aria-busy={asked.state === "working"}>
      <OrderChoices choosing={choosing} />
      <AskedPending asked={asked} doing="Weighing the orders of steps…" />
      {found?.comparison && <p className="space-sentence">{found.comparison.sentence}</p>}
      {found?.fails?.map(({ step, sentence }) => (
        <p key={step} className="step-fails" role="status">
          {sentence}{" "}
          <button type="button" className="link" onClick={() => choosing.choose({ fails: undefined })}>
            Leave that aside
          </button>
        </p>
      ))}
      {found?.orders.map((one) => (
        <OrderPart key={one.id} order={one} stranded={strandedIn(one, found.fails)} choosing={choosing} />
      ))}
      {found && <UnplacedSteps ids={found.unplaced} />}
    </div>
  );
}

/** The steps of an order that fall with the one that fails, itself among them. */
function strandedIn({ steps }: RoadmapOrder, fails: readonly { step: string; stranded: string[] }[] = []): string[] {
  return fails.flatMap(({ step, stranded }) => [step, ...stranded]).filter((id) => steps.includes(id));
}
