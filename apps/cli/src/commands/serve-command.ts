import { existsSync } from "node:fs";
import { join } from "node:path";
import { findAll, origins } from "@parley/analysis";
import { createApp, serve, type CasePage } from "@parley/api";
import { ParleyError } from "@parley/model";
import { briefOf, openInput } from "@parley/workbench";
import { Command } from "commander";
import open from "open";
import { say, writeOut } from "../output.ts";
import { repositoryRoot, samplePath } from "../repository-root.ts";

const webRoot = join(repositoryRoot, "apps/web/dist");

/** `parley serve [INPUT…]`. */
export const command = new Command("serve")
  .argument("[input...]", "a case file, or reports; left out: the sample case")
  .option("--sample", "open the sample case")
  .option("--port <n>", "the port on 127.0.0.1; 0 takes any free one", "4180")
  .option("--open", "open the page in the browser")
  .action(async (files: string[], options: { sample?: boolean; port: string; open?: boolean }) => {
    const inputs = files.length > 0 ? files : [samplePath];
    if (files.length > 0 && options.sample)
      throw new ParleyError("usage", "--sample opens the sample case: leave out the files");
    const page = await pageOf(inputs);
    await buildPage();
    const app = createApp({
      openCase: () => pageOf(inputs),
      webRoot,
      onUnexpected: (error) => say(`parley: ${String(error)}`),
    });
    const serving = await serve(app, { port: portNumber(options.port) }).catch((error: unknown) =>
      anyPort(app, options.port, error),
    );
    await writeOut(`Parley shows “${page.case.title}” at ${serving.url}\n`);
    say("Nothing leaves this computer. Ctrl+C stops.");
    if (options.open && canOpen()) await open(serving.url).catch(() => undefined);
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => void serving.close().then(() => process.exit(0)));
  });

async function pageOf(inputs: readonly string[]): Promise<CasePage> {
  const { case: subject } = await openInput(inputs);
  return {
    case: subject,
    reports: subject.reports.flatMap((report) =>
      report.text === undefined ? [] : [{ id: report.id, text: report.text }],
    ),
    brief: briefOf(subject),
    findings: findAll(subject),
    origins: origins(subject),
    ...(inputs.includes(samplePath) ? { sample: true } : {}),
  };
}

async function buildPage(): Promise<void> {
  const builder = join(repositoryRoot, "scripts/ensure-built.mjs");
  if (!existsSync(builder)) return;
  const { ensureBuilt } = (await import(builder)) as { ensureBuilt: (name: "web") => Promise<void> };
  await ensureBuilt("web");
}

/** The usual port taken is no reason not to start: another one is as good, unless the person asked for this one. */
async function anyPort(app: Parameters<typeof serve>[0], port: string, error: unknown): ReturnType<typeof serve> {
  if (port === "4180" && error instanceof ParleyError && error.code === "port-in-use") return serve(app, { port: 0 });
  throw error;
}

function portNumber(typed: string): number {
  if (/^\d{1,5}$/.test(typed) && Number(typed) < 65_536) return Number(typed);
  throw new ParleyError("usage", `--port takes a number from 0 to 65535, not "${typed}"`);
}

/** A browser can be opened where someone sits at a desktop: not in a pipeline and not over a remote shell. */
function canOpen(): boolean {
  if (process.env["CI"] || process.env["SSH_CONNECTION"]) return false;
  return process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}
