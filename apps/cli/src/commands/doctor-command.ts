import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { exitCodes } from "../exit-code.ts";
import { answer, tool } from "../output.ts";
import { repositoryRoot } from "../repository-root.ts";

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** `parley doctor`. */
export const command = new Command("doctor")
  .option("--json", "print one JSON envelope")
  .action(async (options: { json?: boolean }) => {
    const checks = [node(), languageData(), webPage(), sampleCase(), await temporaryFolder(), await reader()];
    await answer({ command: "doctor", result: { checks }, warnings: [] }, options.json, () =>
      checks.map((check) => `${check.ok ? "ok  " : "FAIL"} ${check.name}: ${check.detail}\n`).join(""),
    );
    if (checks.some((check) => !check.ok)) process.exitCode = exitCodes.failed;
  });

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return {
    name: "node",
    ok: major > 20 || (major === 20 && minor >= 19),
    detail: `${process.versions.node}, Parley ${tool.version} needs 20.19 or newer`,
  };
}

function languageData(): Check {
  const parts = [...new Intl.Segmenter("en", { granularity: "sentence" }).segment("One. Two.")].length;
  return { name: "sentence rules", ok: parts === 2, detail: `ICU ${process.versions["icu"] ?? "missing"}` };
}

function webPage(): Check {
  const built = existsSync(join(repositoryRoot, "apps/web/dist/index.html"));
  return { name: "web page", ok: true, detail: built ? "built" : "not built yet; parley serve builds it" };
}

function sampleCase(): Check {
  const there = existsSync(join(repositoryRoot, "cases/reference-talks/case.yaml"));
  return {
    name: "sample case",
    ok: there,
    detail: there ? "cases/reference-talks/case.yaml" : "missing: restore the cases folder",
  };
}

async function temporaryFolder(): Promise<Check> {
  try {
    const folder = await mkdtemp(join(tmpdir(), "parley-"));
    await writeFile(join(folder, "probe"), "ok");
    await rm(folder, { recursive: true });
    return { name: "temporary folder", ok: true, detail: "can be written" };
  } catch (error) {
    return {
      name: "temporary folder",
      ok: false,
      detail: `cannot be written (${(error as NodeJS.ErrnoException).code}): set TMPDIR`,
    };
  }
}

async function reader(): Promise<Check> {
  const { probeReader } = await import("@parley/workbench");
  const claims = probeReader();
  return { name: "reader", ok: claims > 0, detail: `${claims} claim read from a test sentence` };
}
