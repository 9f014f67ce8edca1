import { dateWords } from "@parley/analysis";
import { dayText, type ForecastQuestion } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { seriesLines, spreadLabels, type SeriesLine, type SeriesLines } from "./series-lines.ts";

interface SeriesPictureProps {
  readonly question: ForecastQuestion;
  readonly day: string;
  /** Whose line is dark. */
  readonly own: string;
}

const [left, top, width, height, labels] = [46, 14, 460, 190, 236];
const x = (at: number) => left + at * width;
const y = (probability: number) => top + (1 - probability) * height;

/** The probabilities of a question as step lines from 0 to 100 percent, one line dark; pins open the claims behind a step. */
export function SeriesPicture({ question, day, own }: SeriesPictureProps): JSX.Element | null {
  const drawn = seriesLines(question, day);
  if (!drawn) return null;
  const { lines, closes } = drawn;
  const others = lines.filter(({ by }) => by !== own);
  const mine = lines.find(({ by }) => by === own);
  const [wide, high] = [left + width + labels, top + height + 30];
  return (
    <svg
      className="series-picture"
      role="group"
      aria-label={`${question.question} ${question.headline} The table below has every step.`}
      width={wide}
      height={high}
      viewBox={`0 0 ${wide} ${high}`}
    >
      {[0, 25, 50, 75, 100].map((percent) => (
        <g key={percent}>
          <path d={`M${left} ${y(percent / 100)}h${width}`} className={percent % 50 === 0 ? "axis" : "guide"} />
          {percent % 50 === 0 && (
            <text x={left - 6} y={y(percent / 100) + 4} textAnchor="end">
              {percent === 100 ? "100%" : percent}
            </text>
          )}
        </g>
      ))}
      {closes !== undefined && <path d={`M${x(closes)} ${top}v${height}`} className="closing" />}
      <Ends drawn={drawn} closes={closes !== undefined} />
      {[...others, ...(mine ? [mine] : [])].map((line) => (
        <StepLine key={line.by} line={line} isOwn={line === mine} />
      ))}
      <Labels lines={lines} own={own} />
    </svg>
  );
}

function Ends({ drawn: { from, to }, closes }: { drawn: SeriesLines; closes: boolean }): JSX.Element {
  return (
    <>
      <text x={left} y={top + height + 20}>
        {dateWords(dayText(from))}
      </text>
      <text x={left + width} y={top + height + 20} textAnchor="end">
        {closes ? `closes ${dateWords(dayText(to))}` : dateWords(dayText(to))}
      </text>
    </>
  );
}

function StepLine({ line: { by, points, until }, isOwn }: { line: SeriesLine; isOwn: boolean }): JSX.Element {
  const [first, ...rest] = points;
  const steps = rest.map(({ at, step }) => `H${x(at)}V${y(step.probability)}`).join("");
  return (
    <g className={isOwn ? "own-line" : "other-line"}>
      {first && <path d={`M${x(first.at)} ${y(first.step.probability)}${steps}H${x(until)}`} className="steps" />}
      {points.map(({ at, step }, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- steps of one day and one percent differ in their turn alone
        <Pin key={i} by={by} at={at} step={step} />
      ))}
    </g>
  );
}

function Pin({ by, at, step }: { by: string } & SeriesLine["points"][number]): JSX.Element {
  const { claims, percent, date, probability } = step;
  if (claims.length === 0) return <circle cx={x(at)} cy={y(probability)} r="3" className="step" />;
  const label = `${by}, ${dateWords(date)}: ${percent} percent; its evidence`;
  return (
    <EvidenceLink to={{ kind: "claims", claims }} className="pin" label={label}>
      <circle cx={x(at)} cy={y(probability)} r="12" className="pin-target" />
      <circle cx={x(at)} cy={y(probability)} r="5" className="pin-head" />
    </EvidenceLink>
  );
}

function Labels({ lines, own }: { lines: readonly SeriesLine[]; own: string }): JSX.Element {
  const places = spreadLabels(
    lines.map(({ last }) => y(last.probability) + 4),
    { gap: 17, top: top + 6, bottom: top + height + 4 },
  );
  return (
    <>
      {lines.map(({ by, last }, i) => (
        <text key={by} x={left + width + 8} y={places[i]} className={by === own ? "own-label" : "other-label"}>
          {last.percent}% {by.length > 26 ? `${by.slice(0, 25)}…` : by}
        </text>
      ))}
    </>
  );
}
