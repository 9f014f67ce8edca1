import { compareRationals, ParleyError, slug, type BargainingProblem } from "@parley/model";
import { writeGenius } from "../genius/write-genius.ts";
import { writeGeniusWeb } from "../geniusweb/write-geniusweb.ts";
import { writeNegmas } from "../negmas/write-negmas.ts";
import type { NamedText } from "./problem-file.ts";
import { readProblemFiles } from "./read-problem-files.ts";

const writers = {
  genius: { name: "GENIUS", write: writeGenius },
  geniusweb: { name: "GeniusWeb", write: writeGeniusWeb },
  negmas: { name: "NegMAS", write: writeNegmas },
} as const;

/** A format that {@link writeProblemFiles} writes. */
export type WrittenFormat = keyof typeof writers;

/**
 * Whether a word names a format that is written: `genius`, `geniusweb` or `negmas`.
 * @example isWrittenFormat("genius"); // => true
 */
export function isWrittenFormat(word: string): word is WrittenFormat {
  return Object.hasOwn(writers, word);
}

/**
 * Writes a bargaining problem as files of another program: the domain, then a profile for each party in their order,
 * issues and options under their labels. What was written is read again and compared, so that reading the files gives
 * the same parties, issues, exact values, reservations and discounts.
 * @throws {ParleyError} `unsupported-format` naming the part that the format cannot say: rules, red lines, conditions,
 * values given to several issues together, amounts, or what the writer of the format names.
 * @example writeProblemFiles({ title: "", parties: [], issues: [], constraints: [] }, "genius"); // throws
 */
export function writeProblemFiles(problem: BargainingProblem, format: WrittenFormat): NamedText[] {
  const { name, write } = writers[format];
  refuseLimits(problem, name);
  const { ending, domain, profiles } = write(problem);
  const width = String(profiles.length).length;
  const files = [
    { file: `domain.${ending}`, text: domain },
    ...profiles.map((text, i) => ({
      file: `party-${String(i + 1).padStart(width, "0")}-${slug(problem.parties[i]!.name)}.${ending}`,
      text,
    })),
  ];
  const lost = difference(problem, readAgain(files, name));
  if (lost !== undefined) throw unsaid(name, `${lost} as it is`);
  return files;
}

function refuseLimits({ parties, issues, constraints }: BargainingProblem, format: string): void {
  const [limit] = constraints;
  if (limit) throw unsaid(format, `the ${limit.kind.replace("-", " ")} ${limit.id}`);
  const joint = parties.find(({ interactions }) => interactions.length > 0);
  if (joint) throw unsaid(format, `what ${joint.name} gives to options of several issues together`);
  const divisible = issues.find(({ options }) => options.some((option) => option.divisible));
  if (divisible) throw unsaid(format, `the amounts of ${divisible.label}`);
  const open = parties.find(({ ranges }) => ranges !== undefined);
  if (open) throw unsaid(format, `the ranges or the ranking of ${open.name}`);
  const discounted = format === "GENIUS" ? undefined : parties.find(({ discount }) => discount !== undefined);
  if (discounted) throw unsaid(format, `the discount of ${discounted.name}`);
}

function readAgain(files: readonly NamedText[], format: string): BargainingProblem {
  try {
    return readProblemFiles(files).problem;
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    throw new ParleyError("unsupported-format", `${format} cannot say this: ${error.message}; nothing was written`, {
      cause: error,
    });
  }
}

/** The first part that two problems do not share; ids are left out, as files know labels only. */
function difference(a: BargainingProblem, b: BargainingProblem): string | undefined {
  for (const [i, { label, options }] of a.issues.entries()) {
    if (label !== b.issues[i]?.label) return `the issue “${label}” in its place`;
    const lost = options.findIndex((option, o) => option.label !== b.issues[i]!.options[o]?.label);
    if (lost >= 0) return `the option “${options[lost]!.label}” of ${label}`;
  }
  for (const [p, party] of a.parties.entries()) {
    const read = b.parties[p];
    if (read?.name !== party.name) return `the name “${party.name}”`;
    for (const [i, values] of party.values.entries())
      if (values.some((value, o) => compareRationals(value, read.values[i]![o]!) !== 0))
        return `what ${party.name} gives to ${a.issues[i]!.label}`;
    if (compareRationals(party.reservation, read.reservation) !== 0) return `the reservation of ${party.name}`;
    if (party.discount !== read.discount) return `the discount of ${party.name}`;
  }
  return undefined;
}

function unsaid(format: string, part: string): ParleyError {
  return new ParleyError("unsupported-format", `${format} has no way to say ${part}: nothing was written`);
}
