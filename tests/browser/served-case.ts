import { fileURLToPath } from "node:url";
import { blocks, composeBrief, findAll, origins } from "@parley/analysis";
import { createApp, serve, type CasePage, type Serving } from "@parley/api";
import type { Case } from "@parley/model";
import { openInput } from "@parley/workbench";

const root = new URL("../../", import.meta.url);
const webRoot = fileURLToPath(new URL("apps/web/dist", root));

/** The sample case, opened as the command line opens it. */
export async function samplePage(): Promise<CasePage> {
  const { case: subject } = await openInput([fileURLToPath(new URL("cases/reference-talks/case.yaml", root))]);
  return { ...pageOf(subject), sample: true };
}

/** What the server says of a case. */
export function pageOf(subject: Case): CasePage {
  const findings = findAll(subject);
  const found = origins(subject);
  return {
    case: subject,
    reports: subject.reports.flatMap(({ id, text }) => (text === undefined ? [] : [{ id, text }])),
    brief: composeBrief({ subject, blocks: blocks(subject), findings, origins: found }),
    findings,
    origins: found,
  };
}

/** Serves a case through the real app, on any free port, with the built page. */
export function serveCase(openCase: () => Promise<CasePage>): Promise<Serving> {
  return serve(createApp({ openCase, webRoot }), { port: 0 });
}
