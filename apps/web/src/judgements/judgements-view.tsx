import { chosenScores, solveSentence } from "@parley/analysis";
import {
  counted,
  grouped,
  isNegotiatingParty,
  listed,
  possessive,
  type SolveResult,
  type Warning,
} from "@parley/model";
import { useMemo, type JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { AskedPending } from "../solve/asked-pending.tsx";
import { useAnswer } from "../solve/use-answer.ts";
import { useSolving } from "../solve/use-solving.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { FrontierPictures } from "./frontier-pictures.tsx";
import { GivenScores } from "./given-scores.tsx";
import { JudgeChoice } from "./judge-choice.tsx";
import { SolutionOptions } from "./solution-options.tsx";
import { SolutionsTable } from "./solutions-table.tsx";
import { useJudges } from "./use-judges.ts";

/** What follows from values that named people gave, and the way to give some. */
export function JudgementsView(): JSX.Element {
  const { subject, parties } = useCaseView();
  const { editable } = useRecorder();
  const negotiating = parties.filter(isNegotiatingParty);
  const missing = negotiating.filter(({ id }) => !subject.scores.some(({ party }) => party === id));
  if (subject.scores.length > 0 && missing.length === 0)
    return (
      <>
        <Asked />
        <GivenScores />
      </>
    );
  return (
    <>
      {subject.scores.length > 0 ? (
        <p className="space-sentence">
          Nobody gave values for {listed(missing.map(({ name }) => name))} yet: solving needs values for every party.
        </p>
      ) : (
        <p className="empty">
          Nobody gave values for this case, and Parley invents none. {begin(editable, negotiating.length)}
        </p>
      )}
      <GivenScores />
    </>
  );
}

/** How to begin, where nobody gave values. */
function begin(editable: boolean, parties: number): string {
  if (!editable) return "On a copy of the case you can record your own, with your name.";
  if (parties < 2) return "Add at least two negotiating parties and an issue with options first.";
  return "Add your own for each party, with your name: points or ranges for options, weights or their order, and what no deal is worth.";
}

function Asked(): JSX.Element {
  const { subject } = useCaseView();
  const { solution, state } = useSolving();
  const { by } = useJudges();
  const reading = solution?.blocks.reading;
  const question = useMemo(
    () =>
      state === "done" && reading
        ? { subject: { ...subject, scores: chosenScores(subject.scores, by) }, reading }
        : undefined,
    [state, subject, by, reading],
  );
  const asked = useAnswer("judgements", question);
  return (
    <div aria-busy={asked.state === "working"}>
      <JudgeChoice />
      <AskedPending asked={asked} doing="Solving with the values given…" />
      {asked.answer && <Judgements {...asked.answer} />}
    </div>
  );
}

function Judgements({ value, warnings }: { value: SolveResult; warnings: readonly Warning[] }): JSX.Element {
  return (
    <>
      <p className="space-sentence">{solveSentence(value)}</p>
      <p className="lead">
        {authorsWords(value)} Values are judgements, not reports; rules, red lines and conditions constrain, refusals
        and silence do not.
      </p>
      {warnings
        .filter(({ code }) => code !== "ties-truncated")
        .map(({ code, message }) => (
          <p key={`${code} ${message}`} className="small">
            Note: {message}
          </p>
        ))}
      <FrontierPictures value={value} />
      {value.whyNone ? (
        <WhyNone cores={value.whyNone.cores} />
      ) : (
        <>
          <SolutionsTable value={value} />
          <SolutionOptions value={value} />
        </>
      )}
      <Robust value={value} />
      {value.opposition !== null && (
        <p className="small">
          Opposition {Number(value.opposition.toFixed(3))}: how far the Kalai–Smorodinsky point lies from everybody’s
          best, in units of each party’s best gain.
        </p>
      )}
    </>
  );
}

/** Whose values these are, as one sentence. */
function authorsWords({ parties }: SolveResult): string {
  return `${listed(
    parties.map(
      ({ name, author, date }) => `${possessive(name)} values are by ${author ?? "nobody named"}, ${date ?? "undated"}`,
    ),
  )}.`;
}

function WhyNone({ cores }: { cores: readonly (readonly string[])[] }): JSX.Element {
  return (
    <>
      <h3>Limits that no outcome meets together</h3>
      <ul className="cores">
        {cores.map((core) => (
          <li key={core.join(" ")}>{listed([...core])}</li>
        ))}
      </ul>
    </>
  );
}

/** What holds whatever the open values are. */
function Robust({ value: { robustness } }: { value: SolveResult }): JSX.Element | null {
  if (!robustness) return null;
  if (!robustness.finished)
    return (
      <p className="small">Values are open, and too many outcomes may be efficient to say which are so throughout.</p>
    );
  const count = (status: string) => robustness.packages.filter((one) => one.status === status).length;
  return (
    <p>
      Some values are open. Whatever they are, {counted(count("necessarily"), "package")} stay efficient with at least
      its reservation for everybody; {grouped(count("possibly"))} more are for some of them. The picture and the table
      take the middle of what is open.
    </p>
  );
}
