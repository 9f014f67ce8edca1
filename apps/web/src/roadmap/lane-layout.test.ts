import { roadmap } from "@parley/analysis";
import { parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { laneLayout, laneSizes } from "./lane-layout.ts";

const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Harbour (invented)",
  parties: [
    { id: "port", name: "Port" },
    { id: "union", name: "Union" },
  ],
  steps: [
    { id: "work", by: "union", text: "work begins", irreversible: true, counters: ["pay"] },
    { id: "talk", by: ["port", "union"], text: "they meet", after: [{ step: "work" }] },
    { id: "pay", by: "port", text: "pay rises", after: [{ step: "talk", edge: "completion" }] },
    {
      id: "audit",
      text: "books are checked",
      irreversible: true,
      counters: ["pay"],
      after: [{ step: "pay", edge: "start" }],
    },
  ],
});
const [order] = roadmap(subject).value.orders;
const layout = laneLayout(order!, subject.steps, ["port", "union", "(not named)"]);

test("each step has its column, and a mark in the lane of each performer; without one, in the last lane", () => {
  const [port, union, nobody] = layout.lanes.map(({ y }) => y);
  expect(layout.marks.map(({ step, number, ys }) => [step.id, number, ys])).toEqual([
    ["work", 1, [union]],
    ["talk", 2, [port, union]],
    ["pay", 3, [port]],
    ["audit", 4, [nobody]],
  ]);
  const gaps = layout.marks.slice(1).map(({ x }, i) => x - layout.marks[i]!.x);
  expect(new Set(gaps)).toEqual(new Set([laneSizes.column]));
});

test("what must come before is linked; only what does not say start or completion is unclear", () => {
  expect(layout.links.map(({ key, isUnclear }) => [key, isUnclear])).toEqual([
    ["work talk", true],
    ["talk pay", false],
    ["pay audit", false],
  ]);
});

test("from a step that cannot be taken back to its answer the lane is shaded", () => {
  expect(layout.stretches).toEqual([
    { key: "union work", x: layout.marks[0]!.x, y: layout.lanes[1]!.y, width: 2 * laneSizes.column },
  ]);
});
