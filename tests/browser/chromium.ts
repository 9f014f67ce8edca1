import { existsSync } from "node:fs";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Everything that could make the browser itself speak to the network is switched off. */
export const quiet: string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Where Chromium is: `PARLEY_CHROMIUM`, or one of the usual places.
 * @returns `undefined` when there is none; on a build server (`CI`) that is an error instead.
 */
export function findChromium(): string | undefined {
  const named = process.env["PARLEY_CHROMIUM"];
  const found = (named === undefined ? usualPlaces : [named]).find((path) => existsSync(path));
  if (found === undefined && process.env["CI"])
    throw new Error("no Chromium found: install Debian's chromium, or set PARLEY_CHROMIUM");
  return found;
}
