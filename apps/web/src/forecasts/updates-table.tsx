import { dateWords } from "@parley/analysis";
import type { ForecastQuestion } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { keyed } from "../view/keyed.ts";

/** Every probability of a question: by whom, when, with which word and reason; confidence stands apart. */
export function UpdatesTable({ question }: { question: ForecastQuestion }): JSX.Element {
  const rows = question.forecasters.flatMap(({ by, history }) => history.map((step) => ({ by, ...step })));
  return (
    <div className="wide" role="region" aria-label="Forecasts of this question" tabIndex={0}>
      <table className="plain updates-table">
        <thead>
          <tr>
            <th scope="col">Forecaster</th>
            <th scope="col">Date</th>
            <th scope="col" className="number">
              Percent
            </th>
            <th scope="col">In words</th>
            <th scope="col">Confidence in the evidence</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {keyed(rows, ({ by, date, percent }) => `${by} ${date} ${percent}`).map(({ key, item }) => (
            <tr key={key}>
              <th scope="row">{item.by}</th>
              <td>{dateWords(item.date)}</td>
              <td className="number">{item.percent}</td>
              <td>{item.word ?? "no word on the scale"}</td>
              <td>{item.confidence ?? "not said"}</td>
              <td>
                {item.reason}{" "}
                {item.claims.length > 0 && (
                  <EvidenceLink to={{ kind: "claims", claims: item.claims }} className="link">
                    {item.claims.length === 1 ? "claim" : `${item.claims.length} claims`}
                  </EvidenceLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same as rows of a file, under a heading. */
export function updateRows({ forecasters }: ForecastQuestion): string[][] {
  const rows = forecasters.flatMap(({ by, history }) =>
    history.map(({ date, probability, word = "", confidence = "", reason }) => [
      by,
      date,
      String(probability),
      word,
      confidence,
      reason,
    ]),
  );
  return [["forecaster", "date", "probability", "word", "confidence", "reason"], ...rows];
}
