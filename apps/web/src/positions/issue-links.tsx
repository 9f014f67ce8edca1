import { formulaText } from "@parley/analysis";
import { ruleFormulas, type Issue, type Rule } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import type { CaseView } from "../view/case-view.ts";
import { positionWords } from "../words/position-words.ts";
import { issueTies } from "./issue-parts.ts";

/** Conditions and rules that tie this issue to others, and the way to those. */
export function IssueLinks({ issue }: { issue: Issue }): JSX.Element | null {
  const view = useCaseView();
  const { conditions, rules, issues } = issueTies(issue.id, view.subject);
  if (issues.length === 0) return null;
  return (
    <>
      <h3>Conditions and linked issues</h3>
      <ul className="issue-ties">
        {conditions.map((position) => (
          <li key={position.id}>
            <EvidenceLink to={{ kind: "position", position: position.id }} className="link quiet">
              {positionWords(position, view)}
            </EvidenceLink>
          </li>
        ))}
        {rules.map((rule) => (
          <li key={rule.id}>
            <span className="aside">Meaning: </span>
            {ruleWords(rule, view)} <span className="id">{rule.id}</span>
          </li>
        ))}
      </ul>
      <p className="linked-issues">
        <span className="aside">Linked to</span>
        {issues.map((id) => (
          <ScreenLink key={id} to="positions" item={id}>
            {view.issueLabel(id)}
          </ScreenLink>
        ))}
      </p>
    </>
  );
}

function ruleWords(rule: Rule, { subject }: CaseView): string {
  if (rule.text !== undefined) return rule.text;
  const [first = "", ...others] = ruleFormulas(rule).map((formula) => formulaText(subject, formula));
  if ("if" in rule) return `if ${first}, then ${others.join(", ")}`;
  return "iff" in rule ? `${[first, ...others].join(" and ")}: all together or none` : first;
}
