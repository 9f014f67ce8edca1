import type { ReadingsResult } from "@parley/model";
import type { JSX } from "react";

interface ReadingStripProps {
  readonly held: Pick<ReadingsResult["options"][number], "silenceClosed" | "silenceOpen">;
  /** How many rows of readings there are; each counts twice, with silence closed and open. */
  readonly readings: number;
}

const [half, height, gap] = [112, 12, 6];

/** One cell for each reading; its words stand beside it. */
export function ReadingStrip({ held, readings }: ReadingStripProps): JSX.Element {
  const step = half / readings;
  return (
    <svg
      className="reading-strip"
      width={2 * half + gap}
      height={height}
      viewBox={`0 0 ${2 * half + gap} ${height}`}
      aria-hidden="true"
    >
      {[held.silenceClosed, held.silenceOpen].map((places, side) => {
        const left = side * (half + gap);
        return (
          <g key={left}>
            {places.map((place) => (
              <rect key={place} x={left + place * step} width={step} height={height} className="held" />
            ))}
            <rect x={left + 0.5} y={0.5} width={half - 1} height={height - 1} className="strip-frame" />
          </g>
        );
      })}
    </svg>
  );
}
