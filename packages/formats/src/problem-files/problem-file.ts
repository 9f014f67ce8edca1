import type { ProblemIssue, Rational, Warning } from "@parley/model";

/** The programs whose files are read. */
export type PeerFormat = "GENIUS" | "GeniusWeb" | "NegMAS";

/** A file that says what is negotiated. */
export interface DomainFile {
  readonly kind: "domain";
  readonly format: PeerFormat;
  readonly file: string;
  readonly title: string;
  readonly issues: readonly ProblemIssue[];
}

/** What a party gains on one issue, weight included: by option, or linear over a range. */
export type IssueValues =
  | { readonly kind: "options"; readonly values: ReadonlyMap<string, Rational> }
  | { readonly kind: "linear"; readonly at: (value: Rational) => Rational };

/** A file that says what outcomes are worth to one party. */
export interface ProfileFile {
  readonly kind: "profile";
  readonly format: PeerFormat;
  readonly file: string;
  readonly name: string;
  /** The issues as this file knows them; empty when it counts on the domain for them. */
  readonly issues: readonly ProblemIssue[];
  /** By issue, as in `issues`, or in the order of the domain. */
  readonly values: ReadonlyMap<string | number, IssueValues>;
  /** What an option without a value counts; left out when it must have one. */
  readonly missing?: Rational;
  readonly boxes: readonly {
    readonly when: readonly { readonly issue: string; readonly options: readonly string[] }[];
    readonly value: Rational;
  }[];
  /** A value, the outcome whose value it is, or `lowest` for none: gains then count from the lowest value. */
  readonly reservation: Rational | Readonly<Record<string, string>> | "lowest";
  readonly discount?: number;
  readonly warnings: readonly Warning[];
}

/** One file of a bargaining problem. */
export type ProblemFile = DomainFile | ProfileFile;

/** A file as it came: its name and its text. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/** A problem as the texts of files of one format. */
export interface ProblemTexts {
  /** How the names of such files end, without the dot. */
  readonly ending: string;
  readonly domain: string;
  /** One for each party, in their order. */
  readonly profiles: readonly string[];
}

/**
 * The name of a file without folder and ending.
 * @example fileStem("domains/travel_fanny.xml"); // => "travel_fanny"
 */
export function fileStem(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[A-Za-z0-9]+$/, "");
}
