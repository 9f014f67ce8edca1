import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { addReports } from "../desk/add-reports.ts";
import { initDesk } from "../desk/init-desk.ts";
import type { Desk } from "../desk/open-desk.ts";
import type { ModelConnection } from "./ask-model.ts";
import { modelEndpoint } from "./model-endpoint.ts";
import { modelServer, type Answering, type ModelServer } from "./model-server-for-tests.ts";

/** Who records, and when. */
export const hand = { author: "Ann", now: () => "2026-03-01T10:00:00Z" };

/** The report of a desk that names no other. */
export const text =
  "France rejected the plan to cut quotas on Monday. Spain insists on a cut of ten per cent, its minister said.";
/** Claims of that report that the rules know, that they miss, and that nobody made. */
export const claims = {
  known: { quote: "France rejected the plan to cut quotas on Monday", holder: "France", act: "reject" },
  fresh: { quote: "a cut of ten per cent", holder: "Spain", act: "offer" },
  invented: { quote: "Spain will leave the talks tomorrow", holder: "Spain", act: "threaten" },
};
/** A model that replies with these claims. */
export const replying =
  (...list: object[]): Answering =>
  () =>
    JSON.stringify({ claims: list });

/** Desks of reports, and model servers to ask about them, for the tests of one file; closed after each. */
export function modelDesks() {
  const folder = mkdtempSync(join(tmpdir(), "parley-model-"));
  const open: { close(): Promise<void> }[] = [];
  let cases = 0;
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
  });
  async function desk(...reports: string[]): Promise<Desk> {
    const empty = await initDesk(join(folder, `${++cases}.parley`), hand, {});
    open.push(empty.store);
    const files = (reports.length === 0 ? [text] : reports).map((one, i) => ({
      path: `day-${i + 1}.txt`,
      bytes: new TextEncoder().encode(one),
    }));
    return (await addReports(empty, hand, { reports: files })).desk;
  }
  async function serverOf(answering: Answering): Promise<{ server: ModelServer; connection: ModelConnection }> {
    const server = await modelServer(answering);
    open.push(server);
    const endpoint = modelEndpoint(server.url);
    return { server, connection: { endpoint, model: "small", temperature: 0, timeout: 20_000 } };
  }
  return { desk, serverOf };
}
