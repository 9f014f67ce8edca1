import {
  isNegotiatingParty,
  ripenessSigns,
  type Case,
  type Judgement,
  type PressureActor,
  type PressureResult,
  type RipenessCell,
} from "@parley/model";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { citedJudgements, givenAnswers, jointAnswer, latestPerAuthor } from "./given-answers.ts";
import { homeSupport } from "./home-support.ts";
import { pressureEvidence, type SignedEvidence } from "./pressure-evidence.ts";
import { pressureSentence } from "./pressure-sentence.ts";

/**
 * The ripeness of a conflict as a table, never a score: for each party that negotiates whether it sees that it cannot
 * win, is hurting, sees a way out and has a valid spokesman (Zartman). Only people's judgements answer a cell; what
 * claims say stands beside them as evidence. The verdict is that of the weakest cell: ripe when all are judged yes.
 * Beside it stand the possible spoilers (Stedman 1997) and veto players (Putnam 1988, Tsebelis 2002) that people
 * named, and what is told of support at home.
 * @returns Parties by name; the same for every party whatever its name or place in the case.
 * @see Zartman (2000), Ripeness: the hurting stalemate and beyond.
 * @example pressure(subject).verdict; // => "nothing-recorded"
 */
export function pressure(subject: Case): PressureResult {
  const found = pressureEvidence(subject);
  const judgements = citedJudgements(subject);
  const parties = neutralOrder(subject.parties.filter(isNegotiatingParty)).map(({ id: party }) => ({
    party,
    cells: ripenessSigns.map((sign) => cellOf(judgements, found.placed, { party, sign })),
  }));
  const cells = parties.flatMap((row) => row.cells.map((cell) => ({ ...cell, party: row.party })));
  const weakest = weakestOf(cells);
  const at = ({ party, sign }: { party: string; sign: RipenessCell["sign"] }) => ({ party, sign });
  const basis = {
    verdict: verdictOf(parties.length, cells, weakest),
    weakest,
    weakestCells: cells.filter(({ answer }) => answer === weakest).map(at),
    missing: cells.filter(({ state }) => state !== "judged").map(at),
    parties,
  };
  const names = new Map(subject.parties.map(({ id, name }) => [id, name]));
  return {
    sentence: pressureSentence({ ...basis, name: (id) => names.get(id) ?? id }),
    ...basis,
    unplaced: [...found.unplaced],
    actors: actorsOf(subject, judgements),
  };
}

function cellOf(
  judgements: readonly Judgement[],
  placed: readonly SignedEvidence[],
  { party, sign }: { readonly party: string; readonly sign: RipenessCell["sign"] },
): RipenessCell {
  const judged = givenAnswers(
    judgements.filter((one) => one.about === "ripeness").filter((one) => one.party === party && one.sign === sign),
  );
  const evidence = placed
    .filter((one) => one.sign === sign && one.parties.includes(party))
    .map(({ claim, points, words, basis }) => ({ claim, points, words, basis }));
  const state = judged.length > 0 ? "judged" : evidence.length > 0 ? "evidence" : "nothing";
  return { sign, answer: jointAnswer(judged), state, judged, evidence };
}

const strength = ["no", "unknown", "contested", "yes"] as const;

function weakestOf(cells: readonly RipenessCell[]): RipenessCell["answer"] {
  return strength.find((answer) => cells.some((cell) => cell.answer === answer)) ?? "unknown";
}

function verdictOf(
  parties: number,
  cells: readonly RipenessCell[],
  weakest: RipenessCell["answer"],
): PressureResult["verdict"] {
  if (parties < 2 || cells.every(({ state }) => state === "nothing")) return "nothing-recorded";
  if (weakest === "yes") return "ripe";
  return weakest === "no" ? "not-ripe" : "partial";
}

/** Everybody of whom something is judged or told beyond ripeness. */
function actorsOf(subject: Case, judgements: readonly Judgement[]): PressureActor[] {
  const home = homeSupport(subject);
  return neutralOrder(subject.parties).flatMap(({ id: party }): PressureActor[] => {
    const own = judgements.filter((one) => "party" in one && one.party === party);
    const spoilers = own.filter((one) => one.about === "spoiler");
    const actor = {
      party,
      spoilers: latestPerAuthor(spoilers).map(({ id, author, date, aims, position, issue, claims, note }) => ({
        judgement: id,
        author,
        date,
        aims,
        position,
        claims,
        ...(issue === undefined ? {} : { issue }),
        ...(note === undefined ? {} : { note }),
      })),
      vetoes: own
        .filter((one) => one.about === "veto")
        .map(({ id, author, date, on, claims, note }) => ({
          judgement: id,
          author,
          date,
          on,
          claims,
          ...(note === undefined ? {} : { note }),
        })),
      home: home.filter((one) => one.party === party).map(({ party: _party, ...told }) => told),
    };
    return actor.spoilers.length + actor.vetoes.length + actor.home.length === 0 ? [] : [actor];
  });
}
