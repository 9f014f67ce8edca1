import type { CasePage } from "@parley/api";
import { useMemo, useState, type JSX } from "react";
import { Masthead } from "./chrome/masthead.tsx";
import { PageFooter } from "./chrome/page-footer.tsx";
import { Rail } from "./chrome/rail.tsx";
import { ReadingBar } from "./chrome/reading-bar.tsx";
import { ShortcutsDialog } from "./chrome/shortcuts-dialog.tsx";
import { useShortcuts } from "./chrome/use-shortcuts.ts";
import { EvidencePanel } from "./panel/evidence-panel.tsx";
import { EvidenceContext } from "./panel/subject.ts";
import { useEvidencePanel } from "./panel/use-evidence-panel.ts";
import { AskSection } from "./sections/ask-section.tsx";
import { BlocksSection } from "./sections/blocks-section.tsx";
import { BriefSection } from "./sections/brief-section.tsx";
import { FindingsSection } from "./sections/findings-section.tsx";
import { OriginBanner } from "./sections/origin-banner.tsx";
import { Overview } from "./sections/overview.tsx";
import { PositionsSection } from "./sections/positions-section.tsx";
import { ReportSection } from "./sections/report-section.tsx";
import { useSolution } from "./solve/use-solution.ts";
import { caseView } from "./view/case-view.ts";
import { CaseViewContext } from "./view/use-case-view.ts";

/** The whole page of one case: one reading, one solution, one side panel. */
export function Workspace({ page }: { page: CasePage }): JSX.Element {
  const view = useMemo(() => caseView(page), [page]);
  const [reading, setReading] = useState(view.subject.reading);
  const solving = useSolution(view.subject, reading);
  const evidence = useEvidencePanel();
  const shortcuts = useShortcuts();
  return (
    <CaseViewContext value={view}>
      <EvidenceContext value={evidence}>
        <div className={view.parties.length > 4 ? "page six-parties" : "page"}>
          <a className="skip" href="#overview">
            Skip to the answer
          </a>
          <Masthead onShortcuts={() => shortcuts.setOpen(true)} />
          <ReadingBar reading={reading} onChange={setReading} />
          <div className="frame" data-panel={evidence.subject ? "open" : "closed"}>
            <Rail />
            <main data-solving={solving.state}>
              <OriginBanner />
              <Overview solving={solving} />
              <PositionsSection solving={solving} />
              <BlocksSection solving={solving} />
              <AskSection solving={solving} />
              <FindingsSection />
              <BriefSection />
              <ReportSection />
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
      </EvidenceContext>
    </CaseViewContext>
  );
}
