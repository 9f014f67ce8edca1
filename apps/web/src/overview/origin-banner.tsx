import { capitalised, counted } from "@parley/model";
import type { JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";

/** Always there when everything may come from one origin; it cannot be dismissed. */
export function OriginBanner(): JSX.Element | null {
  const { page, subject } = useCaseView();
  const { documents, roots, why } = page.origins;
  if (roots.min !== 1) return null;
  const most = roots.max > 1 ? ` at least, ${roots.max} at most` : "";
  return (
    <p className="banner" role="note">
      <strong>Independent origins: 1{most}.</strong> {counted(subject.claims.length, "claim")} from{" "}
      {counted(documents, "report")} may all come from one origin.{" "}
      {why.map((reason) => `${capitalised(reason)}.`).join(" ")}
    </p>
  );
}
