import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultReading, parseCase, stances, type Case } from "@parley/model";
import { blocks } from "../deal-space/blocks.ts";
import { stanceTable, type StanceCell } from "../matrix/stance-table.ts";
import { parseWhatIf, whatIfText } from "./what-if-text.ts";
import { supposedStances, withWhatIf, type WhatIf } from "./what-if.ts";

const parties = ["port", "union"];
const issues = { pay: ["five", "six", "seven"], week: ["long", "short"] };

function strike(positions: readonly object[]): Case {
  return parseCase({
    format: "parley-case",
    version: 1,
    title: "Port strike",
    parties: parties.map((id) => ({ id, name: id })),
    issues: Object.entries(issues).map(([id, options]) => ({ id, label: id, options })),
    positions,
  });
}

function cells(subject: Case, reading = defaultReading): ReadonlyMap<string, StanceCell> {
  return new Map(
    stanceTable(subject, reading).cells.map((cell) => [`${cell.party} ${cell.issue} ${cell.option}`, cell]),
  );
}

describe("withWhatIf", () => {
  const refusals = strike([
    { id: "P1", party: "port", stance: "refuses", issue: "pay", options: ["six", "seven"] },
    { id: "U1", party: "union", stance: "demands", issue: "pay", options: ["six"] },
    { id: "U2", party: "union", stance: "red-line", require: { week: ["short"] } },
  ]);

  it("opens a deal where somebody is supposed to accept, and leaves the case as it is", () => {
    const before = structuredClone(refusals);
    const opened = withWhatIf(refusals, [{ party: "port", issue: "pay", option: "six", stance: "accepts" }]);
    expect(blocks(refusals).value.acceptable.silenceOpen.all).toBe("0");
    expect(blocks(opened).value.acceptable.silenceOpen.all).toBe("1");
    expect(opened.positions.find(({ id }) => id === "P1")?.options).toEqual(["seven"]);
    expect(refusals).toEqual(before);
  });

  it("takes back a refusal that follows from a demand", () => {
    const cell = { party: "union", issue: "pay", option: "five" };
    expect(cells(refusals).get("union pay five")).toMatchObject({ stance: "refuses", excludedByDemand: true });
    const silent = withWhatIf(refusals, [{ ...cell, stance: "not-reported" }]);
    expect(cells(silent).get("union pay five")?.stance).toBe("not-reported");
  });

  it("puts a supposition in the place of the position that spoke of this option alone", () => {
    const dropped = withWhatIf(refusals, [{ party: "union", issue: "pay", option: "six", stance: "not-reported" }]);
    expect(dropped.positions.map(({ id, stance }) => [id, stance])).toEqual([
      ["P1", "refuses"],
      ["U1", "not-reported"],
      ["U2", "red-line"],
    ]);
  });

  it("drops a position over several issues", () => {
    expect(withWhatIf(refusals, [{ dropped: "U2" }]).positions.map(({ id }) => id)).toEqual(["P1", "U1"]);
  });

  it.each<[WhatIf, string]>([
    [{ dropped: "U9" }, 'no position "U9"'],
    [{ party: "navy", issue: "pay", option: "six", stance: "accepts" }, 'no party "navy"'],
    [{ party: "port", issue: "ships", option: "six", stance: "accepts" }, 'no issue "ships"'],
    [{ party: "port", issue: "pay", option: "ten", stance: "accepts" }, 'no option "ten"'],
  ])("says what the case does not have: %j", (change, message) => {
    expect(() => withWhatIf(refusals, [change])).toThrow(message);
  });
});

describe("laws of withWhatIf", () => {
  const place = fc
    .record({ party: fc.constantFrom(...parties), issue: fc.constantFrom("pay" as const, "week" as const) })
    .chain(({ party, issue }) =>
      fc.record({ party: fc.constant(party), issue: fc.constant(issue), option: fc.constantFrom(...issues[issue]) }),
    );
  const change = fc.tuple(place, fc.constantFrom(...supposedStances)).map(([at, stance]) => ({ ...at, stance }));
  const position = fc
    .tuple(place, fc.constantFrom(...stances.filter((stance) => stance !== "accepts-if")), fc.boolean())
    .map(([{ party, issue, option }, stance, wide]) => ({
      party,
      issue,
      stance,
      options: wide ? issues[issue] : [option],
    }));
  const strikes = fc.array(position, { maxLength: 6 }).map(strike);
  const readings = fc
    .tuple(fc.boolean(), fc.boolean())
    .map(([demandsExclude, inferred]) => ({ ...defaultReading, demandsExclude, inferred }));
  const run = { seed: 20260301, numRuns: 400 };

  it("gives the party exactly the supposed stance there, under every reading", () => {
    fc.assert(
      fc.property(strikes, change, readings, (subject, supposed, reading) => {
        const key = `${supposed.party} ${supposed.issue} ${supposed.option}`;
        expect(cells(withWhatIf(subject, [supposed]), reading).get(key)).toMatchObject({
          stance: supposed.stance,
          excludedByDemand: false,
        });
      }),
      run,
    );
  });

  it("changes nothing that another party says, nor anything on another issue", () => {
    fc.assert(
      fc.property(strikes, change, (subject, supposed) => {
        const after = cells(withWhatIf(subject, [supposed]));
        for (const [key, cell] of cells(subject))
          if (cell.party !== supposed.party || cell.issue !== supposed.issue) expect(after.get(key)).toEqual(cell);
      }),
      run,
    );
  });

  it("says the same twice as once, and the later of two suppositions wins", () => {
    fc.assert(
      fc.property(strikes, change, fc.constantFrom(...supposedStances), (subject, supposed, stance) => {
        const once = withWhatIf(subject, [supposed]);
        expect(withWhatIf(once, [supposed])).toEqual(once);
        const later = { ...supposed, stance };
        expect(cells(withWhatIf(subject, [supposed, later]))).toEqual(cells(withWhatIf(subject, [later])));
      }),
      run,
    );
  });

  it("does not depend on the order of suppositions about different options", () => {
    fc.assert(
      fc.property(strikes, change, change, (subject, one, other) => {
        fc.pre(one.party !== other.party || one.issue !== other.issue || one.option !== other.option);
        const stancesAfter = (changes: readonly WhatIf[]) =>
          [...cells(withWhatIf(subject, changes))].map(([key, { stance }]) => [key, stance]);
        expect(stancesAfter([one, other])).toEqual(stancesAfter([other, one]));
      }),
      run,
    );
  });

  it("opens exactly the packages that a route promises when all of the route is supposed", () => {
    let routes = 0;
    fc.assert(
      fc.property(strikes, (subject) => {
        for (const { changes, packages } of blocks(subject).value.routes.shown) {
          const supposed = changes.map((one): WhatIf =>
            "position" in one ? { dropped: one.position } : { ...one, stance: "accepts" },
          );
          expect(blocks(withWhatIf(subject, supposed)).value.acceptable.silenceClosed.all).toBe(packages);
          routes++;
        }
      }),
      { seed: 20260303, numRuns: 60 },
    );
    expect(routes).toBeGreaterThan(60);
  });

  it("is read again as it was written", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        const all: WhatIf[] = [...changes, { dropped: "U.2" }];
        expect(parseWhatIf(all.map(whatIfText).join(","))).toEqual(all);
      }),
      run,
    );
  });
});

it.each(["russia", "a:b=c", "a:b=c:agrees", "a:b=c:accepts-if", ":dropped", "a=b:accepts"])(
  "refuses %s, and says what a supposition looks like",
  (text) => {
    expect(() => parseWhatIf(text)).toThrow("PARTY:ISSUE=OPTION:STANCE");
  },
);
