import type { Party, Person, ReadClaim, Source } from "@parley/model";
import type { CanonicalText } from "./canonical-text/canonical-text.ts";
import type { ReaderModel } from "./learned/reader-model.ts";
import type { IssueContext, RecognisedIssue } from "./issues/recognise-issue.ts";

/** What is known before reading: a case's own names win over the built-in gazetteer. */
export interface CaseContext {
  readonly parties: readonly Party[];
  readonly people?: readonly Person[];
  readonly sources?: readonly Source[];
  /** Replaces the built-in recogniser of issues. */
  readonly issueOf?: (input: IssueContext) => RecognisedIssue;
  /** Replaces the built-in weights that decide act and holder again after the rules; "none" leaves it to the rules. */
  readonly model?: ReaderModel | "none";
}

/** A stretch of the canonical text, `end` exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A party that the text speaks of, with the names it uses; `known` when a case or the gazetteer has it. */
export interface ProposedParty {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly known: boolean;
}

/** A person that the text names, with the party it ties the person to. */
export interface ProposedPerson {
  readonly name: string;
  readonly party?: string;
  readonly title?: string;
}

/** An outlet or a wire that the text relays. */
export interface ProposedOutlet {
  readonly name: string;
  readonly kind: "outlet" | "wire";
}

/** Everything that was read from one report; `unclaimed` are the stretches that became no claim. */
export interface ReportReading {
  readonly claims: ReadClaim[];
  readonly unclaimed: TextSpan[];
  readonly parties: ProposedParty[];
  readonly people: ProposedPerson[];
  readonly outlets: ProposedOutlet[];
}

/** Anything that suggests claims: the embedded rules, or a language model. */
export interface Extractor {
  readonly id: string;
  readonly version: string;
  extract(doc: CanonicalText, context: CaseContext, signal?: AbortSignal): AsyncIterable<ReadClaim>;
}
