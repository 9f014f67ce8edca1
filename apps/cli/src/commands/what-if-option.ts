import { parseWhatIf, positionPhrase, whatIfText, withWhatIf, type WhatIf } from "@parley/analysis";
import { ParleyError, type Case } from "@parley/model";
import type { Command } from "commander";

/** What was typed as suppositions, once for each `--what-if`. */
export interface WhatIfOption {
  readonly whatIf?: readonly string[];
}

/** Adds `--what-if` to a command that only solves. */
export function withWhatIfOption(command: Command): Command {
  return command.option(
    "--what-if <changes>",
    'suppose, and record nothing: "PARTY:ISSUE=OPTION:STANCE" or "POSITION:dropped", commas between; may be repeated',
    (typed: string, earlier: string[] = []) => [...earlier, typed],
  );
}

/** A case as supposed, and what of it is only supposed. */
export interface Supposed {
  readonly subject: Case;
  /** For the envelope; empty when nothing was supposed. */
  readonly named: { readonly whatIf?: readonly WhatIf[] };
  /** The line above the answer in words; empty when nothing was supposed. */
  readonly line: string;
}

/**
 * The case with what was typed as suppositions.
 * @throws {ParleyError} `usage` for what is no supposition, `dangling-id` for what the case does not have.
 */
export function supposedCase(recorded: Case, { whatIf: typed }: WhatIfOption): Supposed {
  if (typed === undefined) return { subject: recorded, named: {}, line: "" };
  const whatIf = typed.flatMap(parseWhatIf);
  if (whatIf.length === 0)
    throw new ParleyError("usage", "--what-if expects what to suppose, such as PARTY:ISSUE=OPTION:accepts");
  const subject = withWhatIf(recorded, whatIf);
  const line = `Only supposed, recorded nowhere: ${whatIf.map((change) => phrase(recorded, change)).join("; ")}.\n\n`;
  return { subject, named: { whatIf }, line };
}

function phrase(recorded: Case, change: WhatIf): string {
  if (!("dropped" in change)) {
    const { option, ...rest } = change;
    return positionPhrase(recorded, { ...rest, id: option, options: [option], basis: "stated", claims: [] });
  }
  const position = recorded.positions.find(({ id }) => id === change.dropped);
  return position ? `without ${positionPhrase(recorded, position)}` : whatIfText(change);
}
