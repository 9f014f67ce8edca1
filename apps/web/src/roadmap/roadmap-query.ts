import { pickedParts, type QueryPart } from "../place/query-text.ts";

/** What the roadmap keeps in the address. */
export interface RoadmapChoices {
  /** Whose order of steps is shown. */
  readonly order: string;
  /** The order that it is held against. */
  readonly against?: string | undefined;
  /** The step that is supposed not to be done. */
  readonly fails?: string | undefined;
  /** Into how many parts each step is cut, where values are given. */
  readonly parts?: number | undefined;
}

/** The names under which an address keeps {@link RoadmapChoices}. */
export const roadmapNames = ["order", "against", "fails", "parts"] as const;

/**
 * What an address chooses of a roadmap; what the case does not have is passed over.
 * @param orders - the orders of the case, at least one; the first is shown when none is chosen.
 * @example roadmapChoices("?against=b", ["a", "b"], []); // => { order: "a", against: "b" }
 */
export function roadmapChoices(search: string, orders: readonly string[], steps: readonly string[]): RoadmapChoices {
  const chosen = new Map(pickedParts(search, roadmapNames));
  const order = orders.find((id) => id === chosen.get("order")) ?? orders[0] ?? "";
  const against = orders.find((id) => id === chosen.get("against") && id !== order);
  const fails = steps.find((id) => id === chosen.get("fails"));
  const parts = /^[2-9]$/.test(chosen.get("parts") ?? "") ? Number(chosen.get("parts")) : undefined;
  return {
    order,
    ...(against === undefined ? {} : { against }),
    ...(fails === undefined ? {} : { fails }),
    ...(parts === undefined ? {} : { parts }),
  };
}

/**
 * What an address says of choices of a roadmap.
 * @example roadmapParts({ order: "a", fails: "s1" }); // => [["order", "a"], ["fails", "s1"]]
 */
export function roadmapParts(choices: RoadmapChoices): QueryPart[] {
  return roadmapNames.flatMap((name): QueryPart[] => {
    const value = choices[name];
    return value === undefined || value === "" ? [] : [[name, String(value)]];
  });
}
