import type { RoadmapOrder } from "@parley/model";
import { useState, type JSX, type KeyboardEvent } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { movedStep } from "./moved-step.ts";
import { StepForm } from "./step-form.tsx";
import type { StepRow } from "./step-rows.ts";
import type { ChoosingOrder } from "./use-roadmap-choices.ts";

interface StepsTableProps {
  readonly order: RoadmapOrder;
  readonly rows: readonly StepRow[];
  readonly stranded: readonly string[];
  readonly choosing: ChoosingOrder;
}

/** The steps of an order in words, with what can be done with each. */
export function StepsTable({ order, rows, stranded, choosing }: StepsTableProps): JSX.Element {
  const [edited, setEdited] = useState<string>();
  const open = rows.find(({ step }) => step.id === edited)?.step;
  const hasAmounts = rows.some(({ amounts }) => amounts !== undefined);
  const hasDays = rows.some(({ days }) => days !== "");
  return (
    <>
      <div className="scroll" role="region" aria-label={`${order.label}, step by step`} tabIndex={0}>
        <table className="plain steps-table">
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">Step</th>
              <th scope="col">By</th>
              <th scope="col">After</th>
              {hasDays && <th scope="col">Between</th>}
              <th scope="col">Outstanding after it</th>
              {hasAmounts && <th scope="col">Exposed</th>}
              {hasAmounts && <th scope="col">Tempted to leave</th>}
              <th scope="col">Done by then</th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={row.step.id} data-stranded={stranded.includes(row.step.id)}>
                <td>{i + 1}</td>
                <th scope="row">
                  <span aria-hidden="true">{row.step.irreversible ? "■ " : "● "}</span>
                  <StepText row={row} />
                </th>
                <td>{row.by}</td>
                <td>{row.after || "–"}</td>
                {hasDays && <td>{row.days || "–"}</td>}
                <td>{row.outstanding || "–"}</td>
                {hasAmounts && <td>{row.amounts?.exposed || "–"}</td>}
                {hasAmounts && <td>{row.amounts?.tempted || "–"}</td>}
                <td>{row.done}</td>
                <td>
                  <StepButtons order={order} row={row} choosing={choosing} onEdit={() => setEdited(row.step.id)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open && <StepForm key={open.id} step={open} onDone={() => setEdited(undefined)} />}
    </>
  );
}

function StepText({ row: { step } }: { row: StepRow }): JSX.Element {
  const facts = [
    ...(step.irreversible ? ["hard to take back"] : []),
    ...(step.level === undefined ? [] : [`level ${step.level}`]),
    ...(step.condition === undefined ? [] : [`if ${step.condition}`]),
  ];
  return (
    <>
      {step.claims.length > 0 ? (
        <EvidenceLink to={{ kind: "claims", claims: step.claims }} className="link quiet">
          {step.text}
        </EvidenceLink>
      ) : (
        step.text
      )}
      {facts.length > 0 && <span className="aside block">{facts.join(", ")}</span>}
    </>
  );
}

interface StepButtonsProps {
  readonly order: RoadmapOrder;
  readonly row: StepRow;
  readonly choosing: ChoosingOrder;
  readonly onEdit: () => void;
}

/** With Alt, an arrow on any of the buttons moves the step too. */
function StepButtons({ order, row: { step }, choosing, onEdit }: StepButtonsProps): JSX.Element {
  const { subject } = useCaseView();
  const { editable, busy, record } = useRecorder();
  const move = (by: 1 | -1): void => {
    const moved = movedStep(subject.steps, order.steps, { id: step.id, by });
    if (moved.length > 0 && editable && !busy)
      void record(
        moved.map((one) => ({ type: "step-set", step: one })),
        `Moved “${step.text}” ${by < 0 ? "earlier" : "later"}`,
      );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    move(by);
  };
  const buttons = [
    ...(editable
      ? [
          { label: "Edit", act: onEdit },
          { label: "Earlier", act: () => move(-1) },
        ]
      : []),
    { label: "If it fails", act: () => choosing.choose({ fails: step.id }) },
  ];
  return (
    <span className="step-buttons">
      {buttons.map(({ label, act }) => (
        <button
          key={label}
          type="button"
          className="link"
          aria-label={`${label}: ${step.text}`}
          onClick={act}
          onKeyDown={onKeyDown}
        >
          {label}
        </button>
      ))}
    </span>
  );
}
