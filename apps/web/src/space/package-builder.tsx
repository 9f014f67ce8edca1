import type { MatrixResult, PackageReadout } from "@parley/analysis";
import { counted, listed, type Issue, type Result } from "@parley/model";
import type { JSX } from "react";
import { consentOf } from "../positions/needed-consents.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { NearestList } from "./nearest-list.tsx";
import { OptionAnswers } from "./option-answers.tsx";
import { PartyReadouts } from "./party-readouts.tsx";
import { SavePackage } from "./save-package.tsx";
import type { Choosing } from "./use-space-choices.ts";

interface PackageBuilderProps {
  readonly matrix: Result<MatrixResult>;
  readonly choosing: Choosing;
  readonly readout: PackageReadout;
}

/** One option for each issue, chosen by hand, and what each party says to the whole as it grows. */
export function PackageBuilder({ matrix, choosing, readout }: PackageBuilderProps): JSX.Element {
  const { issues } = useCaseView();
  return (
    <section className="builder" aria-labelledby="builder-title">
      <h3 id="builder-title" tabIndex={-1}>
        Build a package
      </h3>
      <p className="lead">
        Choose an option for each issue; the keys 1 to 9 go through the options of the first nine. What is locked stays
        when the nearest package is looked for.
      </p>
      <StartingPoints choosing={choosing} />
      <div className="builder-parts">
        <div className="builder-issues">
          {issues.map((issue, i) => (
            <IssueChoice key={issue.id} issue={issue} number={i + 1} matrix={matrix.value} choosing={choosing} />
          ))}
        </div>
        <div className="readout" role="region" aria-label="What the parties say to this package">
          <Verdict readout={readout} choosing={choosing} />
          <PartyReadouts matrix={matrix.value} readout={readout} />
          <NearestList reading={matrix.reading} choosing={choosing} readout={readout} />
        </div>
      </div>
    </section>
  );
}

/** The packages that the case names, and the way back to none. */
function StartingPoints({ choosing }: { choosing: Choosing }): JSX.Element | null {
  const { packages } = useCaseView().subject;
  const isEmpty = Object.keys(choosing.package).length === 0;
  if (packages.length === 0 && isEmpty) return null;
  return (
    <p className="starting-points">
      {packages.length > 0 && <span className="small">Start from</span>}
      {packages.map(({ id, label = id, options }) => (
        <button
          key={id}
          type="button"
          className="plain-button"
          onClick={() => choosing.choose({ package: options, locked: [] })}
        >
          {label}
        </button>
      ))}
      {!isEmpty && (
        <button type="button" className="plain-button" onClick={() => choosing.choose({ package: {}, locked: [] })}>
          Start again
        </button>
      )}
    </p>
  );
}

interface IssueChoiceProps {
  readonly issue: Issue;
  readonly number: number;
  readonly matrix: MatrixResult;
  readonly choosing: Choosing;
}

function IssueChoice({ issue, number, matrix, choosing }: IssueChoiceProps): JSX.Element {
  const { partyName } = useCaseView();
  const chosen = choosing.package[issue.id];
  const isLocked = choosing.locked.includes(issue.id);
  return (
    <fieldset className="issue-choice" data-issue={issue.id}>
      <legend>
        {number <= 9 && <kbd aria-hidden="true">{number}</kbd>} {issue.label}
      </legend>
      {issue.options.map((option) => {
        const { id, label } = option;
        const needs = consentOf(option).map(partyName);
        return (
          <label key={id} className="option-choice">
            <input
              type="radio"
              name={`package-${issue.id}`}
              checked={chosen === id}
              disabled={isLocked && chosen !== id}
              onChange={() => choosing.setOption(issue.id, id)}
            />
            <span>
              {label}
              {needs.length > 0 && <span className="aside block">needs the consent of {listed(needs)}</span>}
            </span>
            <OptionAnswers matrix={matrix} issue={issue.id} option={id} />
          </label>
        );
      })}
      {chosen !== undefined && (
        <span className="issue-choice-more">
          <label>
            <input type="checkbox" checked={isLocked} onChange={() => choosing.toggleLock(issue.id)} /> Lock
            <span className="sr-only"> {issue.label}</span>
          </label>
          {!isLocked && (
            <button type="button" className="link quiet" onClick={() => choosing.setOption(issue.id, undefined)}>
              Leave open<span className="sr-only"> {issue.label}</span>
            </button>
          )}
        </span>
      )}
    </fieldset>
  );
}

/** The package in one sentence, and the pin that keeps it for comparison. */
function Verdict({ readout, choosing }: { readout: PackageReadout; choosing: Choosing }): JSX.Element {
  const { package: chosen, isPinned, togglePin } = choosing;
  const isEmpty = Object.keys(chosen).length === 0;
  return (
    <>
      <p className="verdict" role="status">
        {isEmpty ? "Nothing is chosen yet." : verdictWords(readout)}
      </p>
      <Broken ids={readout.broken} />
      {!isEmpty && (
        <button
          type="button"
          className="plain-button"
          aria-pressed={isPinned(chosen)}
          onClick={() => togglePin(chosen)}
        >
          {isPinned(chosen) ? "Take the pin away" : "Pin to compare"} <kbd aria-hidden="true">P</kbd>
        </button>
      )}
      {!isEmpty && <SavePackage chosen={chosen} />}
    </>
  );
}

function verdictWords({ refusals, unknowns, open }: PackageReadout): string {
  const stated = refusals === 0 ? "No refusal" : counted(refusals, "refusal");
  const unknown = unknowns === 0 ? "nothing to be found out" : `${counted(unknowns, "stance")} to be found out`;
  return `${stated}, ${unknown}${open.length > 0 ? `; ${counted(open.length, "issue")} still open` : ""}.`;
}

function Broken({ ids }: { ids: readonly string[] }): JSX.Element | null {
  const { rules, assumptions } = useCaseView().subject;
  if (ids.length === 0) return null;
  return (
    <div className="problem">
      {ids.map((id) => {
        const text = rules.find((rule) => rule.id === id)?.text ?? assumptions.find((one) => one.id === id)?.text;
        const kind = rules.some((rule) => rule.id === id) ? "rule" : "assumption";
        return (
          <p key={id}>
            The {kind} {id} does not allow this combination{text === undefined ? "" : `: ${text}`}.
          </p>
        );
      })}
    </div>
  );
}
