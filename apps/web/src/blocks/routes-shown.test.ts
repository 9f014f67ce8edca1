import { describe, expect, it } from "vitest";
import { type Change, type Route } from "@parley/model";
import { strikeView } from "../view/case-view-for-tests.ts";
import { routeCounts } from "./route-cards.tsx";
import { routeLabel, routesShown } from "./routes-shown.ts";

const view = strikeView({
  parties: [
    { id: "union", name: "Union" },
    { id: "port", name: "Port" },
  ],
  issues: [
    { id: "pay", label: "Pay", options: ["five", "six"] },
    { id: "week", label: "Week", options: ["long", "short"] },
  ],
});

const portPays: Change = { party: "port", issue: "pay", option: "six", from: "refuses" };
const unionYields: Change = { party: "union", issue: "pay", option: "five", from: "red-line" };
const askWeek = (option: string): Change => ({ party: "union", issue: "week", option, from: "not-reported" });
const askPort: Change = { party: "port", issue: "week", option: "long", from: "not-reported" };

function route(changes: Change[], counts: Partial<Route> = {}): Route {
  return { redLines: 0, refusals: 1, unknowns: changes.length - 1, changes, packages: "2", ...counts };
}

describe("routesShown", () => {
  const routes = [
    route([portPays, askPort, askWeek("long")]),
    route([portPays, askPort, askWeek("short")]),
    route([unionYields, askPort]),
  ];
  const shown = routesShown(routes, view);

  it("gathers routes by who gives way and says once what all of them share", () => {
    expect(shown.shared.map(({ text }) => text)).toEqual(["accepts “long”"]);
    expect(shown.groups.map(({ label, givesWay }) => [label, givesWay.map(({ text }) => text)])).toEqual([
      ["A", ["no longer refuses “six”"]],
      ["B", ["lifts its red line on “five”"]],
    ]);
    expect(shown.groups[0]?.variants.map(({ label, own }) => [label, own.map(({ key }) => key)])).toEqual([
      ["A1", ["union/week/long"]],
      ["A2", ["union/week/short"]],
    ]);
  });

  it("leaves out no change of any route", () => {
    const variants = shown.groups.flatMap((group) =>
      group.variants.map((variant) => [...shown.shared, ...group.givesWay, ...group.toFindOut, ...variant.own].length),
    );
    expect(variants).toEqual(routes.map(({ changes }) => changes.length));
  });
});

it("counts what a group of routes costs", () => {
  expect(routeCounts([route([portPays, askPort])])).toBe("1 refusal · 1 to find out · opens 2 packages");
  expect(
    routeCounts([
      route([unionYields], { redLines: 1, refusals: 0 }),
      route([unionYields, askPort], { redLines: 1, refusals: 0 }),
    ]),
  ).toBe("1 red line · 0 to 1 to find out · opens 2 packages");
});

it("has a letter for every route", () => {
  expect([0, 25, 26, 52].map(routeLabel)).toEqual(["A", "Z", "AA", "BA"]);
});
