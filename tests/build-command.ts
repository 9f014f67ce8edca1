import { buildOnce } from "./build-once.ts";

/** Builds the command line, once, before the tests that run it as a process. */
export const setup = (): Promise<void> => buildOnce("cli");
