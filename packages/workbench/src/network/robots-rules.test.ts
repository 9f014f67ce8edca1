import fc from "fast-check";
import { expect, test } from "vitest";
import { mayFetch } from "./robots-rules.ts";

const rules =
  "User-agent: a\nUser-agent: b\nDisallow: /x\nAllow: /x/y\n\nUser-agent: *\nDisallow: /*.pdf$\nDisallow: /z*q # no";

test.each([
  ["a", "/x", false],
  ["b", "/x/1", false],
  ["a", "/x/y/1", true],
  ["a", "/n.pdf", true],
  ["c", "/x", true],
  ["c", "/n.pdf", false],
  ["c", "/n.pdf?x", true],
  ["c", "/z/1/q/2", false],
  ["c", "/z/1", true],
])("for %s, %s is allowed: %s", (agent, path, allowed) => {
  expect(mayFetch(rules, agent, path)).toBe(allowed);
});

test("an empty rule, an empty file and any other words allow everything", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("", "User-agent: *\nDisallow:", "<html>", "Sitemap: /s"),
      fc.webPath(),
      (robots, path) => {
        expect(mayFetch(robots, "parley", path)).toBe(true);
      },
    ),
    { seed: 3 },
  );
});

test("of two rules the longer one decides, in whatever order they stand", () => {
  for (const robots of ["Allow: /a/b\nDisallow: /a", "Disallow: /a\nAllow: /a/b"])
    expect([
      mayFetch(`User-agent: *\n${robots}`, "p", "/a/b"),
      mayFetch(`User-agent: *\n${robots}`, "p", "/a/c"),
    ]).toEqual([true, false]);
});
