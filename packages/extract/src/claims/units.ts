import { anonymousLexicon, conditionLexicon } from "../lexicons/lexicons.ts";
import type { Token } from "../tokenizer/tokenizer.ts";
import { actWords } from "./act-words.ts";
import type { Attribution } from "./attributions.ts";
import { reports, type Clause } from "./clauses.ts";

/** A stretch of a sentence that can be one claim. Token numbers, `last` inclusive. */
export interface Unit {
  readonly first: number;
  readonly last: number;
  /** The clause whose verb governs; none for a phrase. */
  readonly clause?: Clause;
  readonly number?: number;
  readonly kind: "statement" | "condition" | "apposition";
  /** The unit that it hangs on, by number. */
  readonly host?: number;
  readonly attribution?: Attribution;
  /** Further sources of the whole sentence: "…, according to Axios, citing two officials". */
  readonly others?: readonly Attribution[];
  /** The words that open a condition. */
  readonly marker?: string;
}

interface Draft {
  first: number;
  last: number;
  clause?: Clause;
  number?: number;
  kind: Unit["kind"];
  host?: number;
  attribution?: Attribution;
  others?: readonly Attribution[];
  marker?: string;
}

/**
 * Puts the clauses of a sentence together into what can be claimed: what somebody says apart from who says it,
 * conditions apart from what they condition, restrictive clauses with their host.
 * @example unitsOf([], [], []); // => []
 */
export function unitsOf(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  attributions: readonly Attribution[],
): Unit[] {
  const units: Draft[] = [];
  const unitOf = new Map<number, number>();
  clauses.forEach((clause, number) => {
    const host = hostOf(clause, number, unitOf);
    const role = roleOf({ tokens, clauses, attributions }, clause, number);
    if (role === "speech") return;
    const near = host !== undefined && (units[host]?.last ?? 0) >= clause.first - 3;
    const apart = clause.marker === "participle" || (clause.kind === "adverbial" && clause.last - clause.first > 3);
    if (role === "merge" && host !== undefined && (near || !apart)) {
      const draft = units[host];
      if (draft && near) draft.last = Math.max(draft.last, clause.last);
      unitOf.set(number, host);
      return;
    }
    const attribution = attributionOf(attributions, clauses, number);
    const first = startOf(tokens, clause, role);
    unitOf.set(number, units.length);
    units.push({
      first,
      last: clause.last,
      clause,
      number,
      kind: role === "condition" ? "condition" : role === "apposition" ? "apposition" : "statement",
      ...(attribution ? { attribution } : {}),
      others: othersFor(attribution, attributions, clauses),
      ...(clause.marker && role === "condition" ? { marker: clause.marker } : {}),
      ...(host !== undefined && (role === "condition" || role === "apposition") ? { host } : {}),
    });
    if (role === "apposition" && host !== undefined) cutBefore(units[host], first, tokens);
  });
  linkConditions(units, unitOf, clauses);
  return units
    .flatMap((unit) => withoutAttribution(unit, tokens, attributions))
    .flatMap((unit) => splitCondition(unit, tokens));
}

interface Sentence {
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly attributions: readonly Attribution[];
}

type Role = "unit" | "merge" | "condition" | "speech" | "apposition";

function hostOf(clause: Clause, number: number, unitOf: ReadonlyMap<number, number>): number | undefined {
  if (clause.parent !== undefined && unitOf.has(clause.parent)) return unitOf.get(clause.parent);
  for (let i = number - 1; i >= 0; i--) if (unitOf.has(i)) return unitOf.get(i);
  return undefined;
}

function roleOf({ tokens, clauses, attributions }: Sentence, clause: Clause, number: number): Role {
  if (attributions.some(({ clause: speech, first, last }) => speech === number || (speech === undefined && first <= clause.verb.first && clause.verb.last <= last))) return "speech";
  if (anonymousLexicon.within(tokens, clause.first, clause.last + 1).some(({ row }) => row.id === "anonymous-condition")) return "speech";
  if (clause.kind === "condition") return "condition";
  const next = clauses[number + 1];
  const cleft = clause.verb.lemma === "be" && next?.marker === "that" && phrase(tokens, clause.first, clause.verb.last).replace(/^.*?(?=\bit )/, "") .startsWith("it ") && clause.subject?.[0] === clause.subject?.[1];
  if (cleft && number === 0 && tokens[clause.verb.last + 1]?.pos !== "ADJ") return "speech";
  if (next?.verb.lemma === "follow" && next.marker === "as") return "speech";
  if (clause.marker === "or" && tokens.some((token) => token.lower === "either")) return "merge";
  if (
    /^(?:the following|as follows|follows)/.test(phrase(tokens, clause.verb.first, clause.last)) &&
    clause.verb.lemma === "follow" &&
    clause.kind === "adverbial"
  )
    return "speech";
  if (clause.kind === "relative") {
    if (apposition(tokens, clause.first) !== undefined) return "apposition";
    const comma = tokens[clause.first - 1]?.text === ",";
    return comma && clause.marker !== undefined && actWords(tokens, clause) ? "unit" : "merge";
  }
  if (clause.kind === "adverbial")
    return conditionLexicon.at(tokens, clause.first, clause.last + 1).length > 0 ? "condition" : ownAdverbial(tokens, clause) ? "unit" : "merge";
  if (clause.kind === "complement") {
    if (opensCondition(tokens, clause)) return "condition";
    const parent = clause.parent === undefined ? undefined : clauses[clause.parent];
    const spoken = attributions.some((attribution) => attribution.clause === clause.parent);
    return spoken && parent && governs(tokens, clause, parent) ? "unit" : "merge";
  }
  if (clause.shared && clause.kind === "coordinate" && !actWords(tokens, clause))
    return clause.marker === "participle" && reports(tokens, clause.verb) ? "unit" : "merge";
  return "unit";
}

/** "…, as the captors had asked", "when the bloc promised it": an act told in passing. */
function ownAdverbial(tokens: readonly Token[], clause: Clause): boolean {
  const words = clause.subject && /^(?:as|when|after|because|since|before)$/.test(clause.marker ?? "") ? actWords(tokens, clause) : undefined;
  return words !== undefined && words.first === clause.verb.head && words.weight >= 0.65 && clause.verb.form === "finite";
}

/** Whether the parent's own verb, not a later participle or noun, takes the complement. */
function governs(tokens: readonly Token[], clause: Clause, parent: Clause): boolean {
  const between = tokens.slice(parent.verb.last + 1, clause.first);
  return !between.some((token) => token.lower.endsWith("ing") && token.pos === "VERB");
}

function opensCondition(tokens: readonly Token[], clause: Clause): boolean {
  for (let i = clause.first; i >= clause.first - 4 && i >= 0; i--) {
    const found = conditionLexicon
      .at(tokens, i, clause.last + 1)
      .find((row) => row.row.id === "condition-condition-that" || row.row.id === "condition-the-condition");
    if (found) return true;
  }
  return false;
}

/** Where ", a position that …" begins before a relative clause. */
function apposition(tokens: readonly Token[], relative: number): number | undefined {
  for (let i = relative - 1; i >= relative - 5 && i > 0; i--) {
    if (tokens[i]?.text === ",")
      return /^(?:a|an|the|one)$/.test(tokens[i + 1]?.lower ?? "") && relative - i >= 3 ? i + 1 : undefined;
    if (!/^(?:NOUN|ADJ|DET|NUM|PROPN)$/.test(tokens[i]?.pos ?? "")) return undefined;
  }
  return undefined;
}

function startOf(tokens: readonly Token[], clause: Clause, role: Role): number {
  if (role === "apposition") return apposition(tokens, clause.first) ?? clause.first;
  if (role === "condition") return clause.first;
  let first = clause.first;
  while (
    first < clause.verb.first &&
    /^(?:and|but|or|that|as|when|after|because|since|before|while|whereas|although|though|yet|so|,|—|–|:|;|\.|!|\?)$/.test(tokens[first]?.lower ?? "")
  )
    first++;
  return first;
}

function cutBefore(unit: Draft | undefined, first: number, tokens: readonly Token[]): void {
  if (!unit || unit.last < first) return;
  unit.last = first - 1;
  while (unit.last > unit.first && tokens[unit.last]?.text === ",") unit.last--;
}

function attributionOf(
  attributions: readonly Attribution[],
  clauses: readonly Clause[],
  number: number,
): Attribution | undefined {
  const own = attributions.findLast(({ reach, clause }) => {
    if (clause === undefined) return false;
    if (reach === "before") return clause > number;
    return clause < number && hangsOn(clauses, number, clause);
  });
  return own ?? attributions.find(({ reach }) => reach === "sentence");
}

/** The sources around a source: of the whole sentence, and of the clause that does the saying. */
function othersFor(own: Attribution | undefined, attributions: readonly Attribution[], clauses: readonly Clause[]): Attribution[] {
  const outer = own?.clause === undefined ? undefined : attributionOf(attributions, clauses, own.clause);
  return attributions.filter((other) => other !== own && (other === outer || (other.reach === "sentence" && other.clause === undefined)));
}

/** Whether a clause belongs to what another clause's verb reports. */
function hangsOn(clauses: readonly Clause[], number: number, speech: number): boolean {
  if (number === speech + 1) return true;
  for (let i = number; i > speech; i--) {
    const clause = clauses[i];
    if (!clause) return false;
    if (clause.parent === speech) return true;
    if (
      clause.kind === "coordinate" &&
      (clause.marker === ";" || clause.marker === "while" || clause.marker === "but" || clause.marker === "whereas") &&
      clause.parent === undefined
    )
      return false;
  }
  return clauses[speech + 1]?.kind === "complement" || clauses[speech + 1]?.kind === "condition";
}

/** Conditions before their main clause hang on the unit that follows. */
function linkConditions(
  units: readonly Draft[],
  unitOf: ReadonlyMap<number, number>,
  clauses: readonly Clause[],
): void {
  units.forEach((unit, i) => {
    if (unit.kind !== "condition" || unit.number === undefined) return;
    const next = units[i + 1];
    const leads = clauses[unit.number + 1]?.kind === "main" && next?.kind === "statement" && next.number === unit.number + 1;
    if (leads) unit.host = i + 1;
    else if (unit.host === undefined) unit.host = unitOf.get(unit.number - 1) ?? i - 1;
  });
}

/** Takes "according to …" off the ends of a unit. */
function withoutAttribution(unit: Draft, tokens: readonly Token[], attributions: readonly Attribution[]): Draft[] {
  for (const { first, last, clause, reach } of attributions) {
    if (clause !== undefined || reach !== "sentence") continue;
    if (first <= unit.first && last >= unit.first && last < unit.last) unit.first = last + 1;
    else if (first > unit.first && last >= unit.last) unit.last = first - 1;
  }
  while (unit.first < unit.last && /^[,;:—–.]$/.test(tokens[unit.first]?.text ?? "")) unit.first++;
  while (unit.last > unit.first && /^[,;:—–]$/.test(tokens[unit.last]?.text ?? "")) unit.last--;
  return [unit];
}

/** Cuts off a condition without a verb of its own: "in return for securities". */
function splitCondition(unit: Draft, tokens: readonly Token[]): Unit[] {
  if (unit.kind !== "statement" || !unit.clause) return [unit];
  for (let i = Math.max(unit.clause.verb.last + 1, unit.first + 2); i < unit.last - 1; i++) {
    const [found] = conditionLexicon.at(tokens, i, unit.last + 1);
    if (!found || !/^condition-(?:return|the-condition|condition-that|provided|as-long|only-if)$/.test(found.row.id))
      continue;
    const end = tokens[i - 1]?.text === "," ? i - 2 : i - 1;
    return [
      { ...unit, last: end },
      {
        first: i,
        last: unit.last,
        kind: "condition",
        host: -1,
        marker: found.row.id,
        ...(unit.attribution ? { attribution: unit.attribution } : {}),
      },
    ];
  }
  return [unit];
}

function phrase(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last + 1)
    .map((token) => token.lower)
    .join(" ");
}
