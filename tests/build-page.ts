import { buildOnce } from "./build-once.ts";

/** Builds the command line and the page, once, before the tests that open the page in a browser. */
export async function setup(): Promise<void> {
  await buildOnce("cli");
  await buildOnce("web");
}
