import {
  isUsable,
  listed,
  quoted,
  type BearingWord,
  type Case,
  type Claim,
  type Position,
  type Reading,
} from "@parley/model";
import { positionPhrase } from "../deal-space/wording.ts";
import { claimVoices, usedPositions } from "../matrix/used-positions.ts";
import type { Rereading } from "./rereading.ts";

/**
 * Everything that can be taken away: each claim that a position rests on, each hedging word (what it hedges does not
 * count), each inferred position, each stated position without claims, each source and each assumption (or, where it
 * is off, switched on).
 * @returns In the order of the case, by kind.
 * @example removals(subject, defaultReading).map(({ word }) => word.kind).includes("position"); // => true
 */
export function removals(subject: Case, reading: Reading): Rereading[] {
  const positions = usedPositions(subject, reading);
  const resting = new Set(positions.flatMap((position) => position.claims));
  const claims = subject.claims.filter((claim) => resting.has(claim.id) && isUsable(claim));
  return [
    ...claims.map((claim) => ({ word: word("claim", [claim], `the claim ${claim.id} is left out`), lost: [claim.id] })),
    ...hedges(claims),
    ...positionsAlone(subject, reading, positions),
    ...sources(subject, claims),
    ...subject.assumptions.map((assumption): Rereading => {
      const [now, then] = reading.assumptions.includes(assumption.id) ? ["on", "off"] : ["off", "on"];
      const change = `the assumption ${assumption.id} (${assumption.text}), now ${now}, is switched ${then}`;
      return { word: { kind: "assumption", refs: [assumption.id], change, quotes: [] }, toggled: [assumption.id] };
    }),
  ];
}

/**
 * A word with the quotes of the claims that it stands in.
 * @example quotesOf([{ id: "c", quote: "no" }]); // => [{ claim: "c", quote: "no" }]
 */
export function quotesOf(claims: readonly Claim[]): BearingWord["quotes"] {
  return claims.map(({ id, quote }) => ({ claim: id, quote }));
}

function word(kind: BearingWord["kind"], claims: readonly Claim[], change: string): BearingWord {
  return { kind, refs: claims.map(({ id }) => id), change, quotes: quotesOf(claims) };
}

function hedges(claims: readonly Claim[]): Rereading[] {
  const byText = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const text of new Set(claim.hedges.map((hedge) => hedge.text.trim().toLowerCase())))
      byText.set(text, [...(byText.get(text) ?? []), claim]);
  const each = [...byText].map(([text, hedged]) => ({
    word: { ...word("hedge", hedged, `what is hedged by ${quoted(text)} does not count`), refs: [text] },
    lost: hedged.map(({ id }) => id),
  }));
  const all = claims.filter((claim) => claim.hedges.length > 0);
  if (byText.size < 2) return each;
  const none = { ...word("hedge", all, "no hedged claim counts"), refs: [...byText.keys()] };
  return [...each, { word: none, lost: all.map(({ id }) => id) }];
}

/** Inferred positions, one by one and all together, and stated ones that name no claim. */
function positionsAlone(subject: Case, reading: Reading, positions: readonly Position[]): Rereading[] {
  const claims = new Map(subject.claims.map((claim) => [claim.id, claim]));
  const dropped = (position: Position, kind: "inference" | "position"): Rereading => ({
    word: {
      kind,
      refs: [position.id],
      change: `${kind === "inference" ? "the inference" : "the position"} ${position.id} is left out: ${positionPhrase(subject, position)}`,
      quotes: quotesOf(position.claims.flatMap((id) => claims.get(id) ?? [])),
    },
    dropped: [position.id],
  });
  const inferred = positions.filter((position) => position.basis === "inferred");
  const stated = positions.filter((position) => position.basis === "stated" && position.claims.length === 0);
  const all: Rereading = {
    word: { kind: "inference", refs: inferred.map(({ id }) => id), change: "no inferred position is used", quotes: [] },
    inferred: false,
  };
  return [
    ...inferred.map((position) => dropped(position, "inference")),
    ...(inferred.length > 1 && reading.inferred ? [all] : []),
    ...stated.map((position) => dropped(position, "position")),
  ];
}

/** Every name that passed on a claim; names that fall with the same claims stand together. */
function sources(subject: Case, claims: readonly Claim[]): Rereading[] {
  const byName = new Map<string, string[]>();
  const ids = new Set(subject.reports.map(({ id }) => id));
  for (const claim of claims)
    for (const name of new Set(claimVoices(subject, claim)))
      if (!ids.has(name)) byName.set(name, [...(byName.get(name) ?? []), claim.id]);
  const together = new Map<string, string[]>();
  for (const [name, own] of byName) together.set(own.join(" "), [...(together.get(own.join(" ")) ?? []), name]);
  return [...together.values()].map((names) => ({
    word: { kind: "source", refs: names, change: `what ${listed(names)} passed on does not count`, quotes: [] },
    withoutSources: names,
  }));
}
