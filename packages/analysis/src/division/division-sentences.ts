import {
  counted,
  listed,
  type AdjustedWinner,
  type ClaimsProblem,
  type Division,
  type ShareFormulas,
} from "@parley/model";

/** What a division found, in one sentence for each thing found. */
interface Found {
  readonly adjustedWinner?: AdjustedWinner;
  readonly claims?: ClaimsProblem;
  readonly formulas?: ShareFormulas;
}

/**
 * The answers of a division as sentences, one for each part, and one for each formula.
 * @example divisionSentences(parseDivision({ format: "parley-division", version: 1, title: "Coat", parties: ["a"], claims: { a: 1 } }), {}); // => []
 */
export function divisionSentences(division: Division, { adjustedWinner, claims, formulas }: Found): string[] {
  const name = (id: string): string => division.parties.find((party) => party.id === id)?.name ?? id;
  return [
    ...(adjustedWinner ? [winnerSentence(division, adjustedWinner, name)] : []),
    ...(claims ? [claimsSentence(claims)] : []),
    ...(formulas ? formulaSentences(formulas, name) : []),
  ];
}

type Names = (id: string) => string;

function winnerSentence(division: Division, found: AdjustedWinner, name: Names): string {
  const [a, b] = found.parties;
  const { exact } = found.totals[a]!;
  const label = (id: string): string => division.points?.items.find((item) => item.id === id)?.label ?? id;
  const both = `${listed([name(a), name(b)].sort())} each get ${exact} of their own 100 points (estimates by ${found.author}, ${found.date})`;
  const { splitItem: split } = found;
  if (!split) return `${both}; no item is split.`;
  const shares = [a, b]
    .toSorted((x, y) => (name(x) < name(y) ? -1 : 1))
    .map((party) => `${found.shares[split.item]![party]!.exact} to ${name(party)}`);
  const whole = split.indivisible ? "; it is marked indivisible, so that the equal totals cannot be carried out" : "";
  return `${both}; one item is split, ${label(split.item)}: ${shares.join(", ")}${whole}.`;
}

function claimsSentence({ claims, estate, total, disputed, left, rules, same }: ClaimsProblem): string {
  if (!disputed)
    return `The claims sum to ${total.exact}, the estate is ${estate.exact}: every claim is met and ${left.exact} is left; there is nothing to divide by a rule.`;
  const distinct = rules.length - same.reduce((sum, group) => sum + group.length - 1, 0);
  return `${counted(Object.keys(claims).length, "claim")} of ${total.exact} in all on an estate of ${estate.exact}: ${counted(rules.length, "rule")} give ${counted(distinct, "division")}.`;
}

function formulaSentences({ parameter, declared, formulas }: ShareFormulas, name: Names): string[] {
  const wanted = listed(Object.keys(declared).map(name).sort());
  return formulas.flatMap((formula) => {
    const { id, exactly, sharesThen, missed, equals } = formula;
    const whose = formula.by === undefined ? `Formula ${id}` : `The formula ${id} of ${name(formula.by)}`;
    const shares = Object.entries(sharesThen ?? {}).map(([party, share]) => `${name(party)} ${share.exact}`);
    const always = equals.filter(({ at }) => at === null).map(({ rule }) => rule);
    const sentences: string[] = [];
    const free = parameter && Object.values(formula.shares).some((share) => share.includes(parameter.name));
    if (wanted === "") sentences.push(`${whose}: no party declared a share to compare it with.`);
    else if (free && exactly && sharesThen)
      sentences.push(
        `${whose} gives ${wanted} the shares that they declared when ${parameter.name} = ${exactly.from.exact}: ${listed(shares)}.`,
      );
    else if (exactly) sentences.push(`${whose} gives ${wanted} the shares that they declared.`);
    else if (missed.length > 0)
      sentences.push(
        `${whose} does not give ${listed(missed.map(({ party, declared: share, share: gets }) => `${name(party)} the declared ${share.exact} (it gives ${gets})`))}.`,
      );
    else sentences.push(`${whose} meets each declared share alone, but no value of ${parameter?.name} meets all.`);
    if (always.length > 0) sentences.push(`${whose} equals ${listed(always)}.`);
    for (const { rule, at } of equals)
      if (at) sentences.push(`${whose} equals ${rule} when ${parameter?.name} = ${at.exact}.`);
    return sentences;
  });
}
