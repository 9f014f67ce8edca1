import { stanceLabel, type Stance } from "@parley/model";
import type { JSX } from "react";
import { StanceGlyph } from "../view/stance-glyph.tsx";

const order: readonly Stance[] = ["accepts", "accepts-if", "demands", "refuses", "red-line", "not-reported"];

/** What the glyphs mean. */
export function StanceKey(): JSX.Element {
  return (
    <ul className="stance-key" aria-label="Glyphs">
      {order.map((stance) => (
        <li key={stance} className="stance">
          <StanceGlyph stance={stance} />
          {stanceLabel(stance)}
        </li>
      ))}
      <li className="stance inferred">inferred</li>
      <li className="stance" data-proposed="true">
        <span className="stance-word">proposed</span>
      </li>
    </ul>
  );
}
