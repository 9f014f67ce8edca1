import { issueTemplate, quoted, type Issue, type Party } from "@parley/model";

/** Text cut to a length, at a word, with an ellipsis. @example shortened("one two three", 8); // => "one two…" */
export function shortened(text: string, length = 140): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), Math.floor(length / 2))).trimEnd()}…`;
}

/**
 * Words of a report inside a sentence: without the marks around them and the full stop at their end, which the sentence
 * has of its own.
 * @example quotedWords("“We wait.”", 80); // => "“We wait”"
 */
export function quotedWords(words: string, length: number): string {
  const [, inner = words] = /^["“]([^"“”]*)["”]$/.exec(words) ?? [];
  return quoted(shortened(inner.replace(/(?<=[\p{L}\p{N}])\.$/u, ""), length));
}

/** A party by id, name or alias, as claims name holders. @example partyNamed([], "Kyiv"); // => undefined */
function partyNamed(parties: readonly Party[], name: string): Party | undefined {
  const folded = name.toLowerCase();
  return parties.find((party) =>
    [party.id, party.name, ...party.aliases].some((other) => other.toLowerCase() === folded),
  );
}

/** The parties that hold a claim: none for the report's own voice or an expert. @example holdersOf([], "(article)"); // => [] */
export function holdersOf(parties: readonly Party[], holder: string): Party[] {
  return holder.split("|").flatMap((name) => partyNamed(parties, name.trim()) ?? []);
}

/** The name of a party by its id; the id itself when nobody knows it. @example partyName([], "navy"); // => "navy" */
export function partyName(parties: readonly Pick<Party, "id" | "name">[], id: string): string {
  return parties.find((party) => party.id === id)?.name ?? id;
}

/**
 * The label of an issue by its id, or of what a claim names with a vocabulary id; the id itself when nobody knows it.
 * @example issueLabel([], "labour.pay"); // => "Pay"
 */
export function issueLabel(issues: readonly Issue[], id: string): string {
  const known = issues.find((issue) => issue.id === id);
  const [vocabulary = id] = id.split("/");
  const [only, ...more] = known ? [known] : issues.filter((issue) => issue.vocabulary === vocabulary);
  return (more.length === 0 ? only?.label : undefined) ?? issueTemplate(vocabulary)?.label ?? id;
}

/** The label of an option by its issue and id. @example optionLabel([], "pay", "five"); // => "five" */
export function optionLabel(issues: readonly Issue[], issue: string, option: string): string {
  const options = issues.find((other) => other.id === issue)?.options ?? [];
  return options.find((other) => other.id === option)?.label ?? option;
}

/**
 * Where a text names a party first, by its name or an alias as words of their own; "the" before a name does not matter.
 * @example nameIn({ id: "u", name: "Union", aliases: ["the dockers"], roles: [] }, "told dockers"); // => 5
 */
export function nameIn({ name, aliases }: Party, text: string): number | undefined {
  const found = [name, ...aliases].flatMap((word) => {
    const bare = word.replace(/^the\s+/i, "");
    for (let at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1))
      if (!isWordPart(text.charAt(at - 1)) && !isWordPart(text.charAt(at + bare.length))) return [at];
    return [];
  });
  return found.length === 0 ? undefined : Math.min(...found);
}

function isWordPart(letter: string): boolean {
  return /[\p{L}\p{N}]/u.test(letter);
}
