import type { CaseEvent } from "@parley/model";
import { describe, expect, test } from "vitest";
import { changeCase } from "../desk/change-case.ts";
import { undo } from "../desk/history.ts";
import type { Desk } from "../desk/open-desk.ts";
import { suggestClaims } from "../desk/suggest-claims.ts";
import { claims, hand, modelDesks, replying, text } from "./model-desks-for-tests.ts";
import { promptToCopy } from "./pasted-reply.ts";
import { sendingNotice } from "./sending-notice.ts";
import { suggestWithModel } from "./suggest-with-model.ts";

const { desk, serverOf } = modelDesks();

describe("a model that answers well", () => {
  test("adds what is new as suggestions, and says of what was there that it found it too", async () => {
    const before = await desk();
    const { server, connection } = await serverOf(replying(claims.known, claims.fresh, claims.invented));
    const { desk: after, reports } = await suggestWithModel(before, hand, { ids: [], connection });
    expect(reports).toEqual([
      {
        report: "day-1",
        suggested: 1,
        agreed: 1,
        known: 0,
        parts: 1,
        notUnderstood: 0,
        dropped: { "not-in-report": 1 },
        leftOut: 0,
      },
    ]);
    const both = after.case.claims.find(({ act }) => act === "reject");
    const fresh = after.case.claims.find(({ act }) => act === "offer");
    const reading = {
      model: "small",
      temperature: 0,
      quote: "exact",
      prompt: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    };
    expect(both).toMatchObject({ review: { state: "suggested" }, secondReadings: [reading] });
    expect(both?.rules).not.toEqual([]);
    expect(fresh).toMatchObject({
      quote: claims.fresh.quote,
      rules: [],
      review: { state: "suggested" },
      secondReadings: [reading],
    });
    expect(server.asked).toMatchObject([{ path: "/v1/chat/completions", key: undefined, temperature: 0 }]);
    expect(server.asked[0]?.user).toContain("| France rejected the plan");
  });

  test("adds nothing when it is asked again, and its reading is undone in one go", async () => {
    const { connection } = await serverOf(replying(claims.known, claims.fresh));
    const task = { ids: [], connection };
    const { desk: once } = await suggestWithModel(await desk(), hand, task);
    const { desk: twice, reports } = await suggestWithModel(once, hand, task);
    expect([twice.events.length, reports[0]]).toMatchObject([
      once.events.length,
      { suggested: 0, agreed: 0, known: 2 },
    ]);
    const back = await undo(twice, hand);
    expect(back.case.claims.every(({ secondReadings }) => secondReadings === undefined)).toBe(true);
  });

  test("never brings back what was rejected", async () => {
    const { connection } = await serverOf(replying(claims.known, claims.fresh));
    const { desk: once } = await suggestWithModel(await desk(), hand, { ids: [], connection });
    const changes = once.case.claims.map(({ id }) => ({
      type: "claim-rejected" as const,
      claim: id,
      reason: "not said",
    }));
    const rejected = await changeCase(once, hand, { changes });
    const other = { ...connection, model: "large" };
    const { desk: after } = await suggestWithModel(rejected, hand, { ids: [], connection: other });
    expect(after.case.claims.map(({ review }) => review?.state)).toEqual(changes.map(() => "rejected"));
    expect(after.events.length).toBe(rejected.events.length);
  });

  test("says whom it takes for the holder where the readers differ", async () => {
    const { connection } = await serverOf(replying({ ...claims.known, holder: "Spain" }));
    const { desk: after } = await suggestWithModel(await desk(), hand, { ids: [], connection });
    expect(after.case.claims.find(({ act }) => act === "reject")).toMatchObject({
      holder: "France",
      secondReadings: [{ holder: "Spain" }],
    });
  });

  test("and rules that come to its claim later are both named", async () => {
    const again = await desk();
    const rejected = again.case.claims.find(({ act }) => act === "reject");
    // As if only a model had found it so far.
    const alone = {
      ...again,
      case: {
        ...again.case,
        claims: [{ ...rejected, rules: [], secondReadings: [{ model: "small", quote: "exact" as const }] }],
      },
    } as Desk;
    const { desk: after, reports } = await suggestClaims(alone, hand, []);
    expect(reports[0]?.known).toBe(1);
    const seconded = after.events.flatMap((event) => (event.type === "claims-suggested" ? (event.seconded ?? []) : []));
    expect(seconded).toEqual([{ claim: rejected?.id, rules: rejected?.rules }]);
  });

  test("is sent the key that a person named, and nothing else of the case", async () => {
    const { server, connection } = await serverOf(replying());
    await suggestWithModel(await desk(text, "Lima agreed to nothing at all."), hand, {
      ids: ["day-2"],
      connection: { ...connection, apiKey: "k-123" },
    });
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]?.key).toBe("Bearer k-123");
    expect(server.asked[0]?.user).toContain("| Lima agreed");
    expect(server.asked[0]?.user).not.toContain("quotas");
  });
});

describe("a report that is not for everybody", () => {
  test("stops no reading of the others, even where what rests on it was once recorded for everybody", async () => {
    const before = await desk(text, "Lima agreed to nothing at all.");
    const changes = before.answerable.positions.map((position) => ({ type: "position-set" as const, position }));
    const recorded = await changeCase(before, hand, { changes });
    const ofDayOne = (event: CaseEvent) => event.type === "report-added" && event.report.id === "day-1";
    const events = recorded.events.map((event) => (ofDayOne(event) ? { ...event, compartment: "inner" } : event));
    const narrow: Desk = { ...recorded, events, answerable: recorded.answerable };
    const { server, connection } = await serverOf(replying());
    const { reports } = await suggestWithModel(narrow, hand, { ids: [], connection });
    expect(changes.length).toBeGreaterThan(0);
    expect(reports.map(({ report }) => report)).toEqual(["day-2"]);
    expect(server.asked).toHaveLength(1);
    expect(sendingNotice(narrow, []).kept).toHaveLength(1);
    expect(promptToCopy(narrow, "day-2").prompt).toContain("| Lima agreed");
  });

  test("is never sent, nor named as what only it tells", async () => {
    const before = await desk(text, "Lima agreed to nothing at all.");
    const events = before.events.map((event) =>
      event.type === "report-added" && event.report.id === "day-1" ? { ...event, compartment: "inner" } : event,
    );
    const kept = [{ report: "day-1", why: "it is not for everybody of this case, and is never sent" }];
    const narrow: Desk = { ...before, events, answerable: before.answerable };
    const { server, connection } = await serverOf(replying());
    const outcome = await suggestWithModel(narrow, hand, { ids: [], connection });
    expect(outcome.kept).toEqual(kept);
    expect(server.asked.map(({ user }) => /France|Spain|quotas/.test(user))).toEqual([false]);
    expect(sendingNotice(narrow, [])).toMatchObject({
      kept,
      reports: [{ report: "day-2", characters: 30, parts: 1, opening: "Lima agreed to nothing at all." }],
    });
  });
});

test("what an earlier report gave stays when a later one fails", async () => {
  const before = await desk(text, "Lima agreed to nothing at all.");
  const { connection } = await serverOf(({ user }, response) =>
    user.includes("| Lima agreed") ? void response.writeHead(500).end() : JSON.stringify({ claims: [claims.fresh] }),
  );
  await expect(suggestWithModel(before, hand, { ids: [], connection })).rejects.toThrow(/^report day-2: /);
  expect((await before.store.read()).length).toBe(before.events.length + 1);
});
