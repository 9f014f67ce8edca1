import { expect, test } from "vitest";
import { caseEventSchema } from "./case-event.ts";
import { foldCase } from "./fold-case.ts";

const wrote = (id: string, at: string, text: string) =>
  caseEventSchema.parse({ type: "passage-set", id, at, author: "Ada", passage: { id: "agreed", text } });

test("a passage knows when it was last written and by whom, whatever was sent along", () => {
  const first = wrote("e1", "2026-03-01T10:00:00Z", "Nothing.");
  const again = wrote("e2", "2026-03-02T10:00:00Z", "All.");
  const { passages } = foldCase([first, { ...again, author: "Ben" }]);
  expect(passages).toEqual([{ id: "agreed", text: "All.", omit: false, writtenAt: "2026-03-02T10:00:00Z", by: "Ben" }]);
  expect(foldCase([first, again, { ...again, id: "e3", type: "undone", event: "e2" }]).passages[0]).toMatchObject({
    text: "Nothing.",
    writtenAt: "2026-03-01T10:00:00Z",
  });
});
