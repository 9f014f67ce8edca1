import type { JSX } from "react";
import { ClaimPicker } from "../positions/claim-picker.tsx";

interface MoveSourceProps {
  readonly claims: readonly string[];
  readonly onClaims: (claims: readonly string[]) => void;
}

/** What the next move rests on: claims that report it, or else only whoever makes it. */
export function MoveSource({ claims, onClaims }: MoveSourceProps): JSX.Element {
  return (
    <details className="move-source">
      <summary>
        {claims.length === 0
          ? "The next move is marked as supposed, by you"
          : `The next move is marked as reported in ${claims.join(", ")}`}
      </summary>
      <ClaimPicker draft={{ party: "", claims }} onClaims={onClaims} />
    </details>
  );
}
