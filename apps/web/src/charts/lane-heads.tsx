import type { JSX } from "react";
import { PartyMark } from "../view/party-mark.tsx";

/** What stands at the left of a strip. */
export interface LaneHead {
  readonly key: string;
  readonly label: string;
  /** The party whose strip it is: its mark then stands before its name. */
  readonly party?: string | undefined;
  readonly top: number;
  readonly height: number;
}

/** The names of the strips of a picture, which stay in sight while it is scrolled sideways; a file of it has its own. */
export function LaneHeads({ heads, width }: { heads: readonly LaneHead[]; width: number }): JSX.Element {
  return (
    <div className="lane-heads" aria-hidden="true">
      {heads.map(({ key, label, party, top, height }) => (
        <span key={key} title={label} style={{ top, height, width }}>
          <span style={{ WebkitLineClamp: Math.max(1, Math.floor(height / 15)) }}>
            {party === undefined ? label : <PartyMark party={party} />}
          </span>
        </span>
      ))}
    </div>
  );
}
