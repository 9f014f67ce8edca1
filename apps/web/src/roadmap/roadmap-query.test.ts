import { expect, test } from "vitest";
import { roadmapChoices, roadmapParts } from "./roadmap-query.ts";

test("an address chooses an order, another to hold it against and a step; what the case lacks is passed over", () => {
  const read = (search: string) => roadmapChoices(search, ["port", "union"], ["s1"]);
  expect(read("?order=union&against=port&fails=s1")).toEqual({ order: "union", against: "port", fails: "s1" });
  expect(read("?order=sea&against=port&fails=s9&parts=99")).toEqual({ order: "port" });
  expect(roadmapChoices("", [], [])).toEqual({ order: "" });
});

test("what an address says reads back", () => {
  const choices = { order: "union", against: "port", fails: "s1", parts: 4 };
  const query = new URLSearchParams(roadmapParts(choices).map(([name, value]) => [name, value]));
  expect(roadmapChoices(`?${query}`, ["port", "union"], ["s1"])).toEqual(choices);
});
