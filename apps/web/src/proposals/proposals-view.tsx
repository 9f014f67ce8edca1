import type { CompareResult, Result } from "@parley/model";
import type { JSX } from "react";
import { ScreenLink } from "../place/screen-link.tsx";
import { AskedPending } from "../solve/asked-pending.tsx";
import { useCaseAnswer } from "../solve/use-case-answer.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { ProposalCard } from "./proposal-card.tsx";
import { ProposalGrid } from "./proposal-grid.tsx";

/** The named packages of the case, and how each stands for each party, from stances alone. */
export function ProposalsView(): JSX.Element {
  const asked = useCaseAnswer("compare");
  return (
    <div aria-busy={asked.state === "working"}>
      <AskedPending asked={asked} doing="Comparing the proposals…" />
      {asked.answer && <Proposals {...asked.answer} />}
    </div>
  );
}

function Proposals({ value: { sentence, packages }, warnings }: Result<CompareResult>): JSX.Element {
  const { subject } = useCaseView();
  return (
    <>
      <p className="space-sentence">{sentence}</p>
      {packages.length === 0 ? (
        <p className="empty">
          Build a package in the <ScreenLink to="space">deal space</ScreenLink> and save it under a name: what a party
          proposed, what a mediator put on the table, or how things are today.
        </p>
      ) : (
        <>
          <ProposalGrid packages={packages} />
          {!subject.packages.some(({ id }) => id === "today") && (
            <p className="small">
              How things are today is not recorded, so nothing is compared with it: save such a package in the{" "}
              <ScreenLink to="space">deal space</ScreenLink>.
            </p>
          )}
          {packages.map((one) => (
            <ProposalCard key={one.id} one={one} isSearched={!warnings.some(({ ref }) => ref === one.id)} />
          ))}
        </>
      )}
    </>
  );
}
