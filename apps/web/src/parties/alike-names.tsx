import type { AliasSuggestion } from "@parley/analysis";
import type { CaseChange } from "@parley/api";
import type { JSX } from "react";
import { useAlike } from "../server/use-alike.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";

const singular = { parties: "party", people: "person", sources: "source", places: "place" } as const;

/** Names that may be one and the same; a person decides, and can take it back. */
export function AlikeNames(): JSX.Element | null {
  const { page } = useCaseView();
  const { data } = useAlike(page.name, page.editable);
  if (!data || data.names.length === 0) return null;
  return (
    <section className="alike-names" aria-labelledby="alike-title">
      <h3 id="alike-title">May be one and the same</h3>
      <ul>
        {data.names.map((suggestion) => (
          <Suggestion key={`${suggestion.collection} ${suggestion.into} ${suggestion.from}`} suggestion={suggestion} />
        ))}
      </ul>
    </section>
  );
}

function Suggestion({ suggestion }: { suggestion: AliasSuggestion }): JSX.Element {
  const { page } = useCaseView();
  const { record, busy } = useRecorder();
  const { collection, into, from, reason } = suggestion;
  const nameOf = (id: string) => page.case[collection].find((one) => one.id === id)?.name ?? id;
  const [stays, goes] = [nameOf(into), nameOf(from)];
  const merge: CaseChange =
    collection === "parties"
      ? { type: "parties-merged", into, from }
      : { type: "names-merged", collection, into, from };
  const apart: CaseChange = { type: "told-apart", collection, records: [into, from] };
  return (
    <li className="alike">
      <span>
        {goes} and {stays} <span className="aside">{`${singular[collection]}: ${reason}`}</span>
      </span>
      <span className="entry-actions">
        <button
          type="button"
          className="link"
          disabled={busy}
          aria-label={`One and the same: ${goes} and ${stays}`}
          onClick={() => void record([merge], `${goes} is now another name of ${stays}`)}
        >
          One and the same
        </button>
        <button
          type="button"
          className="link"
          disabled={busy}
          aria-label={`Not the same: ${goes} and ${stays}`}
          onClick={() => void record([apart], `${goes} and ${stays} stay two`)}
        >
          Not the same
        </button>
      </span>
    </li>
  );
}
