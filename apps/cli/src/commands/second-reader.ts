import { ParleyError } from "@parley/model";
import { promptToCopy, readBytes, suggestFromReply, withDesk, type Desk } from "@parley/workbench";
import { answer, say } from "../output.ts";
import { handOf } from "./desk-argument.ts";
import { askModel, type AskedOptions } from "./ask-model.ts";
import { outcomeLine } from "./outcome-line.ts";

/** What `suggest` was told about a second reader. */
export interface SecondReaderOptions extends AskedOptions {
  readonly prompt?: boolean;
  readonly part?: string;
  readonly reply?: string;
}

/**
 * A language model as second reader: asked at an endpoint, or by a person who copies the prompt and pastes the reply.
 * @throws {ParleyError} `usage` for flags that do not go together.
 */
export async function secondReader(path: string, ids: readonly string[], options: SecondReaderOptions): Promise<void> {
  if (options.prompt && options.reply !== undefined)
    throw new ParleyError("usage", "--prompt prints what to copy, --reply takes what came back: give one of them");
  if (options.reply !== undefined) return takeReply(path, ids, options);
  return options.prompt ? printPrompt(path, ids, options) : askModel(path, ids, options);
}

async function printPrompt(path: string, ids: readonly string[], { part, json }: SecondReaderOptions): Promise<void> {
  await withDesk(path, { readOnly: true }, async (desk) => {
    const copied = promptToCopy(desk, theReport(desk, ids), partNumber(part));
    await answer({ command: "suggest", opened: desk, result: copied, warnings: [] }, json, () => copied.prompt);
    if (copied.of > 1 && !json)
      say(`Part ${copied.part} of ${copied.of}: --part gives another; each has its own reply.`);
  });
}

async function takeReply(path: string, ids: readonly string[], options: SecondReaderOptions): Promise<void> {
  const reply = new TextDecoder().decode(await readBytes(options.reply ?? "-"));
  await withDesk(path, {}, async (opened) => {
    const given = { report: theReport(opened, ids), reply, model: options.model };
    const { desk, outcome } = await suggestFromReply(opened, handOf(options), given);
    const envelope = { command: "suggest", opened: desk, result: { reports: [outcome] }, warnings: desk.warnings };
    await answer(envelope, options.json, () => outcomeLine(outcome));
  });
}

/** The one report that was named, or the only one of the case. */
function theReport({ case: { reports } }: Desk, ids: readonly string[]): string {
  const [id, second] = ids.length > 0 ? ids : reports.map((report) => report.id);
  if (id !== undefined && second === undefined) return id;
  const why = id === undefined ? "this case has no reports yet" : "a prompt and its reply are about one report";
  throw new ParleyError("usage", `${why}: name one that parley reports lists`);
}

function partNumber(typed: string | undefined): number {
  if (typed === undefined) return 1;
  if (/^[1-9]\d{0,5}$/.test(typed)) return Number(typed);
  throw new ParleyError("usage", `--part takes a whole number from 1, not "${typed}"`);
}
