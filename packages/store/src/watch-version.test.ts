import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caseEventSchema } from "@parley/model";
import { expect, test } from "vitest";
import { openStore } from "./open-store.ts";

const titled = (title: string) =>
  caseEventSchema.parse({ id: "e1", at: "2026-03-01T10:00:00Z", author: "Ann", type: "title-set", title });

test("a listener hears the version now, then each newer one, whoever appended, until it is ended", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "parley-watch-")), "talks.parley");
  const ann = await openStore(path, { create: true });
  const ben = await openStore(path);
  await ann.append(0, [titled("Talks")]);

  const heard: number[] = [];
  let wake = () => {};
  const until = async (version: number) => {
    while (heard.at(-1) !== version) await new Promise<void>((resolve) => (wake = resolve));
  };
  const end = ben.subscribe((version) => {
    heard.push(version);
    wake();
  });
  await until(1);
  await ann.append(1, [titled("By Ann")]);
  await until(2);
  await ben.append(2, [titled("By Ben")]);
  expect(heard).toEqual([1, 2, 3]);
  end();
  await ben.append(3, [titled("Unheard")]);
  expect(heard).toEqual([1, 2, 3]);
  await ann.close();
  await ben.close();
});
