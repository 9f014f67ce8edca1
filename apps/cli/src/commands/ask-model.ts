import { createInterface } from "node:readline/promises";
import { counted, ParleyError, type Warning } from "@parley/model";
import {
  modelEndpoint,
  sendingNotice,
  suggestWithModel,
  usualEndpoint,
  withDesk,
  type ModelConnection,
  type ModelEndpoint,
  type SendingNotice,
} from "@parley/workbench";
import { exitCodes } from "../exit-code.ts";
import { answer, say } from "../output.ts";
import { handOf } from "./desk-argument.ts";
import { outcomeLine } from "./outcome-line.ts";

/** How a model is asked. */
export interface AskedOptions {
  readonly model?: string;
  readonly modelEndpoint?: string;
  readonly keyEnv?: string;
  readonly send?: boolean;
  readonly timeout?: string;
  readonly temperature?: string;
  readonly author?: string;
  readonly json?: boolean;
}

/**
 * Has a model read reports of a case. What would leave this computer is shown first, and goes only with `--send` or a
 * yes. Ctrl+C stops it; a report that was not read whole is then not recorded.
 * @throws {ParleyError} `needs-input` when nobody can be asked whether to send, or the key's variable is empty.
 */
export async function askModel(path: string, ids: readonly string[], options: AskedOptions): Promise<void> {
  const endpoint = modelEndpoint(options.modelEndpoint ?? usualEndpoint);
  const stop = new AbortController();
  const connection = connectionOf(endpoint, options, stop.signal);
  await withDesk(path, {}, async (opened) => {
    const notice = sendingNotice(opened, ids);
    for (const line of noticeLines(notice, connection)) say(line);
    if (notice.reports.length > 0 && !endpoint.isLocal && !(await mayBeSent(options)))
      throw new ParleyError("needs-input", "nothing was sent: --send sends it without asking");
    const interrupt = (): void => stop.abort();
    process.once("SIGINT", interrupt);
    try {
      const { desk, reports, kept } = await suggestWithModel(opened, handOf(options), { ids, connection, told });
      const sentTo = { endpoint: endpoint.url, model: connection.model, temperature: connection.temperature };
      const warnings = [...desk.warnings, ...kept.map(({ report, why }): Warning => notSent(report, why))];
      await answer({ command: "suggest", opened: desk, result: { ...sentTo, reports }, warnings }, options.json, () =>
        reports.map(outcomeLine).join(""),
      );
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      say("parley: stopped; reports that were read whole are recorded, the others are not");
      process.exitCode = exitCodes.interrupted;
    } finally {
      process.off("SIGINT", interrupt);
    }
  });
}

function notSent(report: string, why: string): Warning {
  return { code: "not-sent", message: `report ${report} was not sent: ${why}`, ref: report };
}

function connectionOf(endpoint: ModelEndpoint, options: AskedOptions, signal: AbortSignal): ModelConnection {
  const apiKey = keyOf(options.keyEnv);
  return {
    endpoint,
    model: options.model ?? "",
    ...(apiKey === undefined ? {} : { apiKey }),
    temperature: numberOf("--temperature", options.temperature ?? "0", 2),
    timeout: 1000 * numberOf("--timeout", options.timeout ?? "300", 86_400),
    signal,
  };
}

function keyOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const key = process.env[name]?.trim();
  if (key) return key;
  throw new ParleyError("needs-input", `the environment variable ${name} that --key-env names is empty or not set`);
}

function numberOf(flag: string, typed: string, most: number): number {
  const number = /^\d{1,5}(?:\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN;
  if (number <= most) return number;
  throw new ParleyError("usage", `${flag} takes a number from 0 to ${most}, not "${typed}"`);
}

function noticeLines({ reports, parties, issues, kept }: SendingNotice, connection: ModelConnection): string[] {
  const { endpoint, model } = connection;
  const where = endpoint.isLocal
    ? "on this computer"
    : `another computer, ${endpoint.isEncrypted ? "encrypted" : "NOT encrypted"}`;
  return [
    `To ${endpoint.url} (${where}), model ${model}:`,
    ...reports.map(
      ({ report, title, characters, parts, opening }) =>
        `  ${report}${title === undefined ? "" : ` “${title}”`}: ${counted(characters, "character")} in ${counted(parts, "part")}, beginning “${opening}”`,
    ),
    ...(reports.length === 0 ? ["  nothing"] : [namesLine(parties, issues)]),
    ...kept.map(({ report, why }) => `  not ${report}: ${why}`),
  ];
}

function namesLine(parties: readonly string[], issues: readonly string[]): string {
  const names = [...parties, ...issues];
  const listed = names.length === 0 ? "" : `: ${names.join(", ")}`;
  return `  with each part, the names of ${counted(parties.length, "party", "parties")} and ${counted(issues.length, "issue")}${listed}`;
}

async function mayBeSent({ send, json }: AskedOptions): Promise<boolean> {
  if (send) return true;
  if (json || !process.stdin.isTTY || !process.stderr.isTTY) return false;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(?:es)?$/i.test((await lines.question("Send this? y/N ")).trim());
  } finally {
    lines.close();
  }
}

function told(report: string, part: number, of: number): void {
  if (process.stderr.isTTY) say(`${report}: part ${part} of ${of} …`);
}
