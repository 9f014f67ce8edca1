import { listed, type PowerShift } from "@parley/model";
import type { JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { ClaimsLink } from "./claims-link.tsx";
import type { JudgementPreset } from "./judgement-draft.ts";
import { optionWords } from "./judgement-words.ts";

interface ShiftsTableProps {
  readonly shifts: readonly PowerShift[];
  readonly isDeal: boolean;
  readonly onJudge: (preset: JudgementPreset) => void;
}

/** Each option that changes future power: who could exploit it, what could answer it, what is missing. */
export function ShiftsTable({ shifts, isDeal, onJudge }: ShiftsTableProps): JSX.Element {
  const common = commonAnswers(shifts);
  return (
    <>
      {common.length > 0 && (
        <div className="small">
          Could answer each of them: <Answers answers={common} isDeal={isDeal} />
        </div>
      )}
      <div className="wide" tabIndex={0}>
        <table className="plain shifts">
          <thead>
            <tr>
              <th scope="col">Option</th>
              <th scope="col">Changes</th>
              <th scope="col">Who could exploit it</th>
              <th scope="col">What could answer it</th>
              <th scope="col">Stays unanswered</th>
            </tr>
          </thead>
          <tbody>
            {shifts.map((shift) => (
              <ShiftRow
                key={`${shift.issue} ${shift.option}`}
                shift={shift}
                common={common}
                isDeal={isDeal}
                onJudge={onJudge}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type Answer = PowerShift["answers"][number];

/** What could answer every one of several shifts: told once. */
function commonAnswers([first, ...more]: readonly PowerShift[]): readonly Answer[] {
  if (first === undefined || more.length === 0) return [];
  return first.answers.filter((one) => more.every(({ answers }) => answers.some((other) => isSame(one, other))));
}

function isSame(a: Answer, b: Answer): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

interface ShiftRowProps extends Omit<ShiftsTableProps, "shifts"> {
  readonly shift: PowerShift;
  readonly common: readonly Answer[];
}

function ShiftRow({ shift, common, isDeal, onJudge }: ShiftRowProps): JSX.Element {
  const view = useCaseView();
  const { editable } = useRecorder();
  const { issue, option, changes, exploitableBy, judgedBy, missing, state, claims } = shift;
  return (
    <tr>
      <th scope="row">
        <ClaimsLink claims={claims}>{optionWords(shift, view)}</ClaimsLink>
        {editable && (
          <button
            type="button"
            className="link judge"
            aria-label={`Judge: ${optionWords(shift, view)}`}
            onClick={() => onJudge({ about: "power-shift", options: [`${issue} ${option}`] })}
          >
            Judge
          </button>
        )}
      </th>
      <td>
        {changes}
        {judgedBy.map(({ judgement, author, date }) => (
          <span key={judgement} className="aside block">
            {author}, {date}
          </span>
        ))}
      </td>
      <td>
        {exploitableBy.length === 0 && <span className="aside">not recorded</span>}
        {exploitableBy.map(({ party, from }) => (
          <p key={party}>
            {view.partyName(party)} <span className="aside">{from === "step" ? "by the steps" : "judged"}</span>
          </p>
        ))}
      </td>
      <td>
        <Answers
          answers={shift.answers.filter((one) => !common.some((other) => isSame(one, other)))}
          isDeal={isDeal}
          none={common.length > 0 ? "as above" : "nothing"}
        />
      </td>
      <td>
        {state === "answered" ? "answered, by somebody’s word" : stateWords[state]}
        {missing.length > 0 && (
          <span className="aside block">
            no {listed(missing, "or")} {isDeal ? "on the table" : "in it"}
          </span>
        )}
      </td>
    </tr>
  );
}

const stateWords = { possible: "not judged", unanswered: "all of it" } as const;

interface AnswersProps {
  readonly answers: readonly Answer[];
  readonly isDeal: boolean;
  /** What stands there when nothing does. */
  readonly none?: string;
}

/** Options of one issue in one line: there can be many on the table. */
function Answers({ answers, isDeal, none = "" }: AnswersProps): JSX.Element {
  const view = useCaseView();
  const lines = new Map<string, string[]>();
  for (const { role, issue, option, step, judged, inside } of answers) {
    const where = inside ? "" : isDeal ? ", not on the table" : ", not in it";
    const head = `${role.replace("-", " ")}${judged ? ", judged" : ""}${where}`;
    const text = view.subject.steps.find(({ id }) => id === step)?.text ?? step;
    const key = `${head}: ${issue === undefined ? "" : `${view.issueLabel(issue)}: `}`;
    lines.set(key, [...(lines.get(key) ?? []), text ?? view.optionLabel(issue ?? "", option ?? "")]);
  }
  if (lines.size === 0) return <span className="aside">{none}</span>;
  return (
    <>
      {[...lines].map(([head, words]) => (
        <p key={head}>
          {head}
          {listed(words, "or")}
        </p>
      ))}
    </>
  );
}
