import type { Party } from "@parley/model";
import type { JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { AddName, NameEntry } from "./name-entry.tsx";
import { kindWords, SourceForm } from "./source-form.tsx";

/** Those who say things on a party's side, or on none: outlets, officials, unnamed groups. */
export function SourcesList({ party }: { party: Party | undefined }): JSX.Element | null {
  const { page } = useCaseView();
  const { editable } = useRecorder();
  const sources = page.case.sources.filter((source) => source.party === party?.id);
  if (party && sources.length === 0 && !editable) return null;
  return (
    <div className="names">
      {party && <h4>Sources on its side</h4>}
      {!party && sources.length === 0 && <p className="aside">None.</p>}
      <ul>
        {sources.map((source) => (
          <NameEntry
            key={source.id}
            record={source}
            facts={[
              kindWords[source.kind],
              ...(source.gatekeeper === undefined ? [] : [`known to ${source.gatekeeper} alone`]),
            ]}
            form={SourceForm}
          />
        ))}
      </ul>
      <AddName what="a source" party={party?.id} form={SourceForm} />
    </div>
  );
}
