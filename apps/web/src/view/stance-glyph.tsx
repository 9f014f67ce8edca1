import { stanceGlyph, type Stance } from "@parley/model";
import type { JSX } from "react";

const shapes: Readonly<Record<Stance, JSX.Element>> = {
  accepts: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  "accepts-if": (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" stroke="none" />
    </>
  ),
  demands: <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" fill="currentColor" stroke="none" />,
  refuses: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m4.1 11.9 7.8-7.8" />
    </>
  ),
  "red-line": (
    <>
      <rect x="2.2" y="2.2" width="11.6" height="11.6" />
      <rect x="5.2" y="5.2" width="5.6" height="5.6" fill="currentColor" stroke="none" />
    </>
  ),
  "not-reported": (
    <>
      <path d="M5.6 6.1a2.5 2.5 0 1 1 3.7 2.2C8.4 8.8 8 9.3 8 10.2" />
      <circle cx="8" cy="12.7" r="0.9" fill="currentColor" stroke="none" />
    </>
  ),
};

/**
 * The glyph of a stance, drawn so that it looks the same on every computer, in ink and without hue.
 * It stands beside the stance in words, so assistive technology skips it.
 */
export function StanceGlyph({ stance }: { stance: Stance }): JSX.Element {
  return (
    <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true" data-glyph={stanceGlyph(stance)}>
      <g fill="none" stroke="currentColor" strokeWidth="1.5">
        {shapes[stance]}
      </g>
    </svg>
  );
}
