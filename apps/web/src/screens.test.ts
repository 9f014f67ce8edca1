import { expect, test } from "vitest";
import { screens } from "./screens.ts";

test("no two screens or views answer to one key, and none stands twice in the rail", () => {
  const keys = screens.flatMap(({ key, views = [] }) => [key, ...views.flatMap((view) => view.key ?? [])]);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  const ids = screens.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});
