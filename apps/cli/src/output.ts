import type { WhatIf } from "@parley/analysis";
import type { ErrorPlace, ParleyError, Reading, Warning } from "@parley/model";
import type { OpenedCase } from "@parley/workbench";
import packageFile from "../package.json" with { type: "json" };
import { visible } from "./visible.ts";

/** The name and version in every envelope. */
export const tool = { name: "parley", version: packageFile.version } as const;

/** What a command hands to {@link answer}. */
export interface Envelope {
  readonly command: string;
  /** The case that the result is about, if it is about one. */
  readonly opened?: OpenedCase;
  readonly reading?: Reading;
  /** What is only supposed in the result; left out, nothing is. */
  readonly whatIf?: readonly WhatIf[];
  /** Of what was drawn at random: with it the same input gives the same bytes; left out, nothing was drawn. */
  readonly randomSeed?: number;
  readonly result: unknown;
  readonly warnings: readonly Warning[];
}

/** The one JSON shape of all commands; the same input gives the same bytes. */
function envelopeJson(envelope: Envelope): string {
  const { opened } = envelope;
  const shown = {
    tool,
    command: envelope.command,
    ...(opened ? { case: { id: opened.case.id, title: opened.case.title, hash: opened.hash } } : {}),
    ...(opened?.asOf === undefined ? {} : { asOf: opened.asOf }),
    ...(envelope.reading ? { reading: envelope.reading } : {}),
    ...(envelope.whatIf ? { whatIf: envelope.whatIf } : {}),
    ...(envelope.randomSeed === undefined ? {} : { randomSeed: envelope.randomSeed }),
    result: envelope.result,
    warnings: envelope.warnings,
  };
  return `${JSON.stringify(shown, undefined, 2)}\n`;
}

/** Writes data to standard output and waits until a pipe has taken it; a text can act on no terminal. */
export async function writeOut(data: string | Uint8Array): Promise<void> {
  await new Promise<void>((done, fail) => {
    process.stdout.write(typeof data === "string" ? visible(data) : data, (error) => (error ? fail(error) : done()));
  });
}

/** Writes a line that is not data to standard error. */
export function say(line: string): void {
  process.stderr.write(`${visible(line)}\n`);
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
