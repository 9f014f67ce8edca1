import { capitalised, type Finding } from "@parley/model";
import type { JSX } from "react";
import { Section } from "../chrome/section.tsx";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { findingEntries } from "./finding-entries.ts";

/** What a sharp analyst would point out before using the case. */
export function FindingsScreen(): JSX.Element {
  const view = useCaseView();
  const findings = findingEntries(view);
  return (
    <Section id="findings" title="Findings" lead="What to know before relying on this case.">
      {findings.length === 0 && <p className="empty">Nothing to point out.</p>}
      <ol className="findings">
        {findings.map(({ key, finding }) => (
          <FindingItem key={key} name={key} finding={finding} />
        ))}
      </ol>
    </Section>
  );
}

function FindingItem({ name, finding }: { name: string; finding: Finding }): JSX.Element {
  const view = useCaseView();
  const { code, message, severity, refs } = finding;
  return (
    <li data-severity={severity}>
      <p className="finding-code">
        {capitalised(code.replaceAll("-", " "))}
        <span className="aside">{severity}</span>
      </p>
      <p>
        {message}{" "}
        {refs.some((ref) => view.position(ref) ?? view.claim(ref)) && (
          <EvidenceLink to={{ kind: "finding", finding: name }} className="link">
            Evidence
          </EvidenceLink>
        )}
      </p>
    </li>
  );
}
