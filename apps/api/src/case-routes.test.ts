import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { appOfSuite, errorOf, sent, shown, told } from "./app-for-tests.ts";
import type { AddedReports, AlikeRecords, CaseList, CasePage } from "./index.ts";

const report = "The Mill Workers' Union demanded a raise of six percent. The mill rejected the demand on Monday.";
const { ask, desk } = appOfSuite();

describe("the cases", () => {
  it("are listed, made, grown by a report, reviewed, undone and redone, and told in sentences", async () => {
    const cases = desk();
    const deps = { cases };
    expect(await told(ask("/api/cases", { deps, init: sent({ title: "Mill talks" }) }))).toEqual({
      name: "mill-talks",
    });
    expect(readdirSync(cases.folder)).toContain("mill-talks.parley");
    const at = (path: string) => `/api/cases/mill-talks${path}`;
    const added = await told<{ version: number; added: { suggested: number }[] }>(
      ask(at("/reports"), {
        deps,
        init: sent({ reports: [{ name: "mill.txt", text: report }], publisher: "The Ledger" }),
      }),
    );
    expect(added).toMatchObject({ version: 2, added: [{ report: "mill", outcome: "added" }] });
    const [first] = (await told<CasePage>(ask(at(""), { deps }))).case.claims;
    const accept = { seen: 2, changes: [{ type: "claim-accepted", claim: first?.id }] };
    expect(await told(ask(at("/changes"), { deps, init: sent(accept) }))).toEqual({ version: 3 });
    const state = async () => (await told<CasePage>(ask(at(""), { deps }))).case.claims[0]?.review?.state;
    expect(await state()).toBe("accepted");
    expect(await told(ask(at("/undo"), { deps, init: sent({}) }))).toEqual({ version: 4 });
    expect(await state()).toBe("suggested");
    expect(await told(ask(at("/redo"), { deps, init: sent({}) }))).toEqual({ version: 5 });
    expect(await state()).toBe("accepted");
    const { entries } = await told<{ entries: { sentence: string; author: string }[] }>(ask(at("/history"), { deps }));
    expect(entries.map(({ author }) => author)).toEqual(["Ann", "Ann", "Ann", "Ann", "Ann"]);
    expect(entries[2]?.sentence).toMatch(/^Accepted claim c001/);
    const list = await told<CaseList>(ask("/api/cases", { deps }));
    expect(list.cases.map(({ name, editable, reports }) => [name, editable, reports])).toEqual([
      ["mill-talks", true, 1],
      ["shown", false, 0],
    ]);
  });

  it("tell what may be one and the same, and let a merge be taken back after other changes", async () => {
    const deps = { cases: desk() };
    await ask("/api/cases", { deps, init: sent({ title: "Talks" }) });
    const party = (id: string, name: string) => ({ type: "party-set", party: { id, name } });
    const change = (...changes: object[]) => ask("/api/cases/talks/changes", { deps, init: sent({ changes }) });
    await change(party("mill", "Harbour Mill"), party("the-mill", "The Harbour Mill"));
    const alike = await told<AlikeRecords>(ask("/api/cases/talks/alike", { deps }));
    expect(alike).toMatchObject({ names: [{ collection: "parties" }], issues: [] });
    await change({ type: "parties-merged", into: "mill", from: "the-mill" });
    await change(party("union", "Union"));
    expect((await told<AlikeRecords>(ask("/api/cases/talks/alike", { deps }))).names).toEqual([]);
    expect(await told(ask("/api/cases/talks/unmerge", { deps, init: sent({ event: "e4" }) }))).toEqual({ version: 6 });
    const { parties } = (await told<CasePage>(ask("/api/cases/talks", { deps }))).case;
    expect(parties.map(({ id }) => id).toSorted()).toEqual(["mill", "the-mill", "union"]);
    expect(await errorOf(ask("/api/cases/talks/unmerge", { deps, init: sent({ event: "e2" }) }))).toMatchObject({
      code: "not-found",
    });
  });

  it("take every kind of file that the command takes, with the same notices", async () => {
    const deps = { cases: desk() };
    await ask("/api/cases", { deps, init: sent({ title: "Talks" }) });
    const feed = `<rss version="2.0"><channel><item><title>One</title><description>${report}</description></item><item><title>Two</title></item></channel></rss>`;
    const mail = Buffer.from(`From: a@mill.example\nSubject: Three\n\n${report}`).toString("base64");
    const reports = [
      { name: "feed.xml", text: feed },
      { name: "mail.eml", base64: mail },
    ];
    const answer = await told<AddedReports>(ask("/api/cases/talks/reports", { deps, init: sent({ reports }) }));
    expect(answer.added.map(({ path }) => path)).toEqual(["feed.xml#1", "feed.xml#2", "mail.eml"]);
    expect(answer.warnings.map(({ code }) => code)).toEqual(["feed-read"]);
    const broken = [{ name: "cut.pdf", base64: Buffer.from("%PDF-1.4 cut").toString("base64") }];
    const refused = ask("/api/cases/talks/reports", { deps, init: sent({ reports: broken }) });
    expect(await errorOf(refused)).toMatchObject({ code: "invalid-input" });
  });

  it("let a claim be split before words of its quote", async () => {
    const deps = { cases: desk() };
    await ask("/api/cases", { deps, init: sent({ title: "Talks" }) });
    await ask("/api/cases/talks/reports", { deps, init: sent({ reports: [{ name: "mill.txt", text: report }] }) });
    const split = { claim: "c001", before: "a raise of six percent", seen: 2 };
    expect((await ask("/api/cases/talks/split", { deps, init: sent(split) })).status).toBe(200);
    const { claims } = (await told<CasePage>(ask("/api/cases/talks", { deps }))).case;
    expect(claims.map(({ id }) => id)).toEqual(["c001.1", "c001.2", "c002"]);
    const late = ask("/api/cases/talks/split", { deps, init: sent({ ...split, claim: "c002", before: "none such" }) });
    expect(await errorOf(late)).toMatchObject({ code: "invalid-input" });
  });

  it("give the prompt about a report to copy, and take a reply to it that a person pasted", async () => {
    const deps = { cases: desk() };
    await ask("/api/cases", { deps, init: sent({ title: "Talks" }) });
    await ask("/api/cases/talks/reports", { deps, init: sent({ reports: [{ name: "mill.txt", text: report }] }) });
    const prompt = await ask("/api/cases/talks/prompt/mill", { deps });
    expect(await prompt.json()).toMatchObject({
      report: "mill",
      part: 1,
      of: 1,
      prompt: expect.stringContaining("| The Mill") as string,
    });
    expect((await ask("/api/cases/talks/prompt/nobody", { deps })).status).toBe(404);
    const quote = "a raise of six percent";
    const claims = [
      { quote: "The mill rejected the demand", holder: "The mill", act: "reject" },
      { quote, holder: "Mill Workers' Union", act: "offer" },
      { quote: "Everybody agreed", holder: "The mill", act: "accept" },
    ];
    const reply = sent({ report: "mill", reply: JSON.stringify({ claims }), model: "some chat" });
    const taken = await (await ask("/api/cases/talks/replies", { deps, init: reply })).json();
    expect(taken).toMatchObject({ suggested: 1, agreed: 1, dropped: "1 dropped whose quote is not in the report" });
    const page = (await (await ask("/api/cases/talks", { deps })).json()) as CasePage;
    expect(page.case.claims.filter((claim) => claim.secondReadings)).toMatchObject([
      { act: "reject", review: { state: "suggested" } },
      { quote, review: { state: "suggested" } },
    ]);
    const nonsense = await ask("/api/cases/talks/replies", { deps, init: sent({ report: "mill", reply: "Sorry." }) });
    expect([nonsense.status, (await errorOf(nonsense)).code]).toEqual([422, "invalid-input"]);
  });

  it("that are only shown can be copied, and not changed", async () => {
    const deps = { cases: desk() };
    const change = { changes: [{ type: "title-set", title: "Mine" }] };
    expect(await errorOf(ask("/api/cases/shown/changes", { deps, init: sent(change) }))).toMatchObject({
      code: "not-writable",
    });
    const copy = await told<{ name: string }>(
      ask("/api/cases", { deps, init: sent({ title: "Shown talks", from: "shown" }) }),
    );
    expect(copy).toEqual({ name: "shown-talks" });
    expect(await told(ask("/api/cases/shown-talks/changes", { deps, init: sent(change) }))).toEqual({ version: 2 });
  });

  it("tell who was quicker when two change the same claim, and let both be when they change different ones", async () => {
    const deps = { cases: desk() };
    await ask("/api/cases", { deps, init: sent({ title: "Talks" }) });
    await ask("/api/cases/talks/reports", { deps, init: sent({ reports: [{ name: "mill.txt", text: report }] }) });
    const decide = (type: string, claim: string) =>
      ask("/api/cases/talks/changes", { deps, init: sent({ seen: 2, changes: [{ type, claim }] }) });
    expect((await decide("claim-accepted", "c001")).status).toBe(200);
    expect((await decide("claim-rejected", "c002")).status).toBe(200);
    const late = await decide("claim-rejected", "c001");
    expect(late.status).toBe(409);
    expect((await errorOf(late)).message).toMatch(/^Ann was quicker: Accepted claim c001/);
  });

  it("as of an earlier moment are shown and cannot be changed", async () => {
    const deps = { cases: desk() };
    await ask("/api/cases", { deps, init: sent({ title: "Talks" }) });
    const past = await told<CasePage>(ask("/api/cases/talks?asOf=2026-02-28", { deps }));
    expect(past).toMatchObject({ version: 0, editable: false, asOf: "2026-02-28T23:59:59.999Z" });
  });

  it("come with the issues that negotiations return to, for whoever codes by hand", async () => {
    const issues = await told<{ id: string; label: string; options: object[] }[]>(ask("/api/vocabulary"));
    expect(issues.find(({ id }) => id === "labour.pay")).toMatchObject({ label: "Pay" });
  });

  it("give their brief as a file to keep", async () => {
    const deps = { cases: desk() };
    const answer = await ask("/api/cases/shown/brief/shown.docx", { deps });
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="shown.docx"');
    expect(new Uint8Array(await answer.arrayBuffer()).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    expect(await errorOf(ask("/api/cases/shown/brief/shown.exe", { deps }))).toMatchObject({
      code: "unsupported-format",
    });
  });

  it.each([
    ["/api/cases/none", undefined, 404, "not-found"],
    ["/api/cases/..%2F..%2Fetc", undefined, 404, "not-found"],
    ["/api/cases", sent({ title: " " }), 422, "invalid-input"],
    ["/api/cases", { method: "POST", body: "title=x" }, 400, "usage"],
    ["/api/cases/shown/changes", sent({ changes: [{ type: "case-created" }] }), 422, "invalid-input"],
  ])("refuse %s when it makes no sense", async (path, init, status, code) => {
    const answer = await ask(path, init ? { init } : {});
    expect(answer.status).toBe(status);
    expect((await errorOf(answer)).code).toBe(code);
  });

  it("tell an unexpected error to the one who started the server, not to the browser", async () => {
    const seen: unknown[] = [];
    const broken = { ...shown, open: () => Promise.reject(new Error("secret path /home/me")) };
    const answer = await ask("/api/cases/shown", {
      deps: { cases: desk([broken]), onUnexpected: (error) => seen.push(error) },
    });
    expect(answer.status).toBe(500);
    expect(JSON.stringify(await answer.json())).not.toContain("secret");
    expect(seen).toHaveLength(1);
  });
});
