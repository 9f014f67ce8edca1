import { issueTemplate, quoted, type Case, type Issue, type Option } from "@parley/model";

/** Two issues that may be one, or two options of one issue, and why it looks so. A person decides. */
export interface IssueSuggestion {
  /** The same as `into` when options of one issue are to be merged. */
  readonly from: string;
  readonly into: string;
  /** Option of `from` → option of `into`; the others come along. */
  readonly options: Readonly<Record<string, string>>;
  readonly reason: string;
}

/**
 * Pairs of issues that are likely one: of one vocabulary issue and place, with labels of the same words, or with an
 * option that puts a figure to what the other says in words. Then pairs of options of one issue that are likely one.
 * Pairs that a person told apart are left out.
 * @returns In the order of the case. O(issues² × options²).
 * @example issueSuggestions(subject); // => []
 */
export function issueSuggestions(subject: Pick<Case, "issues" | "apart">): IssueSuggestion[] {
  const apart = new Set(
    (subject.apart ?? [])
      .filter(({ collection }) => collection === "issues")
      .flatMap(({ records: [a, b] }) => [`${a} ${b}`, `${b} ${a}`]),
  );
  const pairs = subject.issues.flatMap((one, i) =>
    subject.issues.slice(i + 1).flatMap((other): IssueSuggestion[] => {
      const reason = whyOne(one, other);
      if (reason === undefined || apart.has(`${one.id} ${other.id}`)) return [];
      const [into, from] = one.proposed && !other.proposed ? [other, one] : [one, other];
      return [{ into: into.id, from: from.id, options: sameOptions(from, into), reason }];
    }),
  );
  return [...pairs, ...subject.issues.flatMap(ownOptions)];
}

function whyOne(one: Issue, other: Issue): string | undefined {
  const places = one.place !== undefined && other.place !== undefined && one.place !== other.place;
  if (places || isCondition(one) || isCondition(other)) return undefined;
  if (one.vocabulary !== undefined && one.vocabulary === other.vocabulary)
    return `both are about ${(issueTemplate(one.vocabulary)?.label ?? one.vocabulary).toLowerCase()}`;
  if (sharesContent(one.label, other.label)) return `their labels share their words: ${labels(one, other)}`;
  const figure = pairOf(one.options, other.options, isFigureOf) ?? pairOf(other.options, one.options, isFigureOf);
  return figure && `${quoted(figure[0].label)} may be the figure of ${quoted(figure[1].label)}`;
}

/** What an offer hangs on is asked apart from what is offered. */
function isCondition({ label, proposed }: Issue): boolean {
  return proposed === true && label.endsWith(": condition");
}

function labels(one: Issue, other: Issue): string {
  return `${quoted(one.label)} and ${quoted(other.label)}`;
}

/**
 * Which options of an issue are options of another under another id: by their words, or because the other has the figure.
 * @returns Option of `from` → option of `into`; those of the same id are not named.
 * @example sameOptions({ id: "a", label: "A", options: [] }, { id: "b", label: "B", options: [] }); // => {}
 */
export function sameOptions(from: Issue, into: Issue): Record<string, string> {
  const found = from.options.flatMap((option): [string, string][] => {
    const same =
      into.options.find(({ id }) => id === option.id) ??
      into.options.find(({ label }) => plain(label) === plain(option.label)) ??
      only(into.options.filter((other) => isFigureOf(other, option)));
    return same && same.id !== option.id ? [[option.id, same.id]] : [];
  });
  return Object.fromEntries(found);
}

/** "The levy" beside "a 3% levy" in one issue. */
function ownOptions(issue: Issue): IssueSuggestion[] {
  return issue.options.flatMap((worded): IssueSuggestion[] => {
    const figure = only(issue.options.filter((option) => option !== worded && isFigureOf(option, worded)));
    if (!figure) return [];
    const reason = `${quoted(figure.label)} may be the figure of ${quoted(worded.label)}`;
    return [{ into: issue.id, from: issue.id, options: { [worded.id]: figure.id }, reason }];
  });
}

function only<Value>(values: readonly Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}

function pairOf(
  ones: readonly Option[],
  others: readonly Option[],
  fits: (one: Option, other: Option) => boolean,
): [Option, Option] | undefined {
  for (const one of ones) {
    const other = others.find((each) => fits(one, each));
    if (other) return [one, other];
  }
  return undefined;
}

/** "a 3% levy" is the figure of "the levy": the same content words, and a figure on one side only. */
function isFigureOf(figure: Option, worded: Option): boolean {
  if (!/\d/.test(figure.label) || /\d/.test(worded.label)) return false;
  const [mine, theirs] = [contentWords(figure.label), contentWords(worded.label)];
  return theirs.size > 0 && [...theirs].every((word) => mine.has(word)) && mine.size - theirs.size <= 2;
}

function sharesContent(one: string, other: string): boolean {
  const [fewer, more] = [contentWords(one), contentWords(other)].sort((a, b) => a.size - b.size) as [
    Set<string>,
    Set<string>,
  ];
  if (![...fewer].some((word) => word.length >= 4)) return false;
  const shared = [...fewer].filter((word) => more.has(word)).length;
  return shared === fewer.size && 2 * shared >= more.size;
}

const idle = new Set(
  "a an the of on in at for to and or by with from its his her their this that over about percent per cent no not new any some other own".split(
    " ",
  ),
);

function contentWords(label: string): Set<string> {
  const words = plain(label).split(" ");
  return new Set(words.filter((word) => word !== "" && !idle.has(word) && !/\d/.test(word)).map(stem));
}

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?<=[^s])s$/, "") : word;
}
