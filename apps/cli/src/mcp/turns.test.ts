import { expect, test } from "vitest";
import { turns } from "./turns.ts";

test("of many tasks only so many run at once, in their order, and one that fails harms no other", async () => {
  const turn = turns(2);
  const begun: number[] = [];
  const finish = new Map<number, (fails: boolean) => void>();
  const all = [0, 1, 2, 3, 4].map((task) =>
    turn(() => {
      begun.push(task);
      return new Promise<number>((done, fail) =>
        finish.set(task, (fails) => (fails ? fail(new Error("no")) : done(task))),
      );
    }).catch(() => "failed"),
  );
  expect(begun).toEqual([0, 1]);
  finish.get(1)?.(true);
  expect(await all[1]).toBe("failed");
  expect(begun).toEqual([0, 1, 2]);
  finish.get(2)?.(false);
  finish.get(0)?.(false);
  await all[0];
  await all[2];
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  finish.get(3)?.(false);
  finish.get(4)?.(false);
  expect(await Promise.all(all)).toEqual([0, "failed", 2, 3, 4]);
  expect(await turn(() => Promise.resolve("later"))).toBe("later");
});
