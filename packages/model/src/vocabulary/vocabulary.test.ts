import { expect, test } from "vitest";
import { issueTemplate, vocabulary } from "./vocabulary.ts";

test("every id of the vocabulary is used once", () => {
  expect(new Set(vocabulary.map(({ id }) => id)).size).toBe(vocabulary.length);
});

test("an id names its domain and its issue", () => {
  expect(vocabulary.filter(({ id }) => !/^[a-z]+\.[a-z_]+$/.test(id))).toEqual([]);
});

test.each(vocabulary.map((template) => [template.id, template] as const))(
  "%s is a question with two to five answers",
  (_, template) => {
    expect(template.label).not.toBe("");
    expect(template.question).toMatch(/^[A-Z].+\?$/);
    expect(template.options.length).toBeGreaterThanOrEqual(2);
    expect(template.options.length).toBeLessThanOrEqual(5);
  },
);

test.each(vocabulary.map((template) => [template.id, template] as const))(
  "the answers of %s are told apart, and one says that nothing is agreed",
  (_, template) => {
    const ids = template.options.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(template.options.map(({ label }) => label)).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-z0-9-]+$/.test(id))).toBe(true);
    expect(ids).toContain(template.otherwise);
  },
);

test.each([
  "labour.pay",
  "trade.tariffs",
  "finance.debt_relief",
  "coalition.ministries",
  "environment.emissions",
  "resources.water",
  "corporate.price",
])("the vocabulary reaches beyond peace talks: %s", (id) => {
  expect(issueTemplate(id)?.id).toBe(id);
});

test("a place after a slash does not hide the issue", () => {
  expect(issueTemplate("territory.control/north-valley")?.label).toBe("Control of disputed area");
});

test("an id that the vocabulary lacks is no issue", () => {
  expect(issueTemplate("weather.rain")).toBeUndefined();
});
