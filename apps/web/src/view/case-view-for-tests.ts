import { origins } from "@parley/analysis";
import { parseCase, type Finding } from "@parley/model";
import { caseView, type CaseView } from "./case-view.ts";

/** The view of a small case of a strike, as a page that cannot be edited shows it; what is in it is up to the test. */
export function strikeView(records: object, findings: Finding[] = []): CaseView {
  const subject = parseCase({ format: "parley-case", version: 1, title: "Port strike", ...records });
  return caseView({
    case: subject,
    name: "talks",
    setAside: [],
    warnings: [],
    version: 0,
    editable: false,
    reports: [],
    brief: { title: "Port strike", status: "reviewed", sections: [], notes: [] },
    findings,
    origins: origins(subject),
  });
}
