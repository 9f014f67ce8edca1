import { dateWords } from "@parley/analysis";
import { isEdtf, type Step } from "@parley/model";
import { useState, type JSX } from "react";
import { TextField } from "../chrome/text-field.tsx";
import { dayRange, dayRangeText, daysWords } from "./day-range.ts";
import type { StepMoves } from "./use-step-moves.ts";

interface WhenCellProps {
  readonly step: Step;
  /** Between which days the step can lie, in words; empty where nothing says so. */
  readonly between: string;
  readonly moves: StepMoves;
}

/** When a step is done and how long it takes, to be typed anew on the spot. */
export function WhenCell({ step, between, moves }: WhenCellProps): JSX.Element {
  const [open, setOpen] = useState(false);
  if (open) return <WhenForm step={step} moves={moves} onDone={() => setOpen(false)} />;
  const lines = [
    ...(step.window === undefined ? [] : [dateWords(step.window)]),
    ...(step.days === undefined ? [] : [`takes ${daysWords(step.days)}`]),
  ];
  return (
    <>
      {lines.join("; ")}
      {between !== "" && <span className="aside block">{between}</span>}
      {lines.length === 0 && between === "" && !moves.editable && "–"}{" "}
      {moves.editable && (
        <button type="button" className="link" aria-label={`When: ${step.text}`} onClick={() => setOpen(true)}>
          {lines.length === 0 ? "Set" : "Change"}
        </button>
      )}
    </>
  );
}

interface WhenFormProps extends Pick<WhenCellProps, "step" | "moves"> {
  readonly onDone: () => void;
}

function WhenForm({ step, moves, onDone }: WhenFormProps): JSX.Element {
  const [window, setWindow] = useState(step.window ?? "");
  const [days, setDays] = useState(dayRangeText(step.days));
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    const saved = stepWhen(step, window.trim(), days);
    if (typeof saved === "string") return setProblem(saved);
    setProblem(undefined);
    if (await moves.save(saved)) onDone();
    return undefined;
  };
  return (
    <form
      className="when-form"
      aria-label={`When: ${step.text}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onDone();
      }}
    >
      <TextField label="When" hint="../2026-03-31" isFirst text={window} onText={setWindow} />
      <TextField label="Takes days" hint="3-5" text={days} onText={setDays} />
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="plain-button">
        Save
      </button>
    </form>
  );
}

/** A step with another window and duration, or what is wrong with them. */
function stepWhen(step: Step, window: string, days: string): Step | string {
  const read = dayRange(days);
  if (window !== "" && !isEdtf(window)) return "Write 2026-03-04, 2026-03 or ../2026-03-31.";
  if (read === "wrong") return "Write days as 3, 3-5, 3- or -5.";
  const { window: _window, days: _days, ...rest } = step;
  return { ...rest, ...(window === "" ? {} : { window }), ...(read ? { days: read } : {}) };
}
