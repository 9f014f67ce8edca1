import {
  decimal,
  listed,
  ParleyError,
  sum,
  zero,
  type BargainingProblem,
  type Interaction,
  type ProblemIssue,
  type ProblemParty,
  type Rational,
  type Warning,
} from "@parley/model";
import { CORE_SCHEMA, load } from "js-yaml";
import { readGenius } from "../genius/read-genius.ts";
import { readGeniusWeb } from "../geniusweb/read-geniusweb.ts";
import { readNegmas } from "../negmas/read-negmas.ts";
import type { DomainFile, IssueValues, NamedText, ProblemFile, ProfileFile } from "./problem-file.ts";

/**
 * Reads a bargaining problem from the files of GENIUS, GeniusWeb or NegMAS, told apart by their content, in any order:
 * at most one domain, and a profile for each party. The parties come in the order of their files; without a domain,
 * the first profile says what the issues are.
 * @returns The problem, and warnings: weights that do not sum to 1, values that other programs read differently.
 * @throws {ParleyError} `unsupported-format` for a file of none of these shapes; `usage` for two domains, or none that
 * names the issues; `dangling-id` for a value that the domain does not have; `invalid-input` for one that is missing.
 * @example readProblemFiles([]); // throws
 */
export function readProblemFiles(inputs: readonly NamedText[]): {
  problem: BargainingProblem;
  warnings: readonly Warning[];
} {
  const files = inputs.map(readProblemFile);
  const domains = files.filter((file): file is DomainFile => file.kind === "domain");
  const profiles = files.filter((file): file is ProfileFile => file.kind === "profile");
  const [domain, second] = domains;
  if (domain && second) throw new ParleyError("usage", `${domain.file} and ${second.file} are two domains: name one`);
  if (profiles.length === 0)
    throw new ParleyError(
      "usage",
      "expected the profiles of the parties beside the domain: name one file for each party",
    );
  const issues = domain?.issues ?? profiles.find((profile) => profile.issues.length > 0)?.issues;
  if (!issues) throw new ParleyError("usage", "no file says what the issues are: name the domain too");
  checkIssues(issues, domain?.file ?? profiles[0]!.file);
  const ids = uniqueIds(profiles.map(({ name }) => name));
  const parties = profiles.map((profile, i) => partyOf(profile, issues, ids[i]!));
  const title = domain?.title ?? listed(profiles.map(({ name }) => name));
  return {
    problem: { title, parties, issues, constraints: [] },
    warnings: profiles.flatMap(({ warnings }) => warnings),
  };
}

function readProblemFile({ file, text }: NamedText): ProblemFile {
  if (/^\ufeff?\s*</.test(text)) return readGenius({ file, text });
  const data = structured(text, file);
  const found = readGeniusWeb(data, file) ?? readNegmas(data, file);
  if (found) return found;
  throw new ParleyError(
    "unsupported-format",
    "expected a domain or a profile of GENIUS (XML), GeniusWeb (JSON) or NegMAS (YAML, JSON), or a case with scores",
    { place: { file } },
  );
}

function structured(text: string, file: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    throw new ParleyError("unsupported-format", "expected XML, YAML or JSON: this is none of them", {
      cause: error,
      place: { file },
    });
  }
}

function checkIssues(issues: readonly ProblemIssue[], file: string): void {
  const twice = issues.find((issue, i) => issues.findIndex(({ id }) => id === issue.id) !== i);
  if (twice) throw new ParleyError("duplicate-id", `two issues are named "${twice.id}"`, { place: { file } });
  if (issues.length === 0) throw new ParleyError("invalid-input", "expected at least one issue", { place: { file } });
}

function uniqueIds(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let id = name;
    for (let n = 2; taken.has(id); n++) id = `${name}-${n}`;
    taken.add(id);
    return id;
  });
}

function partyOf(profile: ProfileFile, issues: readonly ProblemIssue[], id: string): ProblemParty {
  for (const issue of profile.issues) checkKnown(profile, issues, issue);
  const boxed = profile.missing !== undefined && profile.values.size === 0;
  const values = issues.map((issue, at) => {
    const own = profile.values.get(issue.id) ?? profile.values.get(at);
    if (!own && !boxed) throw fault(profile, "invalid-input", `issue "${issue.id}" has no values`);
    return issue.options.map((option) => (own ? valueOf(profile, own, { issue: issue.id, option: option.id }) : zero));
  });
  for (const [key, own] of profile.values) {
    const issue = typeof key === "number" ? issues[key] : issues.find((one) => one.id === key);
    if (!issue) throw fault(profile, "dangling-id", `values for issue "${key}", which the domain does not have`);
    const unknown =
      own.kind === "options" &&
      [...own.values.keys()].find((option) => !issue.options.some((one) => one.id === option));
    if (unknown) throw fault(profile, "dangling-id", `issue "${issue.id}" has no option "${unknown}" in the domain`);
  }
  // What a party gains whatever is chosen stands with its first issue.
  const always = profile.boxes.filter(({ when }) => when.length === 0).map(({ value }) => value);
  values[0] = values[0]!.map((value) => always.reduce(sum, value));
  const joint = profile.boxes.filter(({ when }) => when.length > 0);
  const interactions = joint.map(({ when, value }): Interaction => ({
    value,
    when: when.map((part) => {
      const at = issues.findIndex((issue) => issue.id === part.issue);
      return {
        issue: at,
        options: part.options.map((option) => issues[at]!.options.findIndex((one) => one.id === option)),
      };
    }),
  }));
  const { discount } = profile;
  const made = { id, name: profile.name, values, interactions, ...(discount === undefined ? {} : { discount }) };
  return { ...made, reservation: reservationOf(profile, issues, made) };
}

function checkKnown(profile: ProfileFile, issues: readonly ProblemIssue[], own: ProblemIssue): void {
  const issue = issues.find(({ id }) => id === own.id);
  if (!issue) throw fault(profile, "dangling-id", `issue "${own.id}" is not in the domain`);
  const unknown = own.options.find(({ id }) => !issue.options.some((one) => one.id === id));
  if (unknown) throw fault(profile, "dangling-id", `issue "${own.id}" has no option "${unknown.id}" in the domain`);
}

function valueOf(
  profile: ProfileFile,
  own: IssueValues,
  at: { readonly issue: string; readonly option: string },
): Rational {
  if (own.kind === "linear") {
    try {
      return own.at(decimal(at.option));
    } catch {
      throw fault(
        profile,
        "invalid-input",
        `issue "${at.issue}" has values of a line, but "${at.option}" is no number`,
      );
    }
  }
  const value = own.values.get(at.option) ?? profile.missing;
  if (!value) throw fault(profile, "invalid-input", `issue "${at.issue}" has no value for option "${at.option}"`);
  return value;
}

function reservationOf(
  { reservation, file }: ProfileFile,
  issues: readonly ProblemIssue[],
  { values, interactions }: Pick<ProblemParty, "values" | "interactions">,
): Rational {
  if (reservation === "lowest") {
    const lowest = values.map((of) => of.reduce((low, value) => (less(value, low) ? value : low)));
    return [...lowest, ...interactions.map(({ value }) => value)].reduce(sum, zero);
  }
  if ("numerator" in reservation) return reservation as Rational;
  return issues
    .map((issue, at) => {
      const option = issue.options.findIndex(
        ({ id }) => id === (reservation as Readonly<Record<string, string>>)[issue.id],
      );
      if (option < 0)
        throw new ParleyError("dangling-id", `the reservation bid names no option of issue "${issue.id}"`, {
          place: { file },
        });
      return values[at]![option]!;
    })
    .reduce(sum, zero);
}

function less(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}

function fault({ file }: ProfileFile, code: "dangling-id" | "invalid-input", message: string): ParleyError {
  return new ParleyError(code, message, { place: { file } });
}
