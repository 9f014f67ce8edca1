import { caseHash, type Case, type ErrorPlace, type ParleyError, type Reading, type Warning } from "@parley/model";
import packageFile from "../package.json" with { type: "json" };

/** The name and version in every envelope. */
export const tool = { name: "parley", version: packageFile.version } as const;

/** What a command hands to {@link envelopeJson}. */
export interface Envelope {
  readonly command: string;
  readonly case?: Case;
  readonly reading?: Reading;
  readonly result: unknown;
  readonly warnings: readonly Warning[];
}

/** The one JSON shape of all commands; the same input gives the same bytes. */
export function envelopeJson(envelope: Envelope): string {
  const subject = envelope.case;
  const shown = {
    tool,
    command: envelope.command,
    ...(subject ? { case: { id: subject.id, title: subject.title, hash: caseHash(subject) } } : {}),
    ...(envelope.reading ? { reading: envelope.reading } : {}),
    result: envelope.result,
    warnings: envelope.warnings,
  };
  return `${JSON.stringify(shown, undefined, 2)}\n`;
}

/** Writes data to standard output and waits until a pipe has taken it. */
export async function writeOut(text: string): Promise<void> {
  await new Promise<void>((done, fail) => {
    process.stdout.write(text, (error) => (error ? fail(error) : done()));
  });
}

/** Writes a line that is not data to standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Prints a command's answer: the envelope with `--json`, words otherwise; warnings go to standard error. */
export async function answer(envelope: Envelope, json: boolean | undefined, words: () => string): Promise<void> {
  if (json) return writeOut(envelopeJson(envelope));
  await writeOut(words());
  for (const warning of envelope.warnings) say(`! ${warning.message} [${warning.code}]`);
}

/** An error as one line: where, what, and its stable code. */
export function errorLine(error: ParleyError): string {
  return `parley: ${placeText(error.place)}${error.message.replaceAll(/\s*\n\s*/g, " ")} [${error.code}]`;
}

/** An error as the JSON that stands in place of an envelope. */
export function errorJson(error: ParleyError): string {
  const path = [placeText(error.place).replace(/: $/, ""), error.place.path ?? ""]
    .filter((part) => part !== "")
    .join(": ");
  return `${JSON.stringify({ error: { code: error.code, message: error.message, ...(path === "" ? {} : { path }) } })}\n`;
}

function placeText({ file, line }: ErrorPlace): string {
  if (file === undefined) return "";
  return `${file}${line === undefined ? "" : `:${line}`}: `;
}
