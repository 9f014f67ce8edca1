import {
  counted,
  freeId,
  listed,
  type BlocksResult,
  type Case,
  type Draft,
  type Reading,
  type TextBottomLine,
  draftClauses,
} from "@parley/model";
import { blocks } from "../deal-space/blocks.ts";
import { packageReadout, type PackageAnswer } from "../deal-space/package-readout.ts";
import { matrix } from "../matrix/matrix.ts";
import { withWhatIf, type WhatIf } from "../what-if/what-if.ts";
import { chosenOptions } from "./carried-out.ts";

/**
 * The package that the chosen wordings make; where two clauses settle one issue, the later one counts.
 * @example chosenPackage({ id: "d", title: "Text", articles: [], definitions: [], seenBy: [], remarks: [] }); // => {}
 */
export function chosenPackage(draft: Draft): Record<string, string> {
  return Object.assign({}, ...draftClauses(draft).map(chosenOptions)) as Record<string, string>;
}

/**
 * What the chosen wordings make of the deal: who has not accepted a part of them, which deals contain them as the
 * positions are, and which if everybody accepted these wordings. Positions over several issues stay as they are.
 * @throws {ParleyError} `dangling-id` for an assumption that the case does not have.
 * @example bottomLine(subject, { pay: "four" }).against.length; // => 1
 */
export function bottomLine(
  subject: Case,
  chosen: Readonly<Record<string, string>>,
  changes: Partial<Reading> = {},
): TextBottomLine {
  const { value, reading } = matrix(subject, changes);
  const readout = packageReadout(subject, { value, reading }, chosen);
  const against = readout.answers.filter(isAgainst);
  const solve = (asked: Case) => spaceOf(blocks(withText(asked, chosen), { reading, limit: 0 }).value);
  const now = solve(subject);
  const supposed = withWhatIf(subject, against.flatMap(accepting));
  return {
    sentence: sentenceOf(against, { broken: readout.broken, open: readout.open, of: value.issues.length }),
    package: { ...chosen },
    against: against.map((one) => ({ ...one, positions: [...one.positions] })),
    open: [...readout.open],
    broken: [...readout.broken],
    now,
    ifAccepted: against.length === 0 ? now : solve(supposed),
  };
}

type Against = PackageAnswer & { readonly kind: Exclude<PackageAnswer["kind"], "accepts"> };

function isAgainst(answer: PackageAnswer): answer is Against {
  return answer.kind !== "accepts";
}

function accepting({ party, issue, option }: Against): WhatIf[] {
  return issue === undefined || option === undefined ? [] : [{ party, issue, option, stance: "accepts" }];
}

/** Each choice is a rule of its own, so that choices do not tie the issues to each other. */
function withText(subject: Case, chosen: Readonly<Record<string, string>>): Case {
  const taken = new Set(subject.rules.map(({ id }) => id));
  const rules = Object.entries(chosen).map(([issue, option]) => ({
    id: freeId(`text.${issue}`, taken),
    text: "the wording that the text takes",
    require: { [issue]: [option] },
  }));
  return { ...subject, rules: [...subject.rules, ...rules] };
}

function spaceOf({ packages, acceptable, sentence }: BlocksResult): TextBottomLine["now"] {
  return { packages, closed: acceptable.silenceClosed.all, open: acceptable.silenceOpen.all, sentence };
}

function sentenceOf(
  against: readonly Against[],
  { broken, open, of }: { readonly broken: readonly string[]; readonly open: readonly string[]; readonly of: number },
): string {
  if (open.length === of) return "No wording is chosen yet.";
  const count = (...kinds: readonly Against["kind"][]) => against.filter(({ kind }) => kinds.includes(kind)).length;
  const parts = [
    [count("red-line"), "red line", "red lines"],
    [count("refuses"), "refusal", "refusals"],
    [count("unmet"), "condition not met", "conditions not met"],
    [count("undecided"), "condition still open", "conditions still open"],
    [count("not-reported"), "stance not reported", "stances not reported"],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, one, more]) => counted(n, one, more));
  const rules = broken.length === 0 ? "" : ` It breaks ${broken.length === 1 ? "rule" : "rules"} ${listed(broken)}.`;
  const rest = open.length === 0 ? "" : ` No wording is chosen on ${counted(open.length, "issue")}.`;
  const who =
    said.length === 0
      ? "Everybody is reported to accept what the text now says."
      : `Against what the text now says: ${listed(said)}.`;
  return `${who}${rules}${rest}`;
}
