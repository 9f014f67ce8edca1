import type { CasePage } from "@parley/api";
import { useMemo, type JSX } from "react";
import { Masthead } from "./chrome/masthead.tsx";
import { NoScreen } from "./chrome/no-screen.tsx";
import { NoticeLine } from "./chrome/notice-line.tsx";
import { PageFooter } from "./chrome/page-footer.tsx";
import { Rail } from "./chrome/rail.tsx";
import { ReadingBar } from "./chrome/reading-bar.tsx";
import { ShortcutsDialog } from "./chrome/shortcuts-dialog.tsx";
import { SkipLink } from "./chrome/skip-link.tsx";
import { SingleKeysContext, useShortcuts } from "./chrome/use-shortcuts.ts";
import { ImportDesk } from "./import/import-desk.tsx";
import { OutcomeList } from "./import/outcome-list.tsx";
import { useUndoKeys } from "./chrome/use-undo-keys.ts";
import { EvidencePanel } from "./panel/evidence-panel.tsx";
import { EvidenceContext } from "./panel/use-evidence.ts";
import { useEvidencePanel } from "./panel/use-evidence-panel.ts";
import { casePath, type CasePlace } from "./place/case-place.ts";
import { useArrival } from "./place/use-arrival.ts";
import { useCaseAddress } from "./place/use-case-address.ts";
import { HereContext } from "./place/use-here.ts";
import { useLiveCase } from "./server/use-live-case.ts";
import { RecorderContext, useCaseRecorder } from "./server/use-recorder.ts";
import { screens } from "./screens.ts";
import { SolvingContext } from "./solve/use-solving.ts";
import { useSupposedCase, WhatIfContext } from "./solve/use-what-if.ts";
import { WhatIfLine } from "./solve/what-if-line.tsx";
import { caseView } from "./view/case-view.ts";
import { CaseViewContext } from "./view/use-case-view.ts";

/** One case: the screen that the address asks for, one reading, one solution, one side panel. */
export function Workspace({ page, place }: { page: CasePage; place: CasePlace }): JSX.Element {
  const screen = screens.find(({ id }) => id === place.screen);
  const { here, reading, setReading, setAsOf, ...supposition } = useCaseAddress(place, screens, page.case);
  const { subject, solving, supposing } = useSupposedCase({ recorded: page.case, reading, ...supposition });
  const view = useMemo(() => caseView(page, subject), [page, subject]);
  const evidence = useEvidencePanel(view, here);
  const recorder = useCaseRecorder(page);
  useLiveCase(page);
  const shortcuts = useShortcuts(here);
  useUndoKeys(recorder, shortcuts.singleKeys);
  const viewPath = casePath(screen?.isOneView ? { name: place.name, screen: screen.id } : place);
  const answers = screen?.views?.find(({ item }) => item !== undefined && item === place.item);
  useArrival(viewPath, `${(answers ?? screen)?.label ?? "Not found"} · ${view.subject.title} · Parley`);
  const Content = screen?.component ?? NoScreen;
  return (
    <CaseViewContext value={view}>
      <HereContext value={here}>
        <SolvingContext value={solving}>
          <WhatIfContext value={supposing}>
            <EvidenceContext value={evidence}>
              <RecorderContext value={recorder}>
                <SingleKeysContext value={shortcuts.singleKeys}>
                  <ImportDesk>
                    <div className={view.parties.length > 4 ? "page six-parties" : "page"}>
                      <SkipLink />
                      <Masthead onShortcuts={() => shortcuts.setOpen(true)} onAsOf={setAsOf} />
                      {screen?.hasResults && (
                        <ReadingBar reading={reading} onChange={setReading}>
                          <WhatIfLine />
                        </ReadingBar>
                      )}
                      <div className="frame" data-panel={evidence.subject ? "open" : "closed"}>
                        <Rail />
                        <main data-solving={solving.state}>
                          <NoticeLine />
                          <OutcomeList />
                          <Content key={viewPath} />
                        </main>
                        <EvidencePanel matrix={solving.solution?.matrix.value} />
                      </div>
                      <PageFooter />
                      <ShortcutsDialog
                        open={shortcuts.open}
                        onClose={() => shortcuts.setOpen(false)}
                        singleKeys={shortcuts.singleKeys}
                        onSingleKeys={shortcuts.setSingleKeys}
                      />
                    </div>
                  </ImportDesk>
                </SingleKeysContext>
              </RecorderContext>
            </EvidenceContext>
          </WhatIfContext>
        </SolvingContext>
      </HereContext>
    </CaseViewContext>
  );
}
