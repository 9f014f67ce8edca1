import { parseCase } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { proposeModel } from "./propose-model.ts";
import { debt, peace, positionLines, strike } from "./sample-claims-for-tests.ts";

const samples = [peace, strike, debt];
const anySample = fc
  .constantFrom(...samples)
  .chain(({ claims, parties }) =>
    fc
      .shuffledSubarray(claims, { minLength: 1 })
      .map((some) => ({ claims: some.map((claim) => ({ ...claim, partOf: undefined })), parties })),
  );

test("whatever claims are read, the proposed case is valid and rests on them", () => {
  fc.assert(
    fc.property(anySample, ({ claims, parties }) => {
      const { issues, positions, rules, unplaced } = proposeModel({ claims, parties });
      const subject = parseCase({
        format: "parley-case",
        version: 1,
        title: "Proposed",
        parties,
        claims,
        issues,
        positions,
        rules,
      });
      const ids = new Set(claims.map(({ id }) => id));
      expect(subject.positions.every((position) => position.claims.length > 0)).toBe(true);
      expect(
        [...subject.positions.flatMap((position) => position.claims), ...unplaced].every((id) => ids.has(id)),
      ).toBe(true);
      expect(subject.issues.every(({ options }) => options.length > 1)).toBe(true);
    }),
    { seed: 11, numRuns: 200 },
  );
});

test("the order in which claims and parties come changes nothing", () => {
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.infiniteStream(fc.nat()), ({ claims, parties }, numbers) => {
      const shuffled = claims.toSorted(() => ((numbers.next().value as number) % 2 === 0 ? 1 : -1));
      expect(positionLines({ claims: shuffled, parties: parties.toReversed() })).toEqual(
        positionLines({ claims, parties }),
      );
    }),
    { seed: 12, numRuns: 50 },
  );
});

test("exchanging two parties mirrors the proposal", () => {
  const swap: Readonly<Record<string, string>> = {
    velm: "orland",
    orland: "velm",
    union: "port",
    port: "union",
    state: "creditors",
    creditors: "state",
  };
  for (const { claims, parties } of samples) {
    const mirrored = claims.map((claim) => ({
      ...claim,
      holder: claim.holder
        .split("|")
        .map((id) => swap[id] ?? id)
        .join("|"),
    }));
    const expected = positionLines({ claims, parties }).map((line) =>
      line.replace(/^\S+/, (party) => swap[party] ?? party),
    );
    expect(positionLines({ claims: mirrored, parties }).sort()).toEqual(expected.sort());
  }
});
