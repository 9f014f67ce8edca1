import { counted } from "@parley/model";
import type { JSX } from "react";
import { ScreenLink } from "../place/screen-link.tsx";
import { useCaseView } from "../view/use-case-view.ts";

/** How many suggested claims nobody has looked at yet; absent when there are none. */
export function WaitingClaims(): JSX.Element | null {
  const { subject } = useCaseView();
  const waiting = subject.claims.filter(({ review }) => review?.state === "suggested").length;
  if (waiting === 0) return null;
  return (
    <section aria-labelledby="waiting-title">
      <h3 id="waiting-title">Waiting for review</h3>
      <p>
        <ScreenLink to="review">{counted(waiting, "suggested claim")}</ScreenLink>
      </p>
    </section>
  );
}
