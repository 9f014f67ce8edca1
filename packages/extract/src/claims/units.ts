import type { Token } from "../tokenizer/tokenizer.ts";
import type { Attribution } from "./attribution.ts";
import { type Role, apposition, roleOf } from "./clause-role.ts";
import type { Clause } from "./clause.ts";
import { type Quotation, quotationAt, quotationsOf } from "./quotations.ts";
import { splitCondition, splitSchedule, withoutAttribution } from "./trim-unit.ts";
import type { Draft, Unit } from "./unit.ts";

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
    const spoken = attributions.some(
      ({ clause: speech, last }) => speech === undefined && last < clause.first && last >= clause.first - 3,
    );
    const near = host !== undefined && !spoken && (units[host]?.last ?? 0) >= clause.first - 3;
    const apart = clause.marker === "participle" || (clause.kind === "adverbial" && clause.last - clause.first > 3);
    if (role === "merge" && host !== undefined && (near || !apart)) {
      const draft = units[host];
      if (draft && near) draft.last = Math.max(draft.last, clause.last);
      unitOf.set(number, host);
      return;
    }
    const attribution =
      quotedBy(tokens, { attributions, clauses, number }) ?? attributionOf(attributions, clauses, number);
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
  const bare = verbless(tokens, { units, clauses, attributions });
  if (bare) units.unshift(bare);
  return splitUnits(
    units.flatMap((unit) => withoutAttribution(unit, tokens, attributions)),
    tokens,
  );
}

/** “No deal,” she said: a quotation without a verb of its own. */
function verbless(
  tokens: readonly Token[],
  {
    units,
    clauses,
    attributions,
  }: { units: readonly Draft[]; clauses: readonly Clause[]; attributions: readonly Attribution[] },
): Draft | undefined {
  if (units.length > 0) return undefined;
  for (const { open, close } of quotationsOf(tokens)) {
    if (close < open + 2) continue;
    const attribution = attributions.find(
      ({ reach, clause, first }) =>
        (reach === "before" && close < (clauses[clause ?? -1]?.verb.first ?? -1)) ||
        (reach === "sentence" && clause === undefined && close < first),
    );
    if (!attribution) continue;
    let last = close - 1;
    while (last > open + 1 && tokens[last]?.pos === "PUNCT") last--;
    return { first: open + 1, last, kind: "statement", attribution, others: [] };
  }
  return undefined;
}

/** Splits units and keeps each condition with its host. */
function splitUnits(units: readonly Unit[], tokens: readonly Token[]): Unit[] {
  const out: Unit[] = [];
  const moved: number[] = [];
  for (const unit of units) {
    const pieces = splitSchedule(unit, tokens).flatMap((piece) => splitCondition(piece, tokens));
    moved.push(
      out.length +
        Math.max(
          0,
          pieces.findIndex((piece) => piece.number === unit.number && piece.kind === unit.kind),
        ),
    );
    out.push(...pieces);
  }
  return out.map((unit) =>
    unit.host === undefined || unit.host < 0 ? unit : { ...unit, host: moved[unit.host] ?? unit.host },
  );
}

function hostOf(clause: Clause, number: number, unitOf: ReadonlyMap<number, number>): number | undefined {
  if (clause.parent !== undefined && unitOf.has(clause.parent)) return unitOf.get(clause.parent);
  for (let i = number - 1; i >= 0; i--) if (unitOf.has(i)) return unitOf.get(i);
  return undefined;
}

function startOf(tokens: readonly Token[], clause: Clause, role: Role): number {
  if (role === "apposition") return apposition(tokens, clause.first) ?? clause.first;
  if (role === "condition") return tokens[clause.first]?.lower === "that" ? clause.first + 1 : clause.first;
  let first = clause.first;
  while (
    first < clause.verb.first &&
    !(tokens[first]?.lower === "that" && tokens[first]?.pos === "DET") &&
    /^(?:and|but|or|that|as|when|after|because|since|before|while|whereas|although|though|yet|so|,|—|–|:|;|\.|!|\?)$/.test(
      tokens[first]?.lower ?? "",
    )
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

/** Who says all that stands in a quotation, sentence after sentence: whoever speaks right before its opening mark. */
function quotedBy(
  tokens: readonly Token[],
  {
    attributions,
    clauses,
    number,
  }: { attributions: readonly Attribution[]; clauses: readonly Clause[]; number: number },
): Attribution | undefined {
  const at = clauses[number]?.verb.first ?? -1;
  const quotation = quotationAt(tokens, at);
  if (!quotation || !/^[:,]$/.test(tokens[quotation.open - 1]?.text ?? "")) return undefined;
  const own = attributions.find(({ reach, last }) => reach === "quotation" && last === quotation.open - 1);
  if (own) return own;
  const inner = attributions.some(({ clause }) => {
    const verb = clause === undefined ? undefined : clauses[clause]?.verb;
    return verb !== undefined && clause !== number && quotation.open < verb.first && verb.last < at;
  });
  if (inner) return undefined;
  return attributions.findLast(
    ({ clause, reach }) =>
      reach === "complement" && clause !== undefined && precedes(tokens, clauses[clause], quotation),
  );
}

function precedes(tokens: readonly Token[], clause: Clause | undefined, { open }: Quotation): boolean {
  return (
    clause !== undefined &&
    clause.verb.last < open &&
    !tokens.slice(clause.verb.last + 1, open).some(({ pos, text }) => pos === "VERB" || /^["”;]$/.test(text))
  );
}

/** The sources around a source: of the whole sentence, and of the clause that does the saying. */
function othersFor(
  own: Attribution | undefined,
  attributions: readonly Attribution[],
  clauses: readonly Clause[],
): Attribution[] {
  const outer = own?.clause === undefined ? undefined : attributionOf(attributions, clauses, own.clause);
  const said = clauses[own?.clause ?? -1];
  // "It will not pay, a spokesman said, but its lawyer said …": the lawyer speaks without the spokesman.
  const isAnew = ({ last }: Attribution) =>
    said?.kind === "coordinate" && last < said.first && said.parent === undefined;
  const wraps = (other: Attribution) => other.reach === "sentence" && other.clause === undefined && !isAnew(other);
  return attributions.filter((other) => other !== own && ((other === outer && !isAnew(other)) || wraps(other)));
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

/** "said that if they left, it would pay": the clause after the comma is what the condition conditions. */
function comesAfter({ last }: Draft, next: Draft): boolean {
  return next.first - last <= 2 && next.clause?.marker === ",";
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
    const leads =
      next?.kind === "statement" &&
      (next.clause?.kind === "main" || (clauses[unit.number]?.kind === "complement" && comesAfter(unit, next))) &&
      clauses.slice(unit.number + 1, next.number).every(({ kind }) => kind === "adverbial" || kind === "relative");
    if (leads) unit.host = i + 1;
    else if (unit.host === undefined) unit.host = unitOf.get(unit.number - 1) ?? i - 1;
  });
}
