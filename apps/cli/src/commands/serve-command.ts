import { randomBytes } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { createApp, serve, ShownCases, type ReadOnlyCase } from "@parley/api";
import { ParleyError } from "@parley/model";
import { openInput } from "@parley/workbench";
import { Command } from "commander";
import open from "open";
import { say, writeOut } from "../output.ts";
import { repositoryRoot, samplePath } from "../repository-root.ts";
import { handOf, withAuthor } from "./desk-argument.ts";

const webRoot = join(repositoryRoot, "apps/web/dist");

interface ServeOptions {
  sample?: boolean;
  port: string;
  open?: boolean;
  author?: string;
}

/** `parley serve [INPUT…]`. */
export const command = withAuthor(new Command("serve"))
  .argument("[input...]", "a folder of cases, .parley cases, one case file, or reports; left out: this folder")
  .option("--sample", "begin with the sample case")
  .option("--port <n>", "the port on 127.0.0.1; 0 takes any free one", "4180")
  .option("--open", "open the page in the browser")
  .action(async (inputs: string[], options: ServeOptions) => {
    const what = sorted(inputs.length > 0 ? inputs : ["."]);
    const readOnly: ReadOnlyCase[] = [
      ...(what.shown.length > 0 ? [await shownInputs(what.shown)] : []),
      { name: "sample", sample: true, open: () => openInput([samplePath]) },
    ];
    const { folder, files } = what;
    const cases = new ShownCases({
      ...(folder === undefined ? {} : { folder }),
      files,
      readOnly,
      hand: handOf(options),
    });
    const first = await firstCase(cases, what, options);
    await buildPage();
    const key = randomBytes(16).toString("base64url");
    const app = createApp({ cases, webRoot, key, onUnexpected: (error) => say(`parley: ${String(error)}`) });
    const serving = await serve(app, { port: portNumber(options.port) }).catch((error: unknown) =>
      anyPort(app, options.port, error),
    );
    const address = `${serving.url}${first.path}?key=${key}`;
    await writeOut(`Parley shows ${first.words} at ${address}\n`);
    say("Nothing leaves this computer; the address is good until Parley stops. Ctrl+C stops.");
    if (options.open && canOpen()) await open(address).catch(() => undefined);
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => void stop(serving, cases).then(() => process.exit(0)));
  });

interface Inputs {
  /** Whose `.parley` cases are all shown, and where new ones are made. */
  readonly folder?: string;
  readonly files: readonly string[];
  /** A case file or reports, shown and not changed. */
  readonly shown: readonly string[];
}

function sorted(inputs: readonly string[]): Inputs {
  const missing = inputs.find((input) => !existsSync(input));
  if (missing !== undefined)
    throw new ParleyError("not-found", "no such folder or file: check the name, or make the folder first", {
      place: { file: missing },
    });
  const folders = inputs.filter((input) => existsSync(input) && statSync(input).isDirectory());
  const files = inputs.filter((input) => /\.parley$/i.test(input) && !folders.includes(input));
  const shown = inputs.filter((input) => !folders.includes(input) && !files.includes(input));
  const [folder, another] = folders;
  if (another !== undefined)
    throw new ParleyError("usage", `two folders were named, ${folder} and ${another}: name one`);
  return { files, shown, ...(folder === undefined ? {} : { folder }) };
}

async function shownInputs(inputs: readonly string[]): Promise<ReadOnlyCase> {
  await openInput(inputs);
  const [only, another] = inputs;
  const name = only !== undefined && another === undefined ? basename(only).replace(/\.[^.]+$/, "") : "reports";
  return { name: name === "sample" ? "file" : name, open: () => openInput(inputs) };
}

/** Where the page begins: the one case that was named, the sample, or the list. */
async function firstCase(
  cases: ShownCases,
  { files, shown, folder }: Inputs,
  { sample }: ServeOptions,
): Promise<{ path: string; words: string }> {
  const list = (await cases.list()).cases;
  const named = folder === undefined && files.length + shown.length > 0;
  const first = sample ? list.find((one) => one.sample) : named ? list.find((one) => !one.sample) : undefined;
  if (first?.problem !== undefined)
    throw new ParleyError("invalid-input", first.problem, { place: { file: first.name } });
  if (first) return { path: `case/${encodeURIComponent(first.name)}`, words: `“${first.title}”` };
  return { path: "", words: folder === undefined ? "the cases" : `the cases in ${folder}` };
}

async function stop(serving: { close(): Promise<void> }, cases: ShownCases): Promise<void> {
  await serving.close();
  await cases.close();
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
