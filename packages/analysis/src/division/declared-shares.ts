import {
  compareRationals,
  fraction,
  fractionText,
  parseDivision,
  type Case,
  type Claim,
  type Rational,
  type ShareFormulas,
} from "@parley/model";
import { groupBy } from "../matrix/group-by.ts";
import { moveContext } from "../movement/move-context.ts";
import { partyNames, type PartyNames } from "../pressure/party-names.ts";
import { total } from "./exact-value.ts";
import { shareFormulas } from "./share-formulas.ts";
import { toldShares, type ToldShares } from "./told-shares.ts";

/** What one party declares of one whole. */
export interface ShareDeclaration extends ToldShares {
  readonly party: string;
  /** The share for itself. */
  readonly own: Rational;
  /** What one party may pass on to another by its formula, and the part at which everybody gets what it declared. */
  readonly passing?: {
    readonly from: string;
    readonly to: string;
    readonly solved: ShareFormulas["formulas"][number];
  };
  readonly claims: readonly string[];
}

/** A whole of which two parties or more declare shares for themselves. */
export interface DeclaredShares {
  /** That of the first words on it. */
  readonly issue: string;
  readonly declarations: readonly ShareDeclaration[];
  /** The sum of what they declare for themselves. */
  readonly sum: Rational;
}

/** Words of one party that may give or pass on shares. */
interface Statement {
  readonly claim: Claim;
  readonly party: string;
  readonly issue: string;
  readonly told?: ToldShares;
}

const whole = fraction(1n);
const asks = new Set(["demand", "offer", "accept", "concede", "condition", "promise", "red-line"]);
const passes =
  /\b(?:pass|shar|hand|sell|resell|transfer|distribut|redistribut|allocat|giv)\w*\b[^.;]{0,50}? (?:with|to) (?:the )?$/i;
const allowed = /\b(?:right|free|may|might|can|could|allow\w*|permit\w*|let|lets|letting|entitled|discretion)\b/i;

/**
 * What parties declare for themselves of one whole, by their newest words on it, and whether it fits into the whole.
 * Words are on one whole when they name the same thing to divide, or stand on one issue and do not name different ones.
 * Where a formula lets one party pass a part on to another, the part that gives everybody the share it declared.
 * @returns Only wholes of which two parties or more declare a share for themselves, in the order of the claims.
 * @example declaredShares(subject); // => []
 */
export function declaredShares(subject: Case): DeclaredShares[] {
  const names = partyNames(subject);
  const all = statements(subject, names);
  const thingOf = new Map(all.flatMap(({ issue, told }) => (told?.thing === undefined ? [] : [[issue, told.thing]])));
  const wholes = groupBy(all, ({ issue, told }) => told?.thing ?? thingOf.get(issue) ?? `on ${issue}`);
  return [...wholes.values()].flatMap((group) => {
    const declarations = [...groupBy(group, ({ party }) => party).values()].flatMap(
      (own) => declaration(own, names) ?? [],
    );
    const issue = group.find(({ told }) => told !== undefined)?.issue;
    if (declarations.length < 2 || issue === undefined) return [];
    return [{ issue, declarations: solved(declarations), sum: total(declarations.map(({ own }) => own)) }];
  });
}

/** What single parties ask for, offer or accept, with the shares that it gives. */
function statements(subject: Case, names: PartyNames): Statement[] {
  const moves = moveContext(subject);
  return moves.claims.flatMap((claim) => {
    const [holder, ...others] = moves.holdersOf(claim);
    const issue = moves.topicOf(claim);
    if (!holder || others.length > 0 || issue === undefined) return [];
    if (claim.status !== "current" || !asks.has(claim.act)) return [];
    const told = toldShares(claim, { holder: holder.id, names });
    return [{ claim, party: holder.id, issue, ...(told ? { told } : {}) }];
  });
}

type Unsolved = Omit<ShareDeclaration, "passing"> & {
  readonly passing?: { readonly from: string; readonly to: string };
};

/** The newest share that one party declares for itself, with what its formula lets somebody pass on. */
function declaration(statements: readonly Statement[], names: PartyNames): Unsolved | undefined {
  const said = statements.findLast(({ party, told }) => told?.shares.has(party));
  const own = said?.told?.shares.get(said.party);
  if (!said?.told || own === undefined) return undefined;
  const others = [...said.told.shares.keys()].filter((one) => one !== said.party);
  const passing = statements
    .map(({ claim }) => ({ id: claim.id, way: passingIn(claim.quote, others, names) }))
    .findLast(({ way }) => way !== undefined);
  return {
    ...said.told,
    party: said.party,
    own,
    claims: [...new Set([said.claim.id, ...(passing ? [passing.id] : [])])],
    ...(passing?.way ? { passing: passing.way } : {}),
  };
}

/** "Granting B the right to share it with C": from whom to whom, where somebody whom the formula gives a share may pass it on. */
function passingIn(
  quote: string,
  givers: readonly string[],
  names: PartyNames,
): { from: string; to: string } | undefined {
  if (!allowed.test(quote)) return undefined;
  const mentions = names.mentionsIn(quote);
  const to = mentions.find(({ start }) => passes.test(quote.slice(0, start)));
  const before = mentions.findLast(({ start, party }) => to && start < to.start && givers.includes(party))?.party;
  const from = before ?? (givers.length === 1 ? givers[0] : undefined);
  return to && from !== undefined && from !== to.party ? { from, to: to.party } : undefined;
}

/** The declarations, each formula that lets a part be passed on solved for what all of them declare for themselves. */
function solved(declarations: readonly Unsolved[]): ShareDeclaration[] {
  const declared = Object.fromEntries(declarations.map(({ party, own }) => [party, fractionText(own)]));
  return declarations.map(({ passing, ...rest }) => {
    const { shares, party } = rest;
    const given = passing && shares.get(passing.from);
    if (!given || compareRationals(total([...shares.values()]), whole) !== 0) return rest;
    const { from, to } = passing;
    const formula = {
      ...Object.fromEntries([...shares].map(([id, share]) => [id, fractionText(share)])),
      [from]: `${fractionText(given)} - t`,
      [to]: shares.has(to) ? `${fractionText(shares.get(to)!)} + t` : "t",
    };
    const division = parseDivision({
      format: "parley-division",
      version: 1,
      title: "declared shares",
      parties: [...new Set([...Object.keys(declared), ...Object.keys(formula)])],
      parameter: { name: "t", from: 0, to: fractionText(given) },
      declared,
      formulas: [{ id: party, by: party, shares: formula }],
    });
    return { ...rest, passing: { from, to, solved: shareFormulas(division, []).formulas[0]! } };
  });
}
