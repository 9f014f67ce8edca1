import { whenOfEntry } from "@parley/analysis";
import { entryKey, type TimelineEntry } from "@parley/model";
import type { JSX } from "react";
import { Link } from "wouter";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { useTimelineChoices } from "./use-timeline-choices.ts";

const laneWords = { talks: "talks", positions: "positions", deadlines: "deadlines and steps", reports: "published" };

interface TimelineTableProps {
  readonly entries: readonly TimelineEntry[];
  readonly chosen: string | undefined;
  /** When each entry happens, by its key, where the entries stand by the date of publication. */
  readonly whenOf?: ReadonlyMap<string, string> | undefined;
}

/** The same entries as the picture, in order. */
export function TimelineTable({ entries, chosen, whenOf }: TimelineTableProps): JSX.Element {
  const { address } = useTimelineChoices();
  const heads = [...(whenOf ? ["First published", "When"] : ["When"]), "Status", "What", "Who", "Lane", "Evidence"];
  return (
    <div className="scroll" role="region" aria-label="The timeline as a table" tabIndex={0}>
      <table className="plain timeline-table">
        <caption className="sr-only">The timeline as a table, in order</caption>
        <thead>
          <tr>
            {heads.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const key = entryKey(entry);
            return (
              <tr key={key} data-chosen={key === chosen}>
                {whenOf && <td>{entry.when === undefined ? "not known" : whenOfEntry(entry)}</td>}
                <td>{whenOf ? whenOf.get(key) : whenOfEntry(entry)}</td>
                <td>{statusWords(entry)}</td>
                <th scope="row">
                  <Link href={address(key)} replace className="link quiet" aria-current={key === chosen}>
                    {entry.text}
                  </Link>
                </th>
                <td>
                  {entry.parties.map((party) => (
                    <PartyMark key={party} party={party} />
                  ))}
                </td>
                <td>{laneWords[entry.lane]}</td>
                <td>
                  <Evidence entry={entry} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** What an entry rests on: its claims, or its position. */
export function Evidence({ entry }: { entry: TimelineEntry }): JSX.Element | null {
  const view = useCaseView();
  const named = [...new Set([...(entry.claim === undefined ? [] : [entry.claim]), ...(entry.claims ?? [])])];
  const claims = named.filter((id) => view.claim(id));
  const what =
    entry.position === undefined
      ? { kind: "claims" as const, claims }
      : { kind: "position" as const, position: entry.position };
  if (what.kind === "claims" && claims.length === 0) return null;
  return (
    <EvidenceLink to={what} className="link" label={`Evidence for ${entry.text}`}>
      {what.kind === "claims" ? claims.join(", ") : "position"}
    </EvidenceLink>
  );
}

function statusWords({ status, tentative, proposed }: TimelineEntry): string {
  return [tentative ? `${status}, tentative` : status, ...(proposed ? ["not recorded"] : [])].join("; ");
}
