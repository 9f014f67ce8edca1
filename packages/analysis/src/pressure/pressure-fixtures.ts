import { parseCase, type Case } from "@parley/model";

/** Two who negotiate and a third who mediates, with claims made of a quote each; for tests. */
export function talkCase(claims: readonly (readonly [quote: string, fields?: object])[], more: object = {}): Case {
  return parseCase({
    format: "parley-case",
    version: 1,
    title: "Dock dispute (invented)",
    parties: [
      { id: "line", name: "Meridian Line", aliases: ["the carrier", "Meridian"] },
      { id: "crews", name: "Seafarers' Union", aliases: ["the union", "the crews"] },
      { id: "board", name: "Arbitration Board", roles: ["mediator"] },
    ],
    people: [{ id: "osk", name: "Lena Osk", party: "crews" }],
    claims: claims.map(([quote, fields = {}], i) => ({
      id: `c${i + 1}`,
      quote,
      holder: "(expert)",
      act: "assess",
      ...fields,
    })),
    ...more,
  });
}

/** A judgement of ripeness; by N.N. on a day of 2026 unless it says otherwise. */
export function judged(id: string, cell: readonly [party: string, sign: string, answer: string], more: object = {}) {
  const [party, sign, answer] = cell;
  return { id, about: "ripeness", party, sign, answer, author: "N.N.", date: "2026-05-01", ...more };
}
