import { parseCase, sessionMoveSchema, sessionSchema } from "@parley/model";
import { expect, test } from "vitest";
import { checkSessions, supposed } from "./check-sessions.ts";

const session = sessionSchema.parse({ id: "s1", title: "A try" });
const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Talks",
  parties: [
    { id: "a", name: "A" },
    { id: "b", name: "B" },
  ],
  issues: [{ id: "x", options: ["x1", "x2"] }],
  sessions: [session],
});
const made = (move: object, into = "s1") =>
  ({ type: "move-made", session: into, move: sessionMoveSchema.parse(move) }) as const;
const convene = made({ kind: "convene", by: "a" });
const offer = made({ kind: "table-package", by: "a", options: { x: "x1" } });

test("moves that follow from each other are allowed, in one go too", () => {
  expect(() => checkSessions(subject, [convene, offer], "t.parley")).not.toThrow();
  expect(() =>
    checkSessions(
      subject,
      [{ type: "session-set", session: { ...session, id: "s2" } }, made({ kind: "convene", by: "b" }, "s2")],
      "t.parley",
    ),
  ).not.toThrow();
});

test("a move that is not allowed is refused with the reason and what is allowed", () => {
  expect(() => checkSessions(subject, [offer], "t.parley")).toThrow(
    "move 1, “A tables: x: x1”: no round is sitting: convene one first; nothing was recorded; allowed now: a convene",
  );
  expect(() =>
    checkSessions(subject, [{ type: "session-set", session: { ...session, moves: [offer.move] } }], "t.parley"),
  ).toThrow("no round is sitting");
  expect(() => checkSessions(subject, [made({ kind: "convene", by: "a" }, "s9")], "t.parley")).toThrow("no session s9");
});

test("a move without a claim is hypothetical by whoever records it", () => {
  expect(supposed(convene, "N.N.")).toMatchObject({ move: { hypothetical: "N.N." } });
  const cited = made({ kind: "convene", by: "a", claims: ["c1"] });
  expect(supposed(cited, "N.N.")).toEqual(cited);
});
