import { packageReadout, type MatrixResult, type PackageReadout } from "@parley/analysis";
import type { Result } from "@parley/model";
import type { JSX } from "react";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { answerKinds, answerWords } from "./answer-words.ts";
import { mostPins, packageText, samePackage, type Package } from "./package-query.ts";
import type { Choosing } from "./use-space-choices.ts";

interface PinnedPackagesProps {
  readonly matrix: Result<MatrixResult>;
  readonly choosing: Choosing;
}

interface Pin {
  readonly name: string;
  readonly chosen: Package;
  readonly readout: PackageReadout;
}

/** The pinned packages side by side: their options, and what each party says to each. */
export function PinnedPackages({ matrix, choosing }: PinnedPackagesProps): JSX.Element {
  const { subject } = useCaseView();
  const pins = choosing.pins.map((chosen, i): Pin => {
    const named = subject.packages.find(({ options }) => samePackage(options, chosen));
    const name = named ? (named.label ?? named.id) : `Package ${String.fromCharCode(65 + i)}`;
    return { name, chosen, readout: packageReadout(subject, matrix, chosen) };
  });
  return (
    <section className="pinned" aria-labelledby="pinned-title">
      <h3 id="pinned-title" tabIndex={-1}>
        Pinned packages
      </h3>
      {pins.length === 0 ? (
        <p className="small">None yet: pin up to {mostPins} packages to see them side by side.</p>
      ) : (
        <div className="scroll" role="region" aria-label="Pinned packages side by side" tabIndex={0}>
          <table className="plain pinned-table">
            <thead>
              <tr>
                <th scope="col">Issue</th>
                {pins.map((pin) => (
                  <PinHead key={packageText(pin.chosen)} pin={pin} choosing={choosing} />
                ))}
              </tr>
            </thead>
            <Options pins={pins} />
            <Answers pins={pins} matrix={matrix.value} />
          </table>
        </div>
      )}
    </section>
  );
}

function PinHead({ pin: { name, chosen }, choosing }: { pin: Pin; choosing: Choosing }): JSX.Element {
  return (
    <th scope="col">
      {name}
      <span className="pin-actions">
        <button type="button" className="link" onClick={() => choosing.choose({ package: chosen, locked: [] })}>
          Open<span className="sr-only"> {name}</span>
        </button>
        <button type="button" className="link" onClick={() => choosing.togglePin(chosen)}>
          Unpin<span className="sr-only"> {name}</span>
        </button>
      </span>
    </th>
  );
}

function Options({ pins }: { pins: readonly Pin[] }): JSX.Element {
  const view = useCaseView();
  return (
    <tbody>
      {view.issues.map(({ id, label }) => {
        const options = pins.map(({ chosen }) => chosen[id]);
        const differs = new Set(options).size > 1;
        return (
          <tr key={id} data-differs={differs}>
            <th scope="row">
              {label}
              {differs && <span className="aside block">differs</span>}
            </th>
            {pins.map(({ chosen }) => {
              const option = chosen[id];
              return <td key={packageText(chosen)}>{option === undefined ? "open" : view.optionLabel(id, option)}</td>;
            })}
          </tr>
        );
      })}
    </tbody>
  );
}

function Answers({ pins, matrix }: { pins: readonly Pin[]; matrix: MatrixResult }): JSX.Element {
  const parties = matrix.parties.filter(({ negotiating }) => negotiating);
  return (
    <tbody>
      <tr>
        <th scope="row">Refusals in all</th>
        {pins.map(({ chosen, readout }) => (
          <td key={packageText(chosen)}>{readout.refusals}</td>
        ))}
      </tr>
      {parties.map(({ id }) => (
        <tr key={id}>
          <th scope="row">
            <PartyMark party={id} />
          </th>
          {pins.map(({ chosen, readout }) => (
            <td key={packageText(chosen)} className="pin-counts">
              {answerKinds.map((kind) => {
                const count = readout.answers.filter((answer) => answer.party === id && answer.kind === kind).length;
                return count > 0 && <span key={kind}>{`${answerWords[kind]} ${count}`}</span>;
              })}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
