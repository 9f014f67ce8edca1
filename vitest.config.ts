import { defineConfig } from "vitest/config";
import { ClosingLine } from "./scripts/closing-line.ts";

// Test files of one worker share what they import: loading it anew for each took longer than most tests.
const shared = { testTimeout: 120_000, hookTimeout: 180_000, env: { TZ: "UTC" }, isolate: false };

export default defineConfig({
  test: {
    reporters: ["default", new ClosingLine()],
    // Left to itself vitest keeps a core free, which on two cores is half of the machine.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["{packages,apps}/*/src/**/*.test.{ts,tsx}", "tests/{documentation,cases,store}/**/*.test.ts"],
        },
      },
      {
        test: {
          ...shared,
          name: "command",
          include: ["tests/{cli,desk}/**/*.test.ts"],
          globalSetup: ["tests/build-command.ts"],
        },
      },
      {
        test: {
          ...shared,
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/build-page.ts"],
        },
      },
    ],
  },
});
