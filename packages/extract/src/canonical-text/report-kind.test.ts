import { describe, expect, test } from "vitest";
import { canonicalText, type TextKind } from "./canonical-text.ts";
import { reportKind } from "./report-kind.ts";

const kindOf = (source: string, form: TextKind = "text") => reportKind(canonicalText(source, form));

describe("the kind of a text", () => {
  test("is a transcript when speakers stand before colons", () => {
    expect(kindOf("MODERATOR: Where do we stand?\nAMBASSADOR LIND: We are not there yet.\nMODERATOR: Why?")).toBe(
      "transcript",
    );
    expect(kindOf("Q: Will you sign?\nMr Roy: No.\nQ: Why not?\nMr Roy: Because of the levy.")).toBe("transcript");
    expect(kindOf("[10:02] Lind (Union): Six per cent.\n[10:03] Roy: No.\n[10:05] Lind (Union): Then no deal.")).toBe(
      "transcript",
    );
  });

  test("is a statement when its head says so and it speaks of we", () => {
    const body = "We reject the plan of the port. Our members have waited for two years. We are ready to talk.";
    expect(kindOf(`Statement by the Dock Workers' Union\n\n${body}`)).toBe("statement");
    expect(kindOf(`# Foreign Ministry statement on the talks\n\n${body}`, "markdown")).toBe("statement");
    const third = "The Ministry informs the public that the third session was held. The Republic stands ready to sign.";
    expect(kindOf(`Statement by the Ministry of Foreign Affairs on the talks\n\n${third}`)).toBe("statement");
    expect(kindOf(`JOINT COMMUNIQUÉ\n\n${body}`)).toBe("statement");
  });

  test("is notes when its lines are short items", () => {
    expect(kindOf("Port talks, Monday\n- Port: 4% now, 2% later\n- Union: no, 6%\n- next meeting Thursday 10h")).toBe(
      "notes",
    );
    expect(kindOf("call w/ Lind\nunion wants 6%\nport offers 4\nno movement on shifts")).toBe("notes");
  });

  test.each([
    ["an article", "Talks stall at the port\n\nThe union rejected the offer on Monday. The port made no new one.\n"],
    ["an article that quotes a statement", 'Talks stall\n\nThe union issued a statement. "We reject it," it said.'],
    ["an article on a statement", "Statement by the union rocks port\n\nThe union said it rejected the offer."],
    ["an article with one colon", "Lind: no deal\n\nThe union rejected the offer on Monday, Lind said. He left."],
    [
      "an article in which many speak of us",
      "Strike goes on\n\nThey told us that we must wait. We asked why. He left us.",
    ],
    ["one line", "The union rejected the offer"],
    [
      "notes with labels for facts are no transcript",
      "Date: Monday. It rained.\nPlace: Oslo. At the port.\nDate: none.",
    ],
  ])("is else an article: %s", (_, text) => {
    expect(kindOf(text)).toBe("article");
  });
});
