import type { CasePage } from "@parley/api";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type JSX, type ReactNode } from "react";
import { useHere, type Here } from "../place/use-here.ts";
import { caseKey } from "../server/use-case.ts";
import { useRecorder } from "../server/use-recorder.ts";
import type { ReportItem } from "./report-item.ts";
import { sendReports, type ReportFacts, type ReportOutcome } from "./send-reports.ts";
import { forgetArrived, takeArrived } from "./arrived-outcomes.ts";
import { ImportContext, type Import } from "./use-import.ts";
import { useDrop } from "./use-drop.ts";

/** Asked for when the dialog opens: most visits add nothing. */
const ImportForm = lazy(() => import("./import-form.tsx").then((module) => ({ default: module.ImportForm })));

/** Lets reports come into the case from every screen: by the dialog, and by dropping files anywhere on the page. */
export function ImportDesk({ children }: { children: ReactNode }): JSX.Element {
  const { editable } = useRecorder();
  const here = useHere();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [items, setItems] = useState<readonly ReportItem[]>([]);
  const [outcomes, setOutcomes] = useState<readonly ReportOutcome[]>(() => takeArrived(here.name));
  const { name } = here;
  const open = useCallback((handed: readonly ReportItem[] = []) => {
    setItems((before) => [...before, ...handed]);
    setOpen(true);
  }, []);
  const send = useCallback(
    async (sent: readonly ReportItem[], facts: ReportFacts) => {
      const became = await sendReports(name, sent, facts);
      await queries.invalidateQueries({ queryKey: caseKey(name) });
      if (became.every((outcome) => "refused" in outcome)) return became;
      setOutcomes(became);
      setOpen(false);
      here.go(firstToReview(here, became, queries.getQueryData<CasePage>(caseKey(name))));
      return became;
    },
    [name, queries, here],
  );
  const clearOutcomes = useCallback(() => {
    forgetArrived(name);
    setOutcomes([]);
  }, [name]);
  const value = useMemo((): Import => ({ open, send, outcomes, clearOutcomes }), [open, send, outcomes, clearOutcomes]);
  const isOver = useDrop(editable, open);
  return (
    <ImportContext value={value}>
      {children}
      {isOver && <p className="drop-here">Drop to add as reports</p>}
      {isOpen && (
        <ImportDialog onClose={() => setOpen(false)}>
          <Suspense>
            <ImportForm items={items} onItems={setItems} send={send} onCancel={() => setOpen(false)} />
          </Suspense>
        </ImportDialog>
      )}
    </ImportContext>
  );
}

/** The first claim of the first report that came in; a report without claims is shown all the same. */
function firstToReview(here: Here, became: readonly ReportOutcome[], page: CasePage | undefined): string {
  const reports = became.flatMap((outcome) => ("added" in outcome ? [outcome.added.report] : []));
  const report = reports.find((id) => page?.case.claims.some((claim) => claim.report === id)) ?? reports[0];
  const fresh =
    page?.case.claims.filter((claim) => claim.report === report && claim.review?.state === "suggested") ?? [];
  const [first] = fresh.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
  if (first) return here.to("review", first.id);
  const address = here.to("review");
  return report === undefined ? address : `${address}${address.includes("?") ? "&" : "?"}report=${report}`;
}

function ImportDialog({ onClose, children }: { onClose: () => void; children: ReactNode }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog ref={dialog} className="import-dialog" aria-labelledby="import-title" onClose={onClose}>
      <h2 id="import-title">Add reports</h2>
      {children}
    </dialog>
  );
}
