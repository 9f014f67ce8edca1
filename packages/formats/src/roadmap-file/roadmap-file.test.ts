import { roadmapResultSchema, stepSchema, type RoadmapResult } from "@parley/model";
import { expect, test } from "vitest";
import { roadmapCsv } from "./roadmap-csv.ts";
import { roadmapDot } from "./roadmap-dot.ts";
import { roadmapMermaid } from "./roadmap-mermaid.ts";

const steps = [
  { id: "a", by: "port", text: '=pay "rises"', irreversible: true, level: 3 },
  { id: "b", by: ["port", "union"], text: "sign", after: [{ step: "a" }, { step: "elsewhere", edge: "start" }] },
].map((step) => stepSchema.parse(step));
const parties = [
  { id: "port", name: "Port", aliases: [], roles: [] },
  { id: "union", name: "Union", aliases: [], roles: [] },
];
const result: RoadmapResult = roadmapResultSchema.parse({
  sentence: "",
  unplaced: [],
  orders: [
    {
      id: "port",
      label: "The order",
      sentence: "",
      steps: ["a", "b"],
      moments: [
        { position: 0, outstanding: [], worst: null },
        {
          position: 1,
          after: "a",
          worst: { level: 3, steps: 1, withoutLevel: 0 },
          outstanding: [{ party: "port", steps: [{ step: "a", awaits: ["b"], never: [] }] }],
        },
        { position: 2, after: "b", outstanding: [], worst: null },
      ],
      worst: null,
      safest: null,
      values: [],
      timetable: {
        possible: true,
        cycle: [],
        cycleSteps: [],
        steps: [{ step: "a", ready: true, waits: [], earliest: "2026-05-01", fromStart: 0 }],
        unclear: [],
        unplaced: [],
      },
      missing: { kinds: [], sources: [], issues: [], steps: [] },
      withoutCounters: [],
      withoutLevel: [],
    },
  ],
});

test("as CSV a roadmap has a row for each step, and no cell runs as a formula", () => {
  expect(roadmapCsv({ steps }, result).slice(1).split("\r\n")).toEqual([
    "order,position,step,by,text,kind,level,hard_to_take_back,after,earliest,latest,outstanding_after_it",
    `port,1,a,port,"'=pay ""rises""",,3,yes,,2026-05-01,,port: a`,
    "port,2,b,port union,sign,,,no,a:unspecified elsewhere:start,,,",
    "",
  ]);
});

test("as Mermaid a step is a box, an unclear order is dotted, and no text is markup", () => {
  expect(roadmapMermaid({ parties, steps }, result)).toBe(
    [
      "flowchart LR",
      '  subgraph o0["The order"]',
      '    o0s0["Port: #61;pay #34;rises#34;"]',
      '    o0s1("Port, Union: sign")',
      "    o0s0 -.-> o0s1",
      "  end",
      "",
    ].join("\n"),
  );
});

test("for Graphviz a step is a node of its order, an unclear order is dashed, and quotes end no label", () => {
  expect(roadmapDot({ parties, steps }, result)).toBe(
    [
      "digraph roadmap {",
      "  rankdir=LR;",
      "  subgraph cluster_0 {",
      '    label="The order";',
      String.raw`    "port a" [label="Port: =pay \"rises\"", shape=box];`,
      '    "port b" [label="Port, Union: sign", shape=ellipse];',
      '    "port a" -> "port b" [style=dashed];',
      "  }",
      "}",
      "",
    ].join("\n"),
  );
});
