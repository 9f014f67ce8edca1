import { formulaShape, type ConflictFormula, type Formula } from "@parley/model";
import type { ConflictChoice } from "./conflict-choices.ts";

/**
 * What a party wants, inferred from its stances, the most important first: to cross no red line of its own; that others
 * accept what it demands, then what else it asks for; that no threat against it is carried out; to accept nothing it
 * refuses; to accept on conditions only when they are met; and to carry out its own threats when what would avert them
 * is missing, and only then.
 * @returns `unmet` names the choices whose condition is on options that no choice is about: nothing was inferred there.
 * @example inferredStatements("a", []).statements; // => []
 */
export function inferredStatements(
  party: string,
  choices: readonly ConflictChoice[],
): { statements: ConflictFormula[]; unmet: string[] } {
  const own = choices.filter((choice) => choice.party === party);
  const refusing = (stance: string): ConflictFormula[] =>
    own.filter(({ accepts }) => accepts?.cell.stance === stance).map(({ id }) => ({ [id]: false }));
  const conditional = own
    .filter(({ accepts }) => accepts?.cell.stance === "accepts-if")
    .map(({ id, label, accepts }) => {
      const met = (accepts?.cell.conditions ?? []).map((condition) => conditionOn(condition, choices));
      return {
        id,
        label,
        met: met.some((each) => each === undefined) ? undefined : joined("any", met.flatMap(present)),
      };
    });
  const asked = choices.filter(({ askedBy }) => askedBy.includes(party));
  const against = choices.filter(({ threat }) => threat && threat.by !== party && isAgainst(threat, party));
  return {
    statements: [
      ...refusing("red-line"),
      ...granted(asked),
      ...against.map(({ id }) => ({ [id]: false })),
      ...refusing("refuses"),
      ...conditional.flatMap(({ id, met }) => (met ? [{ if: { [id]: true }, then: met }] : [])),
      ...own.flatMap((choice) => (choice.threat ? [carriedOut(choice, choices)] : [])),
    ],
    unmet: conditional.filter(({ met }) => met === undefined).map(({ label }) => label),
  };
}

function present<Value>(value: Value | undefined): Value[] {
  return value === undefined ? [] : [value];
}

/** A threat told to nobody and about nobody is against everybody. */
function isAgainst({ to, about }: NonNullable<ConflictChoice["threat"]>, party: string): boolean {
  return to === undefined && about === undefined ? true : to === party || about === party;
}

/** One statement for each option: whoever is asked for it accepts it. */
function granted(asked: readonly ConflictChoice[]): ConflictFormula[] {
  const options = new Map<string, Record<string, boolean>>();
  for (const { id, accepts } of asked) {
    const key = `${accepts?.issue} ${accepts?.option}`;
    options.set(key, { ...options.get(key), [id]: true });
  }
  return [...options.values()];
}

function carriedOut({ id, party, threat }: ConflictChoice, choices: readonly ConflictChoice[]): ConflictFormula {
  const told = threat?.if && conditionOn(threat.if, choices);
  if (told) return { iff: [{ [id]: true }, { not: told }] };
  const whose = threat?.about ?? threat?.to;
  const demanded = choices.filter(
    (choice) => choice.askedBy.includes(party) && (whose === undefined || choice.party === whose),
  );
  if (demanded.length === 0) return { [id]: false };
  return { iff: [{ [id]: true }, { not: Object.fromEntries(demanded.map((choice) => [choice.id, true])) }] };
}

/** A condition on options of the case as one on choices; `undefined` where no choice is about them. */
function conditionOn(formula: Formula, choices: readonly ConflictChoice[]): ConflictFormula | undefined {
  const shape = formulaShape(formula);
  if (shape.kind === "not") {
    const part = conditionOn(shape.part, choices);
    return part && { not: part };
  }
  if (shape.kind !== "table") {
    const parts = shape.parts.map((part) => conditionOn(part, choices));
    const known = parts.flatMap(present);
    if (known.length < parts.length) return undefined;
    return joined(shape.kind, known);
  }
  const rows = Object.entries(shape.table).map(([issue, options]) => {
    const about = options.map((option) =>
      choices.filter(({ accepts }) => accepts?.issue === issue && accepts.option === option),
    );
    if (about.some((each) => each.length === 0)) return undefined;
    return joined(
      "any",
      about.map((each) => Object.fromEntries(each.map(({ id }) => [id, true]))),
    );
  });
  const known = rows.flatMap(present);
  return known.length < rows.length ? undefined : joined("all", known);
}

/** One part needs no list around it. */
function joined(kind: "any" | "all", parts: readonly ConflictFormula[]): ConflictFormula {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return kind === "any" ? { any: parts } : { all: parts };
}
