import { expect, test } from "vitest";
import { dayNumber, dayOf, dayText, monthOf, weekdayOf } from "./calendar-day.ts";

test("every day of eight centuries is the one that the platform's calendar has", () => {
  const first = dayNumber(1600, 1, 1);
  for (let day = first; day < first + 292_194; day++) {
    const known = new Date(day * 86_400_000);
    const text = dayText(day);
    if (text !== known.toISOString().slice(0, 10)) expect.fail(`${day} is ${text}`);
    if (dayOf(text) !== day) expect.fail(`${text} is not read back`);
    if (weekdayOf(day) % 7 !== known.getUTCDay()) expect.fail(`${text} has the wrong weekday`);
  }
  expect(monthOf(dayNumber(2000, 2, 29))).toEqual({ year: 2000, month: 2 });
});
