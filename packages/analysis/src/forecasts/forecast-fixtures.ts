import { parseCase, type Case, type Forecast } from "@parley/model";

/** A question of the invented quarry talks, with what a test says differently. */
export function question(id: string, changes: Partial<Forecast> = {}): Forecast {
  return {
    id,
    question: `Will ${id} happen?`,
    rule: "the Gazette reports it",
    closes: "2026-03-31",
    updates: [],
    claims: [],
    ...changes,
  };
}

/** What somebody said on a day. */
export function update(by: string, date: string, probability: number): Forecast["updates"][number] {
  return { by, date, probability, reason: "", claims: [] };
}

/** A question that was decided on the last day of March, with A. Analyst's last word on it. */
export function decided(id: string, probability: number, happened: boolean): Forecast {
  return question(id, {
    updates: [update("A. Analyst", "2026-03-01", probability)],
    resolution: { happened, date: "2026-03-31", by: "Desk", claims: [] },
  });
}

/** Quarry talks with these questions, and a claim that a person accepted beside one that nobody reviewed. */
export function quarryTalks(forecasts: readonly Forecast[], changes: object = {}): Case {
  return parseCase({
    format: "parley-case",
    version: 1,
    title: "Quarry talks (invented)",
    parties: [
      { id: "quarry", name: "Quarry" },
      { id: "village", name: "Village" },
    ],
    claims: [
      { id: "c1", quote: "blasting stops in May", holder: "Quarry", act: "offer", review: { state: "accepted" } },
      { id: "c2", quote: "the road stays shut", holder: "Village", act: "demand", review: { state: "suggested" } },
    ],
    forecasts,
    ...changes,
  });
}
