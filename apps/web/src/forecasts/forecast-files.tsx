import type { JSX } from "react";
import { caseAddress } from "../server/address.ts";
import { useCaseView } from "../view/use-case-view.ts";

const kinds = [
  ["csv", "CSV"],
  ["json", "JSON"],
  ["ics", "Closing days (ICS)"],
] as const;

/** All questions with every forecast as files to keep. */
export function ForecastFiles(): JSX.Element {
  const { page } = useCaseView();
  const query = page.asOf === undefined ? "" : `?asOf=${encodeURIComponent(page.asOf)}`;
  return (
    <p className="forecast-files small">
      All questions as files:
      {kinds.map(([ending, label]) => (
        <a
          key={ending}
          className="link"
          href={`${caseAddress(page.name)}/forecasts/${encodeURIComponent(page.name)}-forecasts.${ending}${query}`}
          download={`${page.name}-forecasts.${ending}`}
        >
          {label}
        </a>
      ))}
    </p>
  );
}
