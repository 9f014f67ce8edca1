import { movement } from "@parley/analysis";
import { ParleyError, type MovementResult } from "@parley/model";
import { useMemo, type JSX } from "react";
import { useSearch } from "wouter";
import { ScreenLink } from "../place/screen-link.tsx";
import { casePath } from "../place/case-place.ts";
import { queryText } from "../place/query-text.ts";
import { useHere } from "../place/use-here.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { MovesTable } from "./moves-table.tsx";
import { timePoints, type PointChoice } from "./time-points.ts";

const ends = ["from", "to"] as const;
const endWords = { from: "After", to: "Up to" } as const;

/** The moves between the two ends that the address names; over the whole case where it names none. */
export function MovesView(): JSX.Element {
  const { subject } = useCaseView();
  const query = new URLSearchParams(useSearch());
  const [from, to] = [query.get("from") ?? undefined, query.get("to") ?? undefined];
  const found = useMemo(() => answered(() => movement(subject, { from, to })), [subject, from, to]);
  return (
    <>
      <TimeChoices choices={timePoints(subject)} chosen={{ from, to }} />
      {typeof found === "string" ? <p className="empty">{found}</p> : <Moves found={found} />}
    </>
  );
}

/** An address may name an end that the case does not have: that is said in words. */
function answered(ask: () => MovementResult): MovementResult | string {
  try {
    return ask();
  } catch (error) {
    if (error instanceof ParleyError) return `Nothing to show: ${error.message}.`;
    throw error;
  }
}

function Moves({ found: { sentence, moves, unmoved } }: { found: MovementResult }): JSX.Element {
  const view = useCaseView();
  const still = unmoved.map(({ party, issues }) => `${view.partyName(party)} ${issues.length}`).join(", ");
  return (
    <>
      <p className="space-sentence">{sentence}</p>
      {moves.length === 0 ? (
        <p className="empty">
          A move shows when a report tells of a concession, or when a party has positions of two dates on one issue: set
          since when they hold on <ScreenLink to="positions">Positions</ScreenLink>.
        </p>
      ) : (
        <MovesTable moves={moves} />
      )}
      {still !== "" && <p className="small">Issues with a position and no move: {still}.</p>}
    </>
  );
}

interface TimeChoicesProps {
  readonly choices: readonly PointChoice[];
  readonly chosen: Readonly<Record<(typeof ends)[number], string | undefined>>;
}

/** From when and up to when; kept in the address. */
function TimeChoices({ choices, chosen }: TimeChoicesProps): JSX.Element | null {
  const here = useHere();
  const search = useSearch();
  if (choices.length === 0) return null;
  const choose = (end: string, value: string) => {
    const others = [...new URLSearchParams(search)].filter(([name]) => name !== end);
    here.go(casePath(here) + queryText(value === "" ? others : [...others, [end, value]]));
  };
  return (
    <div className="moves-ends">
      {ends.map((end) => (
        <label key={end}>
          {endWords[end]}{" "}
          <select value={chosen[end] ?? ""} onChange={(event) => choose(end, event.currentTarget.value)}>
            <option value="">{end === "from" ? "the beginning" : "now"}</option>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
