import { fileURLToPath } from "node:url";
import { createApp, serve, ShownCases, toCasePage, type CasePage, type Serving } from "@parley/api";
import type { Case } from "@parley/model";
import { openInput } from "@parley/workbench";
import { afterAll, beforeAll } from "vitest";

const root = new URL("../../", import.meta.url);
const webRoot = fileURLToPath(new URL("apps/web/dist", root));
const hand = { author: "A. Analyst", now: () => new Date().toISOString() };

/** The sample case, opened as the command line opens it. */
export async function samplePage(): Promise<CasePage> {
  const { case: subject } = await openInput([fileURLToPath(new URL("cases/reference-talks/case.yaml", root))]);
  return { ...pageOf(subject), case: subject, sample: true };
}

/** The sample case with what it has not: named packages, options that need somebody's consent, and two people's values. */
export async function fullPage(): Promise<CasePage> {
  const { case: subject, ...page } = await samplePage();
  const consented = subject.issues.map((issue) =>
    issue.id === "guarantees"
      ? {
          ...issue,
          options: issue.options.map((option) => (option.id === "none" ? option : { ...option, needs: ["europe"] })),
        }
      : issue,
  );
  const named = (id: string, options: Record<string, string>, by?: string) => ({
    id,
    label: `The package ${id}`,
    options,
    claims: [],
    ...(by === undefined ? {} : { by, date: "2026-02-20" }),
  });
  const score = (party: string, author: string, donetsk: Record<string, number>) => ({
    party,
    author,
    date: "2026-02-25",
    weights: {},
    values: { "donetsk-forces": donetsk, flag: { ukrainian: 4, russian: 2 } },
    reservation: 1,
  });
  const full: Case = {
    ...subject,
    issues: consented,
    packages: [
      named("today", { "donetsk-forces": "stay", recognition: "not-recognised" }),
      named("memorandum", { "donetsk-forces": "withdraw", ceasefire: "after-withdrawal" }, "russia"),
      named("formula", { "donetsk-forces": "stay", guarantees: "firm-without-troops" }, "ukraine"),
    ],
    scores: [score("russia", "A. Analyst", { stay: 2, withdraw: 9 }), score("ukraine", "B. Analyst", { stay: 9 })],
  };
  return { ...page, case: full };
}

/** What the server says of a case that is only shown; its reports keep their texts. */
export function pageOf(subject: Case): CasePage {
  const facts = { name: subject.id, version: 0, editable: false };
  return { ...toCasePage({ case: subject, hash: "", warnings: [] }, facts), case: subject };
}

/** Serves a case through the real app, on any free port, with the built page. */
export async function serveCase(openCase: () => Promise<CasePage>): Promise<Serving> {
  const page = await openCase().catch(() => undefined);
  const open = () => openCase().then(({ case: subject }) => ({ case: subject, hash: "", warnings: [] }));
  const shown = { name: page?.name ?? "broken", open, ...(page?.sample ? { sample: true } : {}) };
  return serve(createApp({ cases: new ShownCases({ readOnly: [shown], hand }), webRoot }), { port: 0 });
}

/** A case that the tests of a suite look at. */
export interface CaseOfSuite {
  readonly page: CasePage;
  readonly url: string;
  /** The address of one of its screens. */
  readonly at: (rest?: string) => string;
}

/** Serves a case for the tests of a suite: from before the first until after the last. */
export function caseOfSuite(openCase: () => Promise<CasePage>): CaseOfSuite {
  let shown: { readonly page: CasePage; readonly serving: Serving } | undefined;
  const served = (): NonNullable<typeof shown> => {
    if (!shown) throw new Error("the case of a suite is there inside its tests only");
    return shown;
  };
  beforeAll(async () => {
    const page = await openCase();
    shown = { page, serving: await serveCase(() => Promise.resolve(page)) };
  });
  afterAll(() => shown?.serving.close());
  return {
    get page() {
      return served().page;
    },
    get url() {
      return served().serving.url;
    },
    at: (rest) => screenOf(served().serving, served().page, rest),
  };
}

/** The address of a screen of a served case. */
export function screenOf(serving: Serving, page: CasePage, rest = ""): string {
  return `${serving.url.replace(/\/$/, "")}/case/${page.name}${rest}`;
}
