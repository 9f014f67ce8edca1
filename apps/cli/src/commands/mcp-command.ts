import { join } from "node:path";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { ParleyError } from "@parley/model";
import { openCase } from "@parley/workbench";
import { Command } from "commander";
import { mcpServer, type RunCommand } from "../mcp/mcp-server.ts";
import { runCommands } from "../mcp/run-commands.ts";
import { errorLine, say } from "../output.ts";
import { repositoryRoot } from "../repository-root.ts";
import { onlyCaseHere, withCase } from "./case-argument.ts";
import type { PassphraseOptions } from "./passphrase.ts";

const help = `
Speaks the Model Context Protocol over standard input and output, for a program that asks questions of one case.
Its tools only read, and answer what the commands print with --json.
`;

/** `parley mcp [CASE]`. */
export const command = withCase(new Command("mcp"))
  .addHelpText("after", help)
  .action(async (named: string | undefined, options: PassphraseOptions & { case?: string }) => {
    if (named !== undefined && options.case !== undefined && named !== options.case)
      throw new ParleyError("usage", `two cases were named, ${named} and ${options.case}: name one`);
    const file = named ?? options.case ?? (await onlyCaseHere());
    await checkForEverybody(file);
    const { server } = mcpServer(runOn(file, options.passphraseFile));
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the library's server takes no listeners
    server.onerror = ({ message }) => say(errorLine(new ParleyError("invalid-input", message)));
    await server.connect(new StdioServerTransport());
  });

/** A program that asks is a reader like any other: what is not for everybody is not for it. */
async function checkForEverybody(file: string): Promise<void> {
  const { events = [] } = await openCase(file, { texts: false });
  if (events.every(({ compartment }) => compartment === "shared")) return;
  throw new ParleyError("forbidden", "this case has reports that are not for everybody: it is not shown to programs", {
    place: { file },
  });
}

const launcher = join(repositoryRoot, "apps/cli/bin/parley.js");
const mostBytes = 256 * 1024 * 1024;

/** Every question opens the case anew, so that what was recorded meanwhile counts, and one that fails harms no other. */
function runOn(file: string, passphraseFile: string | undefined): RunCommand {
  const sealed = passphraseFile === undefined ? [] : ["--passphrase-file", passphraseFile];
  const run = runCommands({ launcher, mostBytes, before: () => checkForEverybody(file) });
  return (word, flags, signal) => run([word, ...flags, ...sealed, "--", file], signal);
}
