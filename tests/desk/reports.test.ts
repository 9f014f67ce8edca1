import type { Claim, Report } from "@parley/model";
import { describe, expect, test } from "vitest";
import { Desk, strikeDesk, strikeReport } from "./desk.ts";

interface Added {
  readonly report: string;
  readonly outcome: string;
  readonly kind: string;
  readonly language: string;
  readonly suggested: number;
  readonly quotes?: { exact: number; repaired: number; lost: number };
  readonly lost?: readonly { claim: string; quote: string; state: string }[];
  readonly sameStory?: { report: string; share: number; event?: string };
}

const add = (desk: Desk, ...words: readonly string[]) =>
  desk.result<{ reports: Added[] }>("add", ...words, "--case", "talks.parley").reports[0] as Added;
const reports = (desk: Desk) =>
  desk.result<{ reports: (Report & { claims: number })[] }>("reports", "talks.parley").reports;
const claims = (desk: Desk) => desk.result<{ claims: Claim[] }>("claims", "talks.parley").claims;

function freshDesk(): Desk {
  const desk = new Desk();
  desk.done("init", "talks.parley", "--name", "Talks");
  return desk;
}

describe("the kind of a report", () => {
  test("is told by its form, and by a person who knows better", () => {
    const desk = freshDesk();
    desk.write("a.txt", "LIND: We reject four percent.\nROY: The port offers no more.\nLIND: Then we strike.");
    desk.write("b.txt", "Port talks, Monday\n- Port offers 4%\n- Union rejects 4%\n- next meeting Thursday");
    desk.write("c.txt", "The union rejected the offer on Monday. The port made no new one.");
    expect([add(desk, "a.txt").kind, add(desk, "b.txt").kind, add(desk, "c.txt").kind]).toEqual([
      "transcript",
      "notes",
      "article",
    ]);
    desk.write("d.txt", "The union met the port on Friday. Nothing was agreed.");
    expect(add(desk, "d.txt", "--kind", "notes").kind).toBe("notes");
    expect(reports(desk).map(({ kind }) => kind)).toEqual(["transcript", "notes", "article", "notes"]);
  });

  test("of a statement that a party published makes the party its source", () => {
    const desk = freshDesk();
    desk.done("set", "party", "guild", "Dockers' Guild");
    const body = "We reject the offer of 4 percent. We demand 6 percent. Our members are ready to strike.";
    desk.write("s.txt", `Statement by the Dockers' Guild\n\n${body}`);
    expect(add(desk, "s.txt", "--publisher", "Dockers' Guild").kind).toBe("statement");
    const sources = claims(desk).map(({ chain }) => chain[0]);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source).toMatchObject({ who: "Dockers' Guild", kind: "official-statement" });
  });
});

describe("a report in another language", () => {
  const german =
    "Die Hafengewerkschaft lehnte am Montag das Angebot der Betreiber ab. Sie verlangt sechs Prozent mehr Lohn und kürzere Schichten.";

  test("is kept whole, claims nothing, and says so", () => {
    const desk = freshDesk();
    desk.write("de.txt", german);
    const run = desk.run("add", "de.txt");
    expect(run.stderr).toMatch(/de\.txt is in German.*\[language-not-read\]/);
    expect(reports(desk)).toMatchObject([{ id: "de", language: "de", chars: german.length, claims: 0 }]);
    expect(add(desk, "de.txt").outcome).toBe("known");
  });

  test("is read when a person says that it is English after all", () => {
    const desk = freshDesk();
    desk.write("en.txt", "The union rejected the offer of 4 percent on Monday.");
    expect(add(desk, "en.txt", "--language", "de")).toMatchObject({ language: "de", suggested: 0 });
    const other = freshDesk();
    other.write("en.txt", "The union rejected the offer of 4 percent on Monday.");
    expect(add(other, "en.txt").suggested).toBeGreaterThan(0);
  });
});

describe("a corrected report", () => {
  test("says which quotes are exact, repaired and lost, and whether the lost were decided", () => {
    const desk = strikeDesk();
    const text = strikeReport(1);
    const found = claims(desk).filter(({ report }) => report === "one");
    const decided = found.find(({ quote }) => /8 percent/.test(quote)) as Claim;
    desk.done("review", "talks.parley", "--accept", decided.id);
    desk.write("one.md", text.replaceAll("8 percent", "9 percent").replaceAll("'", "’").replaceAll(" the ", "  the "));
    const added = add(desk, "one.md");
    expect(added.outcome).toBe("corrected");
    const { exact, repaired, lost } = added.quotes ?? { exact: 0, repaired: 0, lost: 0 };
    expect(exact + repaired + lost).toBe(found.length);
    expect(repaired).toBeGreaterThan(0);
    expect(added.lost).toHaveLength(lost);
    expect(added.lost).toContainEqual(
      expect.objectContaining({ claim: decided.id, quote: decided.quote, state: "accepted" }),
    );
  });

  test("warns of each lost quote once, and shows a repaired claim with the words that stand there", () => {
    const desk = strikeDesk();
    const first = claims(desk).find(({ report, quote }) => report === "one" && quote.includes(" the "));
    desk.done("review", "talks.parley", "--accept", first?.id ?? "");
    const repaired = first?.quote.replaceAll(" the ", "\u00a0the ") ?? "";
    desk.write("one.md", strikeReport(1).replaceAll("8 percent", "9 percent").replaceAll(" the ", "\u00a0the "));
    add(desk, "one.md");
    expect(claims(desk).find(({ id }) => id === first?.id)?.quote).toBe(repaired);
    const warnings = desk
      .run("brief", "talks.parley")
      .stderr.split("\n")
      .filter((line) => line.includes("[lost-quote]"));
    expect(new Set(warnings).size).toBe(warnings.length);
    expect(warnings.length).toBeGreaterThan(0);
  });
});

describe("a republication", () => {
  test("of nearly every word counts as one origin at once, and can be undone", () => {
    const desk = freshDesk();
    desk.write("one.md", strikeReport(1));
    desk.write("copy.md", strikeReport(1).replace(/\n/, "\nBy our own staff in the harbour.\n"));
    add(desk, "one.md", "--publisher", "Northern Post");
    const added = add(desk, "copy.md", "--publisher", "The Herald");
    expect(added).toMatchObject({ outcome: "added", sameStory: { report: "one" } });
    expect(added.sameStory?.share).toBeGreaterThan(0.9);
    expect(reports(desk)[1]).toMatchObject({ id: "copy", sameAs: "one" });
    desk.done("undo", "talks.parley", added.sameStory?.event ?? "");
    expect(reports(desk)[1]?.sameAs).toBeUndefined();
  });

  test("of most words is only suggested, and recorded when a person says so", () => {
    const desk = freshDesk();
    const half = strikeReport(1);
    desk.write("one.md", half);
    const own =
      "Our correspondent adds that the mood at the quay was grim and that few expected a quick end to it all. ";
    desk.write("mix.md", `${half}\n\n${own.repeat(1)}${strikeReport(2).slice(0, Math.floor(half.length / 3))}`);
    add(desk, "one.md", "--publisher", "Northern Post");
    const line = desk.done("add", "mix.md", "--case", "talks.parley", "--publisher", "The Herald");
    expect(line).toMatch(/same story as one, “.+” \(\d\d% of its words\): if so, parley merge reports one mix/);
    expect(reports(desk)[1]?.sameAs).toBeUndefined();
    desk.done("merge", "reports", "one", "mix");
    expect(reports(desk)[1]?.sameAs).toBe("one");
  });

  test("may be named when adding, and must be a report of the case", () => {
    const desk = freshDesk();
    desk.write("a.txt", "The union rejected the offer on Monday.");
    desk.write("b.txt", "Dockers turned down the offer, the Post reports.");
    add(desk, "a.txt");
    add(desk, "b.txt", "--same-as", "a");
    expect(reports(desk)[1]?.sameAs).toBe("a");
    desk.write("c.txt", "No deal at the port.");
    const refusal = desk.refusal("add", "c.txt", "--case", "talks.parley", "--same-as", "none");
    expect(refusal).toMatchObject({ code: "not-found" });
  });
});

test("a quote in another language stands beside its translation in the brief and in the list of claims", () => {
  const desk = freshDesk();
  desk.write(
    "de.txt",
    "Die Hafengewerkschaft lehnte am Montag das Angebot der Betreiber ab. Sie verlangt sechs Prozent mehr Lohn.",
  );
  add(desk, "de.txt");
  desk.done("set", "party", "union", "Dockers' Union");
  desk.done("set", "issue", "pay", "Pay rise", "--options", "four,six");
  const claim = {
    id: "h1",
    report: "de",
    quote: "Sie verlangt sechs Prozent mehr Lohn",
    holder: "union",
    act: "demand",
    content: "six percent",
    translation: { text: "It demands six percent more pay", language: "en", by: "A. Ames" },
  };
  const position = { id: "U1", party: "union", stance: "demands", issue: "pay", options: ["six"], claims: ["h1"] };
  const changes = [
    { type: "claim-added", claim },
    { type: "position-set", position },
  ];
  desk.done("set", "changes", JSON.stringify(changes));
  const translated = "“It demands six percent more pay” (translated into en by A. Ames)";
  expect(desk.done("claims", "talks.parley")).toContain(`“${claim.quote}”, in translation ${translated}`);
  const brief = desk.done("brief", "talks.parley");
  expect(brief).toContain(`“${claim.quote}”`);
  expect(brief).toContain(translated);
});
