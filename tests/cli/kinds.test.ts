import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exampleDocx, examplePdf, wordParagraph } from "../../packages/workbench/src/text-from/example-files.ts";
import { freshFolder, json, parley } from "./parley.ts";

const words = "France rejected Spain's proposal to cut fishing quotas.";
const mail = `From: a@sea.example\nSubject: Quotas\nContent-Type: text/plain; charset=utf-8\n\n${words}\n`;
const feed = `<rss version="2.0"><channel><title>Sea</title><item><title>Quotas</title><description>${words}</description></item></channel></rss>`;
const kinds: [string, Uint8Array][] = [
  ["a.pdf", examplePdf([[words]])],
  ["a.docx", exampleDocx(wordParagraph(words))],
  ["a.eml", Buffer.from(mail)],
  ["a.rss", Buffer.from(feed)],
  ["a.html", Buffer.from(`<!doctype html><p>${words}</p>`)],
];

interface Read {
  result: { documents: { path: string; claims: { quote: string; act: string }[] }[] };
  warnings: { code: string }[];
}

test.each(kinds)("%s is read as a file and from standard input, with the same claims", (name, bytes) => {
  const folder = freshFolder();
  writeFileSync(join(folder, name), bytes);
  const fromFile = json<Read>(parley(["read", name, "--json"], { cwd: folder }));
  const fromInput = json<Read>(parley(["read", "-", "--json"], { cwd: folder, input: bytes }));
  expect(fromFile.result.documents[0]?.claims).toContainEqual(expect.objectContaining({ quote: words, act: "reject" }));
  expect(fromInput.result.documents[0]?.claims).toEqual(fromFile.result.documents[0]?.claims);
});

test("a folder of all kinds goes into a case, and into a brief", () => {
  const folder = freshFolder();
  for (const [name, bytes] of kinds) writeFileSync(join(folder, name), bytes);
  parley(["init", "talks.parley"], { cwd: folder });
  const added = parley(["add", ".", "--case", "talks.parley"], { cwd: folder });
  expect([added.status, added.stdout.trim().split("\n").length >= kinds.length]).toEqual([0, true]);
  expect(added.stderr).toMatch(/left out of \., being no reports: talks\.parley.* \[not-read\]/);
  const again = parley(["add", ".", "--case", "talks.parley"], { cwd: folder });
  expect(again.stdout.match(/nothing added/g)).toHaveLength(kinds.length);
  expect(parley(["brief", "."], { cwd: folder }).stdout).toContain("France");
});

test("an address is fetched only when that is allowed, and never from this computer", async () => {
  let asked = 0;
  const server = createServer((_, response) => response.end(String(++asked)));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/talks`;
  try {
    for (const command of ["read", "brief"]) {
      const refused = parley([command, address]);
      expect([refused.status, refused.stdout]).toEqual([2, ""]);
      expect(refused.stderr).toMatch(/^parley: http:\S+: this is an address: say --network .* \[usage\]\n$/);
      const allowed = parley([command, address, "--network"]);
      expect([allowed.status, allowed.stdout]).toEqual([7, ""]);
      expect(allowed.stderr).toMatch(/is not on the public internet \(127\.0\.0\.1\).* \[forbidden\]\n$/);
    }
    expect(asked).toBe(0);
  } finally {
    server.close();
  }
});

test("a PDF that is cut off is refused in one line", () => {
  const folder = freshFolder();
  writeFileSync(join(folder, "cut.pdf"), examplePdf([[words]]).subarray(0, 40));
  const run = parley(["read", "cut.pdf"], { cwd: folder });
  expect([run.status, run.stdout]).toEqual([1, ""]);
  expect(run.stderr).toMatch(/^parley: cut\.pdf: this PDF is broken or was cut off .* \[invalid-input\]\n$/);
});
