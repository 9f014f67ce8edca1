import { readFileSync } from "node:fs";
import type { ForecastResult } from "@parley/model";
import { expect, test } from "vitest";
import { Desk } from "./desk.ts";

/** A case with one question, asked by hand. */
function askedDesk(): Desk {
  const desk = new Desk();
  desk.done("init", "talks.parley");
  const ask = ["Will the gate open?", "--id", "gate", "--rule", "the Gazette reports it", "--closes", "2026-03-31"];
  desk.done("forecast", "add", ...ask, "--author", "A. Analyst");
  return desk;
}

function update(desk: Desk, ...words: readonly string[]): string {
  return desk.done("forecast", "talks.parley", "update", "gate", ...words);
}

test("a question is asked, forecast by named people, resolved and shown", () => {
  const desk = askedDesk();
  expect(desk.done("forecast", "--day", "2026-03-01")).toContain("No forecast yet: no updates and no accepted claim");
  update(desk, "35%", "--by", "A. Analyst", "--date", "2026-03-01", "--reason", "they met");
  expect(update(desk, "0.6", "--by", "B. Analyst", "--date", "2026-03-05", "--confidence", "low")).toBe(
    "B. Analyst put 60 percent on “Will the gate open?”\n",
  );
  desk.done("forecast", "resolve", "gate", "no", "--date", "2026-03-20");
  const { sentence, questions, forecasters } = desk.result<ForecastResult>(
    "forecast",
    "talks.parley",
    "--day",
    "2026-04-01",
  );
  expect(sentence).toBe("1 question: 1 resolved.");
  expect(questions[0]?.forecasters).toMatchObject([
    { by: "A. Analyst", brier: { exact: "49/400" }, latest: { percent: "35", word: "unlikely", reason: "they met" } },
    { by: "B. Analyst", brier: { exact: "9/25" }, latest: { percent: "60", word: "likely", confidence: "low" } },
  ]);
  expect(forecasters.map(({ sentence: own }) => own)).toEqual([
    "A. Analyst: 1 question decided so far; a score is shown from 5 on.",
    "B. Analyst: 1 question decided so far; a score is shown from 5 on.",
  ]);
});

test("what is no forecast is refused in one line, and nothing is recorded", () => {
  const desk = askedDesk();
  const before = desk.done("log");
  const refused = (...words: readonly string[]) => desk.refusal("forecast", ...words).line;
  expect(refused("update", "gate", "35")).toContain('expected a probability such as 35% or 0.35, not "35"');
  expect(refused("update", "gate", "35.5%")).toContain("forecasts are whole percents");
  expect(refused("update", "gate", "35%", "--date", "2026-04-01")).toContain("gate closed on 2026-03-31");
  expect(refused("update", "gate", "35%", "--date", "2999-01-01")).toContain("lies ahead");
  expect(refused("update", "door", "35%")).toContain("no forecast door in this case");
  expect(refused("resolve", "gate", "maybe")).toContain("expected yes, no or void");
  expect(refused("add", "Will it?", "--rule", "the Gazette")).toContain("a question needs --closes");
  expect(desk.done("log")).toBe(before);
});

test("the table of forecasts goes out, comes into another case, and changes nothing the second time", () => {
  const desk = askedDesk();
  update(desk, "35%", "--date", "2026-03-01", "--by", "A. Analyst");
  desk.done("forecast", "export", "-o", "forecasts.csv");
  const csv = readFileSync(desk.path("forecasts.csv"), "utf8");
  expect(csv.split("\r\n")[1]).toContain(
    "gate,Will the gate open?,the Gazette reports it,,2026-03-31,A. Analyst,2026-03-01,0.35",
  );
  const other = new Desk();
  other.done("init", "other.parley");
  other.write("forecasts.csv", csv);
  expect(other.done("forecast", "import", "forecasts.csv")).toBe(
    "Recorded 1 new question, 1 forecast, 0 resolutions.\n",
  );
  expect(other.done("forecast", "import", "forecasts.csv")).toBe("Nothing changed: the case has it all.\n");
  other.write(
    "more.csv",
    `${csv}gate,Will the gate open?,the Gazette reports it,,2026-03-31,A. Analyst,2026-03-02,much\r\n`,
  );
  expect(other.refusal("forecast", "import", "more.csv").line).toContain("row 3, column probability");
  expect(other.result<ForecastResult>("forecast", "list").questions[0]?.forecasters[0]?.history).toHaveLength(1);
});

test("set changes a question and the scale of words, and what is not typed stays", () => {
  const desk = askedDesk();
  const changed = desk.done("set", "forecast", "gate", "--decided-by", "the Gazette", "--rivals", "end");
  expect(changed).toBe("Changed the question “Will the gate open?”\n");
  expect(desk.done("set", "likelihood-words", "phia")).toBe("Chose the words for likelihood: PHIA yardstick\n");
  const { scale, questions } = desk.result<ForecastResult>("forecast");
  expect(scale).toBe("phia");
  expect(questions[0]).toMatchObject({ question: "Will the gate open?", decidedBy: "the Gazette", rivals: "end" });
});

test("check tells of a question that closed and of its rival outcomes, from the day that it is given", () => {
  const desk = askedDesk();
  const codes = (...words: readonly string[]) =>
    desk.run("check", "--json", ...words).stdout.match(/"code": "[a-z-]*forecast[a-z-]*"/g) ?? [];
  expect(codes()).toEqual([]);
  expect(codes("--day", "2026-03-31")).toEqual([]);
  expect(codes("--day", "2026-04-01")).toEqual(['"code": "forecast-unresolved"']);
});
