import { counted, type Assumption, type ReadingsResult } from "@parley/model";
import type { JSX } from "react";
import { AskedPending } from "../solve/asked-pending.tsx";
import { useCaseAnswer } from "../solve/use-case-answer.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { anyHeld, heldWords, sameHeld } from "./held-words.ts";
import { ReadingStrip } from "./reading-strip.tsx";
import { ReadingsTable } from "./readings-table.tsx";

/** What is acceptable to all however the case is read, only sometimes, or never. */
export function ReadingsView(): JSX.Element {
  const asked = useCaseAnswer("readings");
  return (
    <div aria-busy={asked.state === "working"}>
      <AskedPending asked={asked} doing="Solving under every reading…" />
      {asked.answer && <Readings found={asked.answer.value} />}
    </div>
  );
}

function Readings({ found }: { found: ReadingsResult }): JSX.Element {
  const { assumptions } = useCaseView().subject;
  const { sentence, options, readings, complete, of } = found;
  const count = (status: string) => options.filter((one) => one.status === status).length;
  return (
    <>
      <p className="space-sentence">{sentence}</p>
      <h3>
        {counted(count("necessarily"), "option")} always possible, {count("possibly")} in some readings,{" "}
        {count("never")} never
      </h3>
      <p className="small lead">
        A reading is one setting of the switches above: silence, inferred positions, demands and each assumption. A
        column of the strip is one reading, first those with silence closed, then those with it open; filled where some
        package acceptable to all takes the option.
        {!complete && ` Of ${of} readings the strips show ${2 * readings.length}; the words are exact for all.`}
      </p>
      <p className="readings-any">{anyWords(found, assumptions)}</p>
      <div className="scroll" role="region" aria-label="Options across readings" tabIndex={0}>
        <OptionsTable found={found} />
      </div>
      <ReadingsTable readings={readings} />
    </>
  );
}

/** In which readings there is any deal at all; what holds there for an option need not be said again for each. */
function anyWords({ readings }: ReadingsResult, assumptions: readonly Assumption[]): string {
  const any = anyHeld(readings);
  if (any.silenceClosed.length + any.silenceOpen.length === 0) return "No package is acceptable to all in any reading.";
  return `Some package is acceptable to all ${heldWords(any, readings, assumptions)}.`;
}

function OptionsTable({ found: { options, readings } }: { found: ReadingsResult }): JSX.Element {
  const view = useCaseView();
  const any = anyHeld(readings);
  return (
    <table className="plain readings-options">
      <thead>
        <tr>
          <th scope="col">Option</th>
          <th scope="col">Stands</th>
          <th scope="col">
            <span className="strip-heads">
              <span>silence closed</span>
              <span>silence open</span>
            </span>
          </th>
          <th scope="col">Holds</th>
        </tr>
      </thead>
      {view.issues.map(({ id, label }) => (
        <tbody key={id}>
          <tr>
            <th scope="rowgroup" colSpan={4} className="issue-row">
              {label}
            </th>
          </tr>
          {options
            .filter(({ issue }) => issue === id)
            .map((one) => (
              <tr key={one.option} data-status={one.status}>
                <th scope="row">{view.optionLabel(id, one.option)}</th>
                <td>{one.status}</td>
                <td>
                  <ReadingStrip held={one} readings={readings.length} />
                </td>
                <td>
                  {sameHeld(one, any) ? "wherever there is any" : heldWords(one, readings, view.subject.assumptions)}
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}
