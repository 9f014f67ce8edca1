import { describe, expect, it } from "vitest";
import { parseCase } from "@parley/model";
import type { CaseView } from "../view/case-view.ts";
import { following, inScope, isShown, otherOrder, reviewEntries, type ReviewFilter } from "./review-entries.ts";

const subject = parseCase({
  format: "parley-case",
  version: 1,
  id: "talks",
  title: "Talks",
  parties: [{ id: "union", name: "Union" }],
  reports: [{ id: "a" }, { id: "b" }],
  claims: [
    { id: "c3", report: "b", quote: "pay five", holder: "Union", act: "demand", review: { state: "suggested" } },
    { id: "c2", report: "a", quote: "rest", holder: "(article)", act: "assess", review: { state: "edited" } },
    { id: "c1", report: "a", quote: "pay six", holder: "Union", act: "demand", review: { state: "suggested" } },
    { id: "c4", report: "a", quote: "gone", holder: "Union", act: "offer", review: { state: "accepted" } },
  ],
});
const rejected = { ...subject.claims[0]!, id: "c5", report: "a", review: { state: "rejected" as const }, quote: "or" };
const page = {
  setAside: [rejected],
  reports: [
    { id: "a", text: "They pay six or rest." },
    { id: "b", text: "They pay five." },
  ],
};
const view = { page, subject } as unknown as CaseView;
const entries = reviewEntries(view, new Map());
const ids = (show: ReviewFilter["show"]) =>
  entries.filter((entry) => isShown(entry, { show })).map(({ claim }) => claim.id);

describe("the claims to review", () => {
  it("come in the order of the reports and of their words, those without their words last", () => {
    expect(entries.map(({ claim }) => claim.id)).toEqual(["c1", "c5", "c2", "c4", "c3"]);
  });

  it("are told apart by what was decided, and by whether their words are still there", () => {
    expect(ids("to-review")).toEqual(["c1", "c3"]);
    expect(ids("accepted")).toEqual(["c2", "c4"]);
    expect(ids("rejected")).toEqual(["c5"]);
    expect(ids("lost")).toEqual(["c4"]);
    expect(ids("all")).toHaveLength(5);
  });

  it("can be those of one report or one party", () => {
    expect(inScope(entries, { show: "all", report: "b" }).map(({ claim }) => claim.id)).toEqual(["c3"]);
    expect(inScope(entries, { show: "all", party: "union" }).map(({ claim }) => claim.id)).not.toContain("c2");
  });

  it("come with the surest reading first when asked for, by what was decided here, and what is decided last", () => {
    const read = (id: string, rules: string[]) =>
      ({
        ...subject.claims[0]!,
        id,
        report: "a",
        quote: "six",
        rules,
        confidence: 0.5,
        review: { state: "suggested" },
      }) as const;
    const claims = [read("c1", ["r1"]), read("c2", ["r2"]), read("c3", ["r2"]), read("c4", ["r1"])];
    const alone = { page: { ...page, setAside: [] }, subject: { ...subject, claims } } as unknown as CaseView;
    const decided = reviewEntries(alone, new Map([["c1", "rejected"]]));
    const order = (filter: ReviewFilter) => inScope(decided, filter).map(({ claim }) => claim.id);
    expect(order({ show: "all", order: "surest" })).toEqual(["c2", "c3", "c4", "c1"]);
    expect(order(otherOrder({ show: "all", order: "surest" }))).toEqual(["c1", "c2", "c3", "c4"]);
  });

  it("lead on from one to the next that waits, around the end, until none is left", () => {
    const filter = { show: "to-review" } as const;
    expect(following(entries, filter, { claim: "c1", step: 1 })?.claim.id).toBe("c3");
    expect(following(entries, filter, { claim: "c3", step: 1 })?.claim.id).toBe("c1");
    expect(following(entries, filter, { claim: "c2", step: -1 })?.claim.id).toBe("c1");
    const decided = reviewEntries(view, new Map([["c3", "accepted"]]));
    expect(following(decided, filter, { claim: "c1", step: 1 })).toBeUndefined();
  });
});
