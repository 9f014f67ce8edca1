import type { RoadmapOrder } from "@parley/model";
import { useEffect, useRef, useState, type JSX, type KeyboardEvent, type RefObject } from "react";
import { useScreenKeys } from "../chrome/use-screen-keys.ts";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { CutForm } from "./cut-form.tsx";
import { GateForm } from "./gate-form.tsx";
import { StepForm } from "./step-form.tsx";
import type { StepRow } from "./step-rows.ts";
import type { ChoosingOrder } from "./use-roadmap-choices.ts";
import type { StepMoves } from "./use-step-moves.ts";
import { WhenCell } from "./when-cell.tsx";

interface StepsTableProps {
  readonly order: RoadmapOrder;
  readonly rows: readonly StepRow[];
  readonly stranded: readonly string[];
  readonly choosing: ChoosingOrder;
  readonly moves: StepMoves;
}

type Open = { readonly step: string; readonly form: "edit" | "condition" | "gate" | "cut" };

/** The steps of an order in words, with what can be done with each. */
export function StepsTable({ order, rows, stranded, choosing, moves }: StepsTableProps): JSX.Element {
  const [open, setOpen] = useState<Open>();
  const place = useRef<HTMLDivElement>(null);
  const focus = useStepFocus(place, { rows, moves, onOpen: setOpen });
  const hasAmounts = rows.some(({ amounts }) => amounts !== undefined);
  const hasDays = moves.editable || rows.some(({ days, step }) => days !== "" || step.window !== undefined);
  return (
    <>
      <div ref={place} className="scroll" role="region" aria-label={`${order.label}, step by step`} tabIndex={0}>
        <table className="plain steps-table">
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">Step</th>
              <th scope="col">By</th>
              <th scope="col">After</th>
              {hasDays && <th scope="col">When</th>}
              <th scope="col">Outstanding after it</th>
              {hasAmounts && <th scope="col">Exposed</th>}
              {hasAmounts && <th scope="col">Tempted to leave</th>}
              <th scope="col">Done by then</th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr
                key={row.step.id}
                data-step={row.step.id}
                data-stranded={stranded.includes(row.step.id)}
                onFocus={() => focus.setFocused(row.step.id)}
                onKeyDown={(event) => focus.move(event, row)}
              >
                <td>{i + 1}</td>
                <RowCells row={row} hasDays={hasDays} hasAmounts={hasAmounts} moves={moves} />
                <td>
                  <StepButtons row={row} choosing={choosing} moves={moves} onOpen={setOpen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open && (
        <OpenForm
          key={`${open.form} ${open.step}`}
          open={open}
          rows={rows}
          moves={moves}
          onDone={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

interface RowCellsProps extends Pick<StepsTableProps, "moves"> {
  readonly row: StepRow;
  readonly hasDays: boolean;
  readonly hasAmounts: boolean;
}

function RowCells({ row, hasDays, hasAmounts, moves }: RowCellsProps): JSX.Element {
  const { step, by, after, days, outstanding, amounts, done } = row;
  return (
    <>
      <th scope="row">
        <span aria-hidden="true">{step.irreversible ? "■ " : "● "}</span>
        <StepText row={row} />
      </th>
      <td>{by}</td>
      <td>{after || "–"}</td>
      {hasDays && (
        <td>
          <WhenCell step={step} between={days} moves={moves} />
        </td>
      )}
      <td>{outstanding || "–"}</td>
      {hasAmounts && <td>{amounts?.exposed || "–"}</td>}
      {hasAmounts && <td>{amounts?.tempted || "–"}</td>}
      <td>{done}</td>
    </>
  );
}

interface FocusedSteps extends Pick<StepsTableProps, "rows" | "moves"> {
  readonly onOpen: (open: Open) => void;
}

/** Which row has the focus, and the keys that act on it: a moved step keeps the focus. */
function useStepFocus(place: RefObject<HTMLDivElement | null>, { rows, moves, onOpen }: FocusedSteps) {
  const [focused, setFocused] = useState<string>();
  const moved = useRef<{ readonly step: string; readonly label: string | null }>(undefined);
  useEffect(() => {
    const { step, label } = moved.current ?? {};
    moved.current = undefined;
    if (step === undefined || !rows.some((row) => row.step.id === step)) return;
    const row = place.current?.querySelector(`[data-step="${CSS.escape(step)}"]`);
    const same = [...(row?.querySelectorAll("button") ?? [])].find((one) => one.getAttribute("aria-label") === label);
    (same ?? row?.querySelector("button"))?.focus();
  }, [rows, place]);
  const at = rows.find(({ step }) => step.id === focused)?.step.id ?? rows.at(-1)?.step.id;
  const opens = (form: Open["form"]) => () => at !== undefined && onOpen({ step: at, form });
  useScreenKeys({ letters: moves.editable ? { i: opens("condition"), b: opens("gate") } : {} });
  const move = (event: KeyboardEvent, { step }: StepRow): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined;
    if (!event.altKey || by === undefined || !moves.editable) return;
    event.preventDefault();
    moved.current = {
      step: step.id,
      label: event.target instanceof Element ? event.target.getAttribute("aria-label") : null,
    };
    void moves.moveBy(step, by);
  };
  return { setFocused, move };
}

interface OpenFormProps extends Pick<StepsTableProps, "rows" | "moves"> {
  readonly open: Open;
  readonly onDone: () => void;
}

function OpenForm({ open, rows, moves, onDone }: OpenFormProps): JSX.Element | null {
  const step = rows.find((row) => row.step.id === open.step)?.step;
  if (!step) return null;
  if (open.form === "gate") return <GateForm step={step} moves={moves} onDone={onDone} />;
  if (open.form === "cut") return <CutForm step={step} moves={moves} onDone={onDone} />;
  return <StepForm step={step} isCondition={open.form === "condition"} onDone={onDone} />;
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

interface StepButtonsProps extends Pick<StepsTableProps, "choosing" | "moves"> {
  readonly row: StepRow;
  readonly onOpen: (open: Open) => void;
}

/** With Alt, an arrow anywhere in the row moves the step too. */
function StepButtons({ row: { step }, choosing, moves, onOpen }: StepButtonsProps): JSX.Element {
  const opens = (form: Open["form"]) => () => onOpen({ step: step.id, form });
  const changing = [
    { label: "Edit", act: opens("edit") },
    { label: "Earlier", act: () => void moves.moveBy(step, -1) },
    { label: "Later", act: () => void moves.moveBy(step, 1) },
    { label: "Split", act: opens("cut") },
    { label: "Gate", act: opens("gate") },
  ];
  const buttons = [
    ...(moves.editable ? changing : []),
    { label: "If it fails", act: () => choosing.choose({ fails: step.id }) },
  ];
  return (
    <span className="step-buttons">
      {buttons.map(({ label, act }) => (
        <button key={label} type="button" className="link" aria-label={`${label}: ${step.text}`} onClick={act}>
          {label}
        </button>
      ))}
    </span>
  );
}
