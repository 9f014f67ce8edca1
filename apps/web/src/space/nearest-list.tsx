import type { NearestPackages, PackageReadout } from "@parley/analysis";
import { counted, grouped, listed, quoted, type Reading } from "@parley/model";
import { useMemo, type JSX } from "react";
import { useAnswer } from "../solve/use-answer.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { packageText, type Package } from "./package-query.ts";
import type { Choosing } from "./use-space-choices.ts";

interface NearestListProps {
  readonly reading: Reading;
  readonly choosing: Choosing;
  readonly readout: PackageReadout;
}

/** The packages that nobody refuses with the fewest changes from the one being built. */
export function NearestList({ reading, choosing, readout }: NearestListProps): JSX.Element | null {
  const { subject } = useCaseView();
  const { package: from, locked } = choosing;
  const isAsked = Object.keys(from).length > 0;
  const isThere = readout.refusals === 0 && readout.broken.length === 0 && readout.open.length === 0;
  const question = useMemo(
    () => (isAsked && !isThere ? { subject, reading, from, locked } : undefined),
    [isAsked, isThere, subject, reading, from, locked],
  );
  const { state, answer, error } = useAnswer("nearest", question);
  if (!isAsked) return null;
  return (
    <section className="nearest">
      <h4>Nearest packages that nobody refuses</h4>
      {isThere ? (
        <p>Nobody is reported to refuse this package.</p>
      ) : error ? (
        <p>{error.message}</p>
      ) : state !== "done" || !answer ? (
        <p className="small">Looking…</p>
      ) : (
        <Found nearest={answer} choosing={choosing} />
      )}
    </section>
  );
}

function Found({ nearest, choosing }: { nearest: NearestPackages; choosing: Choosing }): JSX.Element {
  const view = useCaseView();
  const { changes, of, packages, blocked, unfinished } = nearest;
  const names = (issues: readonly string[]) => listed(issues.map((id) => view.issueLabel(id)));
  if (unfinished.length > 0) return <p>Too many combinations to search on {names(unfinished)}.</p>;
  if (changes === undefined)
    return (
      <p>
        There is none{choosing.locked.length > 0 && " with what is locked"}: on {names(blocked)}, every choice left is
        refused by somebody or ruled out.
      </p>
    );
  const shown = of === String(packages.length) ? "" : ` ${packages.length} of ${grouped(of)} equally near are shown.`;
  return (
    <>
      <p className="small">
        {changes === 0 ? "Open issues only are to be filled." : `${counted(changes, "option")} to change.`}
        {shown}
      </p>
      <ol>
        {packages.map((one, i) => (
          <li key={packageText(one)}>
            <Changes from={choosing.package} to={one} />
            <button type="button" className="plain-button" onClick={() => choosing.choose({ package: one })}>
              Take this one<span className="sr-only">, number {i + 1}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function Changes({ from, to }: { from: Package; to: Package }): JSX.Element {
  const view = useCaseView();
  return (
    <ul>
      {Object.entries(to)
        .filter(([issue, option]) => from[issue] !== option)
        .map(([issue, option]) => {
          const before = from[issue];
          return (
            <li key={issue}>
              {view.issueLabel(issue)}: {before === undefined ? "" : `${quoted(view.optionLabel(issue, before))} → `}
              {quoted(view.optionLabel(issue, option))}
            </li>
          );
        })}
    </ul>
  );
}
