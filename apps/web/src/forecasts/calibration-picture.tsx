import type { Calibration } from "@parley/model";
import type { JSX } from "react";

interface CalibrationPictureProps extends Pick<Calibration, "bins"> {
  readonly by: string;
}

const [left, top, size] = [56, 26, 240];
const x = (share: number) => left + share * size;
const y = (share: number) => top + (1 - share) * size;

/** What was said against what happened, both from 0 to 100 percent and not folded; a dot for each bin, with its count. */
export function CalibrationPicture({ by, bins }: CalibrationPictureProps): JSX.Element {
  const words = bins.map(({ about, count, happened }) => `about ${about}: ${happened} of ${count}`).join("; ");
  const [width, height] = [left + size + 30, top + size + 44];
  return (
    <svg
      role="img"
      aria-label={`Calibration of ${by}, percent said and how often it happened: ${words}.`}
      className="calibration-picture"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <path d={`M${left} ${top}V${top + size}H${left + size}`} className="axis" />
      <path d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} className="closing" />
      {[0, 50, 100].map((percent) => (
        <g key={percent}>
          <text x={x(percent / 100)} y={top + size + 17} textAnchor="middle">
            {percent}
          </text>
          <text x={left - 6} y={y(percent / 100) + 4} textAnchor="end">
            {percent}
          </text>
        </g>
      ))}
      <text x={left + size / 2} y={top + size + 36} textAnchor="middle">
        said, percent
      </text>
      <text transform={`translate(14 ${top + size / 2}) rotate(-90)`} textAnchor="middle">
        happened, percent
      </text>
      {bins.map(({ about, count, happened, mean }) => (
        <g key={about}>
          <circle cx={x(mean.decimal)} cy={y(happened / count)} r="4.5" />
          <text x={x(mean.decimal) + 8} y={y(happened / count) - 6} className="bin-count">
            {count}
          </text>
        </g>
      ))}
    </svg>
  );
}
