import type { Case, RoadmapResult, Step } from "@parley/model";

/**
 * A roadmap as a Mermaid flowchart: a box for each order, a rectangle for a step that is hard to take back, rounded for
 * any other; a solid arrow for what must come before, a dotted one where the source does not say start or completion.
 * @example roadmapMermaid(subject, { sentence: "", orders: [], unplaced: [] }); // => "flowchart LR\n"
 */
export function roadmapMermaid({ parties, steps }: Pick<Case, "parties" | "steps">, { orders }: RoadmapResult): string {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const nameOf = (id: string): string => parties.find((party) => party.id === id)?.name ?? id;
  const numbers = new Map(steps.map(({ id }, i) => [id, i]));
  const lines = orders.flatMap((order, o) => {
    const own = order.steps.flatMap((id) => byId.get(id) ?? []);
    const node = (id: string): string => `o${o}s${numbers.get(id)}`;
    return [
      `  subgraph o${o}["${escaped(order.label)}"]`,
      ...own.map((step) => `    ${node(step.id)}${box(step, nameOf)}`),
      ...own.flatMap(({ id, after }) =>
        after
          .filter(({ step }) => order.steps.includes(step))
          .map(({ step, edge }) => `    ${node(step)} ${edge === "unspecified" ? "-.->" : "-->"} ${node(id)}`),
      ),
      "  end",
    ];
  });
  return ["flowchart LR", ...lines].map((line) => `${line}\n`).join("");
}

function box({ by, text, irreversible }: Step, nameOf: (id: string) => string): string {
  const who = [by ?? []].flat().map(nameOf).join(", ");
  const label = `"${escaped(who === "" ? text : `${who}: ${text}`)}"`;
  return irreversible ? `[${label}]` : `(${label})`;
}

/** Text as Mermaid shows it: no character of it is markup. */
function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,:;()-]/gu, (sign) => (/\s/.test(sign) ? " " : `#${sign.codePointAt(0)};`));
}
