import { counted } from "@parley/model";
import type { JSX } from "react";

interface BearingPictureProps {
  /** How many turn the conclusion over. */
  readonly turning: number;
  /** How many change its reasons alone. */
  readonly changing: number;
  readonly tried: number;
}

const [perRow, step, side] = [40, 15, 11];

/** One square for each word and choice that was tried, full, half or empty by what hangs on it; nothing where none was. */
export function BearingPicture({ turning, changing, tried }: BearingPictureProps): JSX.Element | null {
  if (tried === 0) return null;
  const rest = tried - turning - changing;
  const [width, height] = [Math.min(perRow, tried) * step, Math.ceil(tried / perRow) * step];
  const finding = `${turning} of ${counted(tried, "word or choice", "words and choices")} tried`;
  return (
    <figure className="bearing-picture">
      <figcaption>
        <h3>
          {finding} {turning === 1 ? "turns" : "turn"} the conclusion over
        </h3>
      </figcaption>
      <svg
        role="img"
        aria-label={`${turning} turn it over, ${changing} change its reasons, ${rest} change nothing.`}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
      >
        {Array.from({ length: tried }, (_, at) => {
          const [x, y] = [(at % perRow) * step + 1, Math.floor(at / perRow) * step + 1];
          return <Square key={`${x} ${y}`} x={x} y={y} kind={at < turning ? 2 : at < turning + changing ? 1 : 0} />;
        })}
      </svg>
      <ul className="bearing-key">
        <KeyLine kind={2} count={turning} words={turning === 1 ? "turns it over" : "turn it over"} />
        <KeyLine kind={1} count={changing} words={changing === 1 ? "changes its reasons" : "change its reasons"} />
        <KeyLine kind={0} count={rest} words={rest === 1 ? "changes nothing alone" : "change nothing alone"} />
      </ul>
    </figure>
  );
}

type Kind = 0 | 1 | 2;

function KeyLine({ kind, count, words }: { kind: Kind; count: number; words: string }): JSX.Element {
  return (
    <li>
      <svg viewBox="0 0 13 13" width="13" height="13" aria-hidden="true">
        <Square x={1} y={1} kind={kind} />
      </svg>
      {count} {words}
    </li>
  );
}

function Square({ x, y, kind }: { x: number; y: number; kind: Kind }): JSX.Element {
  return (
    <>
      <rect x={x} y={y} width={side} height={side} className={kind === 2 ? "mark full" : "mark"} />
      {kind === 1 && <path d={`M${x} ${y + side}L${x + side} ${y}V${y + side}Z`} className="mark full" />}
    </>
  );
}
