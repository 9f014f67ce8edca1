import { parseCase } from "@parley/model";
import { expect, test } from "vitest";
import { blocks } from "../deal-space/blocks.ts";
import { composedBrief } from "./brief-fixtures.ts";

const talks = parseCase({
  format: "parley-case",
  version: 1,
  title: "Talks",
  parties: [
    { id: "bank", name: "Bank", roles: ["guarantor"] },
    { id: "city", name: "City", roles: ["observer"] },
    { id: "port", name: "Port" },
    { id: "union", name: "Union" },
  ],
  issues: [{ id: "pledge", label: "Pledge", options: ["none", { id: "firm", needs: ["bank"] }] }],
  positions: [
    { party: "port", stance: "demands", issue: "pledge", options: ["firm"] },
    { party: "union", stance: "demands", issue: "pledge", options: ["firm"] },
  ],
});

test("a party whose consent is needed has its column though it is silent, and every part of the brief agrees with blocks", () => {
  const brief = composedBrief(talks);
  const section = (id: string) => JSON.stringify(brief.sections.find((one) => one.id === id)?.blocks);
  expect(section("positions")).toContain('"head":["Issue","Bank","Port","Union"]');
  expect(section("agreed")).toContain("it also needs the consent of Bank, which is not reported");
  const { acceptable, sentence } = blocks(talks).value;
  expect([acceptable.silenceClosed.all, acceptable.silenceOpen.all]).toEqual(["0", "1"]);
  expect(section("bottom-line")).toContain(JSON.stringify(sentence).slice(1, -1));
  expect(section("unknown")).toContain("Would Bank accept “firm” on Pledge?");
});
