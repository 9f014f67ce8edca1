import type { JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { PartyRanking } from "./party-ranking.tsx";
import type { FoundStability } from "./stability-view.tsx";
import { useStabilityChoices } from "./use-stability-choices.ts";

/** What each party is taken to want, the most important first, with the ways to put that right. */
export function RankingEditor({ found }: { found: FoundStability }): JSX.Element {
  const { orders, choose } = useStabilityChoices();
  const { conflict, statements } = found;
  return (
    <section aria-labelledby="stability-rankings">
      <h3 id="stability-rankings">What each party is taken to want, the most important first</h3>
      <p className="small lead">
        Each statement decides before all that follow. Inferred in this order: own red lines, what others should accept,
        threats that should not be carried out, what it refuses, conditions, own threats when they are not averted.
        Moving a statement changes the address of this page and nothing else, until somebody records the order by name.
      </p>
      <div className="stability-rankings">
        {conflict.decisionMakers.map((maker, i) => (
          <PartyRanking key={maker.id} maker={maker} words={statements[i] ?? []} />
        ))}
      </div>
      <p>
        {Object.keys(orders).length > 0 && (
          <>
            <button type="button" className="link" onClick={() => choose({ orders: {} })}>
              Undo all moves
            </button>{" "}
          </>
        )}
        <ConflictDownload found={found} />
      </p>
    </section>
  );
}

/** The conflict as a file that `parley stability` reads, to go on by hand. */
function ConflictDownload({ found }: { found: FoundStability }): JSX.Element {
  const { page } = useCaseView();
  const save = (): void => {
    const file = new Blob([`${JSON.stringify(found.conflict, undefined, 2)}\n`], { type: "application/json" });
    const address = URL.createObjectURL(file);
    const link = document.createElement("a");
    link.href = address;
    link.download = `${page.name}-conflict.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <button type="button" className="link" onClick={save}>
      Get the conflict as a file
    </button>
  );
}
