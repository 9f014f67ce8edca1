import type { Issue, Party } from "@parley/model";

/** Text cut to a length, at a word, with an ellipsis. @example shortened("one two three", 8); // => "one two…" */
export function shortened(text: string, length = 140): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), Math.floor(length / 2))).trimEnd()}…`;
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

/** The label of an issue by its id; the id itself when there is no such issue. @example issueLabel([], "pay"); // => "pay" */
export function issueLabel(issues: readonly Issue[], id: string): string {
  return issues.find((issue) => issue.id === id)?.label ?? id;
}

/** The label of an option by its issue and id. @example optionLabel([], "pay", "five"); // => "five" */
export function optionLabel(issues: readonly Issue[], issue: string, option: string): string {
  const options = issues.find((other) => other.id === issue)?.options ?? [];
  return options.find((other) => other.id === option)?.label ?? option;
}
