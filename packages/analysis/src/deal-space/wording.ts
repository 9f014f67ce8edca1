import type { Case, Position, Reading, Stance } from "@parley/model";

/**
 * The question of the ask list: one neutral sentence.
 * @example askQuestion("Russia", "zone", "Control of Donetsk"); // => "Would Russia accept “zone” on Control of Donetsk?"
 */
export function askQuestion(party: string, option: string, issue: string): string {
  return `Would ${party} accept “${option}” on ${issue}?`;
}

/**
 * Names in a row. @example listed(["A", "B", "C"]); // => "A, B and C"
 */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/**
 * Those who have to agree, in words. @example everyone(["Port", "Union"]); // => "both Port and Union"
 */
export function everyone(names: readonly string[]): string {
  if (names.length === 1) return names[0] ?? "";
  if (names.length === 2) return `both ${listed(names)}`;
  return names.length <= 4 ? `all of ${listed(names)}` : `all ${names.length} parties`;
}

/**
 * A whole number with its digits in threes. @example digits(1536n); // => "1,536"
 */
export function digits(count: bigint): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/**
 * The reading in words. @example readingPhrase({ silence: "unknown", demandsExclude: true, inferred: true, assumptions: [] }); // => "silence unknown, demands exclude, inferred positions used"
 */
export function readingPhrase(reading: Reading): string {
  const parts = [
    `silence ${reading.silence}`,
    reading.demandsExclude ? "demands exclude" : "demands do not exclude",
    reading.inferred ? "inferred positions used" : "stated positions only",
  ];
  if (reading.assumptions.length > 0) parts.push(`assuming ${listed(reading.assumptions)}`);
  if (reading.sources) parts.push(`only from ${listed(reading.sources) || "no source"}`);
  return parts.join(", ");
}

const verbs: Readonly<Record<Stance, string>> = {
  "red-line": "draws a red line at",
  refuses: "refuses",
  demands: "demands",
  "accepts-if": "accepts only under conditions",
  accepts: "accepts",
  "not-reported": "says nothing of",
};

/**
 * A position in words, with its own text where it has one: who, and what it asserts.
 * @example positionPhrase(subject, position); // => "Ukraine refuses “withdrawal” on Control of Donetsk"
 */
export function positionPhrase(subject: Case, position: Position): string {
  const party = subject.parties.find(({ id }) => id === position.party)?.name ?? position.party;
  if (position.text !== undefined) return `${party}: ${position.text}`;
  const issue = subject.issues.find(({ id }) => id === position.issue);
  const labels = (position.options ?? []).map((id) => issue?.options.find((option) => option.id === id)?.label ?? id);
  if (!issue) return `${party} (${position.id})`;
  return `${party} ${verbs[position.stance]} ${alternatives(labels.map((label) => `“${label}”`))} on ${issue.label}`;
}

/**
 * Alternatives in a row. @example alternatives(["A", "B", "C"]); // => "A, B or C"
 */
export function alternatives(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** A sentence begins with a capital. @example capital("all 3"); // => "All 3" */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
