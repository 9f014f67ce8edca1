import type { Page } from "playwright-core";
import { byPublication, knownBy, timeline } from "@parley/analysis";
import { changeCase, parseChange } from "@parley/workbench";
import { expect, it } from "vitest";
import { inBrowser } from "./in-browser.ts";
import { openPage } from "./open-page.ts";
import { seriousFindings } from "./serious-findings.ts";
import { deskOfSuite } from "./served-desk.ts";

/** A place on the page, in pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

const hand = { author: "A. Analyst", now: () => "2026-03-01T10:00:00Z" };

inBrowser("the timeline", () => {
  const desk = deskOfSuite();

  const open = async (name: string, rest = "", width = 1280): Promise<Page> => {
    const { page } = await openPage(desk.at(`/case/${name}/timeline${rest}`), {
      viewport: { width, height: 900 },
    });
    await page.locator("#timeline .space-sentence").waitFor();
    return page;
  };
  const marks = (page: Page): Promise<string[]> =>
    page
      .locator('.timeline-mark[data-mark^="0 "] .timeline-target + *')
      .evaluateAll((all) => all.map((one) => one.closest("[data-mark]")?.getAttribute("data-mark")?.slice(2) ?? ""));
  const record = (name: string, label: string) =>
    desk.cases.page(name).then((page) => page.case.events.find((event) => event.label === label));

  it("shows the sample in order, walks by keys, opens what an entry rests on, and reads well on a phone", async () => {
    const page = await open("sample");
    expect(await page.locator(".space-sentence").innerText()).toMatch(
      /^Next: 4–5 March, tentative: Next round of talks\. No entry has a day and a year/,
    );
    const rows = await page.locator(".timeline-table tbody th").allInnerTexts();
    expect(rows.indexOf("Second three-sided meeting (Geneva)")).toBeLessThan(rows.indexOf("Next round of talks"));
    expect(await page.locator(".threats-table tbody").innerText()).toContain("no deadline");
    await page.locator(".timeline-mark").first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(new URL(page.url()).pathname).toBe("/case/sample/timeline/event-kremlin-meeting");
    expect(await page.locator(".event-detail h3").innerText()).toContain("before Alaska");
    await page.keyboard.press("ArrowDown");
    expect(page.url()).toContain("/claim-c");
    await page.keyboard.press("t");
    await page.locator('[data-mark="0 event-next-round"]:focus').waitFor();
    const width = (await page.locator(".timeline-picture").boundingBox())?.width ?? 0;
    await page.keyboard.press("-");
    expect((await page.locator(".timeline-picture").boundingBox())?.width).toBeLessThan(width);
    await page.keyboard.press("+");
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("link", { name: "Evidence for Next round of talks" }).first().click();
    await page.locator(".panel blockquote").waitFor();
    expect(await page.locator(".panel blockquote").innerText()).toContain("4-5 March");
    const phone = await open("sample", "/event-next-round", 390);
    expect(
      await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    expect(await seriousFindings(phone)).toEqual([]);
  });

  it("tells what was known by the end of a drawn span, and places entries by when they were published", async () => {
    const name = await desk.cases.create({ title: "Known", from: "sample" });
    await desk.cases.update(name, (opened) =>
      changeCase(opened, hand, {
        changes: [parseChange({ type: "report-edited", report: "hvylya-bloomberg", changes: { date: "2026-02-26" } })],
      }),
    );
    const page = await open(name);
    const strip = await page.locator(".timeline-brush-strip").boundingBox();
    await page
      .locator(".scroll")
      .first()
      .evaluate((box) => box.scrollTo({ left: box.scrollWidth }));
    const right = page.viewportSize()?.width ?? 0;
    await page.mouse.move(right - 120, (strip?.y ?? 0) + 8);
    await page.mouse.down();
    await page.mouse.move(420, (strip?.y ?? 0) + 8);
    await page.mouse.up();
    await page.waitForURL(/from=.*to=2026-03-05/);
    const { case: subject } = await desk.cases.page(name);
    expect(await page.locator(".known-by").innerText()).toContain(knownBy(subject, { to: "2026-03-05" }).sentence);
    expect(await page.locator(".timeline-table tbody tr").count()).toBeLessThan(timeline(subject).entries.length);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Show all again" }).click();
    await page.getByLabel("Placed by").selectOption("report");
    const told = byPublication(subject, timeline(subject)).entries.map(({ text }) => text);
    expect(await page.locator(".timeline-table tbody th").allInnerTexts()).toEqual(told);
    expect(new URL(page.url()).searchParams.get("by")).toBe("report");
  });

  it("takes an event in one line without a year, moves one without a date by keys, dates a report and gives a calendar", async () => {
    const name = await desk.cases.create({ title: "Copy", from: "sample" });
    const page = await open(name);
    await page.keyboard.press("n");
    await page.keyboard.type("soon: a vote");
    await page.keyboard.press("Enter");
    expect(await page.locator(".field-problem").innerText()).toContain("“soon” is no date");
    await page.locator("#event-line-new").fill("7-8 May tentative: vote in parliament");
    await page.keyboard.press("Enter");
    await page.locator('.timeline-mark[data-mark="0 event-vote-in-parliament"]').waitFor();
    expect(await record(name, "vote in parliament")).toMatchObject({
      when: "XXXX-05-07/XXXX-05-08",
      tentative: true,
      status: "planned",
    });

    const before = await marks(page);
    await page.locator('[data-mark="0 event-geneva-talks"]').click();
    await page.keyboard.press("Shift+ArrowLeft");
    await page.getByText("Moved Second three-sided meeting (Geneva) earlier").waitFor();
    const after = await marks(page);
    expect(after.indexOf("event-geneva-talks")).toBe(before.indexOf("event-geneva-talks") - 1);
    expect(await record(name, "First three-sided meeting (Abu Dhabi)")).toMatchObject({ after: ["geneva-talks"] });

    await page
      .locator(".scroll")
      .first()
      .evaluate((box) => box.scrollTo({ left: 0 }));
    const dragged = await page.locator('[data-mark="0 event-kremlin-meeting"]').boundingBox();
    const [x, y] = [(dragged?.x ?? 0) + 40, (dragged?.y ?? 0) + 40];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 260, y, { steps: 3 });
    await page.mouse.up();
    await page.getByText("Moved Meeting of senior officials before Alaska (Kremlin) earlier").waitFor();
    expect((await marks(page))[0]).toBe("event-kremlin-meeting");

    await page.getByLabel(/Add the publication date/).fill("2026-02-26");
    await page.keyboard.press("Enter");
    await page.locator(".timeline-today").waitFor();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByText("Calendar (ICS)").click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
    const calendar = Buffer.concat(chunks).toString("utf8").replaceAll("\r\n ", "");
    expect(calendar).toContain("DTSTART;VALUE=DATE:20260304\r\nDTEND;VALUE=DATE:20260306");
    expect(calendar).toMatch(/URL;VALUE=URI:http:\/\/127\.0\.0\.1:\d+\/case\/copy\/timeline\/event-next-round/);
  });

  it("moves an event under a finger by its dot, scrolls under a finger elsewhere, and moves nothing when a drag is broken off", async () => {
    const name = await desk.cases.create({ title: "Touched", from: "sample" });
    const viewport = { width: 900, height: 900 };
    const { page } = await openPage(desk.at(`/case/${name}/timeline`), { viewport, hasTouch: true });
    const finger = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd" | "touchCancel", ...touchPoints: Place[]) =>
      finger.send("Input.dispatchTouchEvent", { type, touchPoints });
    const draw = async (from: Place, by: number) => {
      await touch("touchStart", from);
      for (const part of [1, 2, 3, 4, 5]) await touch("touchMove", { ...from, x: from.x + (by * part) / 5 });
    };
    /** A place on the mark, so far from its corner, while the strip is scrolled to its start. */
    const onMark = async (right: number, down: number): Promise<Place> => {
      await page
        .locator(".scroll")
        .first()
        .evaluate((box) => box.scrollTo({ left: 0 }));
      const box = await page.locator('[data-mark="0 event-kremlin-meeting"]').boundingBox();
      return { x: (box?.x ?? 0) + right, y: (box?.y ?? 0) + down };
    };
    const before = await marks(page);

    await draw(await onMark(12, 15), -260);
    await page.locator(".timeline-landing").waitFor({ state: "attached" });
    await touch("touchCancel");
    await page.locator(".timeline-landing").waitFor({ state: "detached" });
    expect(await marks(page)).toEqual(before);

    await draw(await onMark(12, 15), -260);
    await touch("touchEnd");
    await page.getByText("Moved Meeting of senior officials before Alaska (Kremlin) earlier").waitFor();
    const after = await marks(page);
    expect(after[0]).toBe("event-kremlin-meeting");

    await draw(await onMark(50, 40), -100);
    await touch("touchEnd");
    await page.waitForFunction(() => (document.querySelector(".scroll")?.scrollLeft ?? 0) > 0);
    expect(await marks(page)).toEqual(after);
    await page.locator('[data-mark="0 event-next-round"]').tap();
    await page.waitForURL(/event-next-round$/);
  });
});
