import type { Case, RoadmapResult, Step } from "@parley/model";

/**
 * A roadmap in the language of Graphviz: a cluster for each order, a box for a step that is hard to take back, an
 * ellipse for any other; a solid arrow for what must come before, a dashed one where the source does not say start or
 * completion.
 * @see https://graphviz.org/doc/info/lang.html
 * @example roadmapDot(subject, { sentence: "", orders: [], unplaced: [] }); // => "digraph roadmap {\n  rankdir=LR;\n}\n"
 */
export function roadmapDot({ parties, steps }: Pick<Case, "parties" | "steps">, { orders }: RoadmapResult): string {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const nameOf = (id: string): string => parties.find((party) => party.id === id)?.name ?? id;
  const lines = orders.flatMap((order, o) => {
    const own = order.steps.flatMap((id) => byId.get(id) ?? []);
    const node = (id: string): string => quoted(`${order.id} ${id}`);
    return [
      `  subgraph cluster_${o} {`,
      `    label=${quoted(order.label)};`,
      ...own.map((step) => `    ${node(step.id)} [label=${quoted(labelOf(step, nameOf))}, shape=${shapeOf(step)}];`),
      ...own.flatMap(({ id, after }) =>
        after
          .filter(({ step }) => order.steps.includes(step))
          .map(
            ({ step, edge }) => `    ${node(step)} -> ${node(id)}${edge === "unspecified" ? " [style=dashed]" : ""};`,
          ),
      ),
      "  }",
    ];
  });
  return ["digraph roadmap {", "  rankdir=LR;", ...lines, "}"].map((line) => `${line}\n`).join("");
}

function labelOf({ by, text }: Step, nameOf: (id: string) => string): string {
  const who = [by ?? []].flat().map(nameOf).join(", ");
  return who === "" ? text : `${who}: ${text}`;
}

function shapeOf({ irreversible }: Step): string {
  return irreversible ? "box" : "ellipse";
}

/** A quoted string of the language: only quotes and backslashes mean something in it, and a label is one line. */
function quoted(text: string): string {
  return `"${text.replaceAll(/\s+/g, " ").replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
