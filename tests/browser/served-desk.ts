import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createApp, serve, ShownCases } from "@parley/api";
import type { Case } from "@parley/model";
import { initDesk, openInput } from "@parley/workbench";
import { afterAll, beforeAll } from "vitest";

const root = new URL("../../", import.meta.url);
const webRoot = fileURLToPath(new URL("apps/web/dist", root));
const samplePath = fileURLToPath(new URL("cases/reference-talks/case.yaml", root));
const hand = { author: "A. Analyst", now: () => new Date().toISOString() };

/** A server on a folder of its own, as `parley serve FOLDER` starts it, with the sample case to look at. */
export interface ServedDesk {
  readonly folder: string;
  readonly cases: ShownCases;
  /** The address as it is printed, with the key of the start. */
  readonly url: string;
  /** The address of a path, with the key. */
  readonly at: (path: string) => string;
  /** Puts a case into the folder; its name there. */
  readonly add: (subject: Case) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A server on an empty folder for the tests of a suite: it is started before the first and closed after the last. */
export function deskOfSuite(): Omit<ServedDesk, "close"> {
  let desk: ServedDesk | undefined;
  const served = (): ServedDesk => {
    if (!desk) throw new Error("the desk of a suite is there inside its tests only");
    return desk;
  };
  beforeAll(async () => {
    desk = await serveDesk();
  });
  afterAll(() => desk?.close());
  return {
    get folder() {
      return served().folder;
    },
    get cases() {
      return served().cases;
    },
    get url() {
      return served().url;
    },
    at: (path) => served().at(path),
    add: (subject) => served().add(subject),
  };
}

/** Starts a server on an empty folder. */
export async function serveDesk(): Promise<ServedDesk> {
  const folder = mkdtempSync(join(tmpdir(), "parley-desk-"));
  const sample = { name: "sample", sample: true, open: () => openInput([samplePath]) };
  const cases = new ShownCases({ folder, readOnly: [sample], hand });
  const key = "the-key-of-this-test";
  const serving = await serve(createApp({ cases, webRoot, key }), { port: 0 });
  const at = (path: string) => {
    const url = new URL(path, serving.url);
    url.searchParams.set("key", key);
    return url.href;
  };
  return {
    folder,
    cases,
    url: at("/"),
    at,
    add: async (subject) => {
      const opened = await initDesk(join(folder, `${subject.id}.parley`), hand, {
        title: subject.title,
        from: subject,
      });
      await opened.store.close();
      return subject.id;
    },
    close: async () => {
      await serving.close();
      await cases.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
