import { dateWords, knownBy } from "@parley/analysis";
import { useMemo, useState, type JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useHere } from "../place/use-here.ts";
import { asOfName } from "../place/use-case-address.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { useTimelineChoices } from "./use-timeline-choices.ts";

/** What did we know on a day: a stretch of days, drawn on the picture or typed here, and what had been published by its end. */
export function KnownByPart(): JSX.Element {
  const { from, to, choose } = useTimelineChoices();
  const [wanted, setWanted] = useState(false);
  return (
    <details
      className="known-by"
      open={wanted || to !== undefined}
      onToggle={(event) => setWanted(event.currentTarget.open)}
    >
      <summary>What did we know on …</summary>
      <p className="known-by-fields">
        <label>
          From{" "}
          <input
            type="date"
            value={from ?? ""}
            onChange={(event) => choose({ from: event.currentTarget.value || undefined })}
          />
        </label>
        <label>
          by the end of{" "}
          <input
            type="date"
            value={to ?? ""}
            onChange={(event) => choose({ to: event.currentTarget.value || undefined })}
          />
        </label>
        {(from !== undefined || to !== undefined) && (
          <button type="button" className="link" onClick={() => choose({ from: undefined, to: undefined })}>
            Show all again
          </button>
        )}
      </p>
      {to !== undefined && <Known from={from} to={to} />}
    </details>
  );
}

function Known({ from, to }: { readonly from: string | undefined; readonly to: string }): JSX.Element {
  const { subject } = useCaseView();
  const { editable } = useRecorder();
  const { to: place } = useHere();
  const known = useMemo(() => knownBy(subject, { from, to }), [subject, from, to]);
  const { claims, fresh, positions } = known;
  const matrix = place("positions");
  return (
    <>
      <p aria-live="polite">{known.sentence}</p>
      <p className="known-by-links">
        {claims.length > 0 && (
          <EvidenceLink to={{ kind: "claims", claims }} className="link">
            The claims known by then ({claims.length})
          </EvidenceLink>
        )}
        {from !== undefined && fresh.length > 0 && fresh.length < claims.length && (
          <EvidenceLink to={{ kind: "claims", claims: fresh }} className="link">
            New since {dateWords(from)} ({fresh.length})
          </EvidenceLink>
        )}
        {positions.length > 0 && (
          <EvidenceLink to={{ kind: "positions", positions }} className="link">
            The positions known by then ({positions.length})
          </EvidenceLink>
        )}
        {editable && (
          <a className="link" href={`${matrix}${matrix.includes("?") ? "&" : "?"}${asOfName}=${to}`}>
            The positions as this case recorded them by then
          </a>
        )}
      </p>
    </>
  );
}
