import type { JSX } from "react";
import { useCaseView } from "./use-case-view.ts";

/** One shape for each place in alphabetical order; shape and name tell parties apart where colour does not. */
const shapes: readonly JSX.Element[] = [
  <circle key="circle" cx="6" cy="6" r="5" />,
  <rect key="square" x="1.4" y="1.4" width="9.2" height="9.2" />,
  <path key="triangle" d="M6 .9 11.6 11H.4z" />,
  <path key="diamond" d="M6 0l6 6-6 6-6-6z" />,
  <path key="down" d="M6 11.1.4 1h11.2z" />,
  <path key="cross" d="M4 .8h4V4h3.2v4H8v3.2H4V8H.8V4H4z" />,
];

/** The shape of the party at a place of the alphabetical order, 12 units wide, for a picture. */
export function PartyShape({ place }: { place: number }): JSX.Element {
  return <>{shapes[place % shapes.length]}</>;
}

/** A party's shape in its colour, and its name. Beyond six parties there is no colour, only shapes. */
export function PartyMark({ party }: { party: string }): JSX.Element {
  const view = useCaseView();
  const place = view.party(party)?.place ?? 0;
  const colour = view.parties.length <= 6 ? `party-colour-${place}` : undefined;
  return (
    <span className="party-mark">
      <svg className={colour} viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
        {shapes[place % shapes.length]}
      </svg>
      {view.partyName(party)}
    </span>
  );
}
