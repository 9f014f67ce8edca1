import { capitalised, type Finding } from "@parley/model";
import type { JSX } from "react";
import { useEvidence, type Subject } from "../panel/subject.ts";
import type { CaseView } from "../view/case-view.ts";
import { keyed } from "../view/keyed.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { Section } from "./section.tsx";

/** What a sharp analyst would point out before using the case. */
export function FindingsSection(): JSX.Element {
  const view = useCaseView();
  const { findings } = view.page;
  return (
    <Section id="findings" title="Findings" lead="What to know before relying on this case.">
      {findings.length === 0 && <p className="empty">Nothing to point out.</p>}
      <ol className="findings">
        {keyed(findings, ({ code, message }) => `${code} ${message}`).map(({ key, item }) => (
          <FindingItem key={key} finding={item} evidence={findingSubject(item, view)} />
        ))}
      </ol>
    </Section>
  );
}

function FindingItem({ finding, evidence }: { finding: Finding; evidence: Subject | undefined }): JSX.Element {
  const { open } = useEvidence();
  return (
    <li data-severity={finding.severity}>
      <p className="finding-code">
        {capitalised(finding.code.replaceAll("-", " "))}
        <span className="aside">{finding.severity}</span>
      </p>
      <p>
        {finding.message}{" "}
        {evidence && (
          <button type="button" className="link" onClick={() => open(evidence)}>
            Evidence
          </button>
        )}
      </p>
    </li>
  );
}

function findingSubject({ code, message, refs }: Finding, view: CaseView): Subject | undefined {
  const positions = refs.filter((ref) => view.position(ref));
  const claims = refs.filter((ref) => view.claim(ref));
  if (positions.length + claims.length === 0) return undefined;
  return { kind: "evidence", title: capitalised(code.replaceAll("-", " ")), lead: message, positions, claims };
}
