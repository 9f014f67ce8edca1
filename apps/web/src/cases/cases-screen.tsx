import type { CaseList } from "@parley/api";
import { useState, type JSX } from "react";
import { LoadFailure, Alone } from "../chrome/alone.tsx";
import { PageFooter } from "../chrome/page-footer.tsx";
import { useArrival } from "../place/use-arrival.ts";
import { useCases } from "../server/use-cases.ts";
import { CaseTable } from "./case-table.tsx";
import { EmptyDesk } from "./empty-desk.tsx";
import { NewCase } from "./new-case.tsx";
import { SampleLine } from "./sample-line.tsx";
import { useDesk } from "./use-desk.ts";

/** The desk: every case that can be opened here, and how to begin another. */
export function CasesScreen(): JSX.Element {
  const { data: list, error } = useCases();
  useArrival("/", "Cases · Parley");
  if (error) return <LoadFailure title="The cases could not be listed" error={error} />;
  if (!list) return <Alone title="Looking for cases…" />;
  return <DeskPage list={list} />;
}

function DeskPage({ list }: { list: CaseList }): JSX.Element {
  const desk = useDesk();
  const [showArchived, setShowArchived] = useState(false);
  const own = list.cases.filter(({ sample }) => !sample);
  const archived = own.filter((entry) => entry.archived);
  const shown = own.filter((entry) => showArchived || !entry.archived);
  const sample = list.cases.find((entry) => entry.sample);
  return (
    <div className="page">
      <main className="desk">
        <p className="wordmark">Parley</p>
        <h1 tabIndex={-1}>{own.length === 0 ? "Begin with an article" : "Cases"}</h1>
        {desk.problem !== undefined && (
          <p className="problem" role="alert">
            {desk.problem}
          </p>
        )}
        {own.length === 0 ? (
          <EmptyDesk desk={desk} folder={list.folder} sample={sample} />
        ) : (
          <>
            {shown.length > 0 && <CaseTable cases={shown} desk={desk} />}
            {archived.length > 0 && (
              <p>
                <button
                  type="button"
                  className="link"
                  aria-expanded={showArchived}
                  onClick={() => setShowArchived(!showArchived)}
                >
                  {showArchived ? "Hide archived cases" : `Show archived cases (${archived.length})`}
                </button>
              </p>
            )}
            <NewCase desk={desk} folder={list.folder} />
            {sample && <SampleLine sample={sample} desk={desk} folder={list.folder} />}
          </>
        )}
      </main>
      <PageFooter />
    </div>
  );
}
