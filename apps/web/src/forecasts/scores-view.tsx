import type { Calibration, ForecasterScore } from "@parley/model";
import type { JSX } from "react";
import { ChartDownloads } from "../charts/chart-downloads.tsx";
import { CalibrationPicture } from "./calibration-picture.tsx";
import { useForecasts } from "./use-forecasts.ts";

/** How each forecaster did on the questions that were decided. */
export function ScoresView(): JSX.Element {
  const { forecasters } = useForecasts();
  return (
    <>
      <p className="lead">
        What counts is the forecast that stood when a question was decided. Void questions do not count.
      </p>
      {forecasters.length === 0 && <p className="empty">Nobody has made a forecast yet.</p>}
      {forecasters.map((one) => (
        <Forecaster key={one.by} score={one} />
      ))}
    </>
  );
}

function Forecaster({ score: { by, sentence, calibration } }: { score: ForecasterScore }): JSX.Element {
  return (
    <section className="forecaster" aria-label={by}>
      <h3>{by}</h3>
      <p>{sentence.replace(`${by}: `, "")}</p>
      {calibration && <CalibrationFigure by={by} calibration={calibration} />}
    </section>
  );
}

function CalibrationFigure({ by, calibration }: { by: string; calibration: Calibration }): JSX.Element {
  const { bins, reliability, resolution, uncertainty, withinBins } = calibration;
  const [reliable, resolved, uncertain, within] = [reliability, resolution, uncertainty, withinBins].map(
    ({ decimal }) => decimal.toFixed(3),
  );
  return (
    <figure className="calibration">
      <figcaption className="small">
        How often things happened that {by} called about as likely. On the line, words and events agree; the figure at a
        dot is how many forecasts it stands for.
      </figcaption>
      <div className="strip-parts">
        <div className="scroll" role="region" aria-label={`Calibration of ${by}, as a picture`} tabIndex={0}>
          <CalibrationPicture by={by} bins={bins} />
        </div>
        <CalibrationTable by={by} bins={bins} />
      </div>
      <p className="small">
        Reliability {reliable} − resolution {resolved} + uncertainty {uncertain} + within bins {within} is the Brier
        score (Murphy 1973).
      </p>
      <ChartDownloads
        name={`calibration-${by}`}
        rows={[
          ["about", "forecasts", "happened"],
          ...bins.map(({ about, count, happened }) => [about, count, happened].map(String)),
        ]}
      />
    </figure>
  );
}

function CalibrationTable({ by, bins }: { by: string } & Pick<Calibration, "bins">): JSX.Element {
  return (
    <table className="plain">
      <caption className="sr-only">Calibration of {by}</caption>
      <thead>
        <tr>
          <th scope="col">Said</th>
          <th scope="col" className="number">
            Forecasts
          </th>
          <th scope="col" className="number">
            Happened
          </th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ about, count, happened }) => (
          <tr key={about}>
            <th scope="row">about {about}%</th>
            <td className="number">{count}</td>
            <td className="number">{happened}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
