import {
  capitalised,
  formulaIssues,
  slug,
  vocabulary,
  type Alternative,
  type Article,
  type Case,
  type Clause,
  type Draft,
  type Issue,
  type Reading,
} from "@parley/model";
import { effectiveReading } from "../matrix/effective-reading.ts";
import { stanceTable, type StanceTable } from "../matrix/stance-table.ts";
import { wordingStandings, type Standings } from "./wording-standings.ts";

/** What a caller may choose for {@link generateDraft}. */
export interface DraftOptions {
  /** Switches that differ from the case's own reading. */
  readonly reading?: Partial<Reading>;
  /** Left out: `text`. */
  readonly id?: string;
  /** Left out: the title of the case. */
  readonly title?: string;
}

/**
 * A first text from the issues and positions of a case: a clause for each issue, in articles by the domain of the
 * vocabulary, with a wording for each option that somebody demands, accepts or proposes. A clause is agreed when all
 * whose word binds accept the same one option, also where a condition is met by what is agreed elsewhere; silence is no
 * consent under any reading. Where several options are accepted by all, one of them remains to be chosen: brackets.
 * @throws {ParleyError} `dangling-id` for an assumption that the case does not have.
 * @example generateDraft(subject).articles[0].clauses[0].id; // => "pay"
 */
export function generateDraft(subject: Case, options: DraftOptions = {}): Draft {
  const reading = effectiveReading(subject, options.reading);
  const table = stanceTable(subject, reading);
  const standings = wordingStandings(subject, table);
  const agreed = agreedOptions(subject, standings);
  const clauses = subject.issues.map((issue) => ({
    issue,
    clause: clauseOf(subject, issue, { table, agreed: agreed.get(issue.id) }),
  }));
  const domains = new Set(subject.issues.map(domainOf));
  const articles = [...domains].map((domain): Article => ({
    id: slug(domain),
    heading: domain,
    clauses: clauses.filter(({ issue }) => domainOf(issue) === domain).map(({ clause }) => clause),
  }));
  return {
    id: options.id ?? "text",
    title: options.title ?? `${subject.title}: the text`,
    articles,
    definitions: [],
    seenBy: [],
    remarks: [],
  };
}

/**
 * The one option of an issue that all accept. What is agreed may meet a condition elsewhere, so all issues are looked at
 * again, together, until nothing more is agreed: the order of the issues does not matter.
 */
function agreedOptions({ issues }: Case, standings: Standings): ReadonlyMap<string, string> {
  let agreed: ReadonlyMap<string, string> = new Map();
  for (;;) {
    const known = agreed;
    const more = issues.flatMap(({ id, options }): [string, string][] => {
      if (known.has(id)) return [];
      const accepted = options.filter((option) =>
        standings.acceptedByAll({ [id]: option.id }, (issue) => known.get(issue)),
      );
      const [only, ...others] = accepted;
      return only && others.length === 0 ? [[id, only.id]] : [];
    });
    if (more.length === 0) return agreed;
    agreed = new Map([...known, ...more]);
  }
}

interface Found {
  readonly table: StanceTable;
  readonly agreed: string | undefined;
}

function clauseOf(subject: Case, issue: Issue, { table, agreed }: Found): Clause {
  const alternatives = issue.options.flatMap((option) => alternativeOf(subject, { issue, option, table }));
  const spoken =
    table.cells.some((cell) => cell.issue === issue.id && cell.stance !== "not-reported") ||
    table.assertions.some(({ require }) => require !== undefined && formulaIssues(require).includes(issue.id));
  const discussed = spoken || alternatives.length > 0;
  return {
    id: issue.id,
    heading: issue.label,
    issue: issue.id,
    status: agreed === undefined ? (discussed ? "bracketed" : "not-discussed") : "agreed",
    alternatives: agreed === undefined ? alternatives : alternatives.filter(({ id }) => id === agreed),
    ...(agreed === undefined ? {} : { chosen: agreed }),
    terms: {},
    from: [],
  };
}

interface Place {
  readonly issue: Issue;
  readonly option: Issue["options"][number];
  readonly table: StanceTable;
}

const holding = new Set(["demands", "accepts", "accepts-if"]);

/** The wording is the option's own label, so that it leans to nobody. */
function alternativeOf(subject: Case, { issue, option, table }: Place): Alternative[] {
  const cells = table.cells.filter(
    (cell) => cell.issue === issue.id && cell.option === option.id && holding.has(cell.stance),
  );
  const proposals = subject.packages.filter((one) => one.by !== undefined && one.options[issue.id] === option.id);
  const holders = new Set([...cells.map(({ party }) => party), ...proposals.flatMap(({ by }) => by ?? [])]);
  if (holders.size === 0) return [];
  return [
    {
      id: option.id,
      text: capitalised(option.label),
      options: { [issue.id]: option.id },
      heldBy: [...holders],
      claims: [...new Set([...cells, ...proposals].flatMap(({ claims }) => claims))],
    },
  ];
}

const domains = new Set(vocabulary.map(({ id }) => id.split(".")[0]));

function domainOf({ vocabulary: named }: Issue): string {
  const domain = named?.split(".")[0];
  return domain !== undefined && domains.has(domain) ? capitalised(domain) : "Matters";
}
