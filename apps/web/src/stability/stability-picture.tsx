import { counted } from "@parley/model";
import type { JSX } from "react";
import { Link } from "wouter";
import { ChartDownloads } from "../charts/chart-downloads.tsx";
import { useScreenKeys } from "../chrome/use-screen-keys.ts";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import type { FoundStability } from "./stability-view.tsx";
import { dashes, StabilityGraph } from "./stability-graph.tsx";
import { useStabilityChoices } from "./use-stability-choices.ts";

/** At most twelve outcomes and the moves between them that are better for whoever makes them, with the moves as a table. */
export function StabilityPicture({ found }: { found: FoundStability }): JSX.Element {
  const { states, moves } = found.outcomes.picture;
  const name = (id: string): string => found.value.decisionMakers.find((maker) => maker.id === id)?.name ?? id;
  const rest = found.value.states - states.length;
  const title = `${counted(moves.length, "move")} between ${rest > 0 ? `${states.length} of ${found.value.states}` : `all ${states.length}`} outcomes would be better for whoever makes them`;
  const { asTable, choose } = useStabilityChoices();
  useScreenKeys({ letters: { t: () => choose({ asTable: !asTable }) } });
  return (
    <figure className="stability-figure" id="stability-moves">
      <figcaption>{title}</figcaption>
      <p className="moves-view">
        {[false, true].map((table) => (
          <button
            key={String(table)}
            type="button"
            className="plain-button"
            aria-pressed={asTable === table}
            onClick={() => choose({ asTable: table })}
          >
            {table ? "Table" : "Picture"}
          </button>
        ))}
        <span className="aside">
          <kbd>T</kbd> changes between them.
        </span>
      </p>
      {!asTable && (
        <p className="small lead">
          A circle is an outcome by its number; a double border holds under all four tests. An arrow is one party’s
          better move:{" "}
          {found.value.decisionMakers.map(({ id }) => (
            <LineKey key={id} party={id} />
          ))}
        </p>
      )}
      {/* A file of the picture is taken from the page, so it stays there while the table is shown. */}
      <div className="stability-drawn" hidden={asTable}>
        <StabilityGraph found={found} title={title} />
        <OutcomeKey found={found} />
      </div>
      {asTable && <MovesTable moves={moves} />}
      <ChartDownloads
        name="stability"
        rows={[["party", "from", "to"], ...moves.map(({ by, from, to }) => [name(by), String(from), String(to)])]}
      />
    </figure>
  );
}

/** What each number of the picture stands for. */
function OutcomeKey({ found }: { found: FoundStability }): JSX.Element {
  const { address } = useStabilityChoices();
  const { outcomes, value } = found;
  const all = [...outcomes.main, ...outcomes.others];
  return (
    <ol className="outcome-key" aria-label="Outcomes of the picture">
      {outcomes.picture.states.map((state) => (
        <li key={state} value={state} aria-current={state === value.explanation?.state ? "true" : undefined}>
          <Link href={address({ state })} replace className="link quiet">
            {all.find((one) => one.state === state)?.label ?? `outcome ${state}`}
          </Link>
        </li>
      ))}
    </ol>
  );
}

function MovesTable({ moves }: { moves: FoundStability["outcomes"]["picture"]["moves"] }): JSX.Element {
  return (
    <table className="plain">
      <caption className="sr-only">The better moves as a table</caption>
      <thead>
        <tr>
          <th scope="col">Party</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
        </tr>
      </thead>
      <tbody>
        {moves.map(({ by, from, to }) => (
          <tr key={`${by} ${from} ${to}`}>
            <td>
              <PartyMark party={by} />
            </td>
            <td>{from}</td>
            <td>{to}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LineKey({ party }: { party: string }): JSX.Element {
  const place = useCaseView().party(party)?.place ?? 0;
  return (
    <span className="line-key">
      <svg width="34" height="8" viewBox="0 0 34 8" aria-hidden="true">
        <path d="M1 4h32" className="stability-arrow" strokeDasharray={dashes[place % dashes.length]} />
      </svg>
      <PartyMark party={party} />
    </span>
  );
}
