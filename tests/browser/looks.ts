import type { BrowserContextOptions } from "playwright-core";

/** A laptop's window. */
export const wide = { viewport: { width: 1280, height: 800 } };
/** The narrowest window in which the panel stands beside the screen. */
export const narrow = { viewport: { width: 1024, height: 768 } };
/** Rules that another width can break, on a page that keeps all of them when it is wide. */
const ofWidth = ["scrollable-region-focusable", "aria-hidden-focus"];

/** A look, how a page is opened to have it, and the rules that it can break; the first is asked for all. */
export type Look = readonly [string, BrowserContextOptions, readonly string[]];

/** The looks in which every screen is read by axe. */
export const looks: Look[] = [
  ["at 1280 px", wide, []],
  ["at 1024 px", narrow, ofWidth],
  ["in the dark", { ...wide, colorScheme: "dark" }, ["color-contrast"]],
];

/** The look of a phone, for screens whose parts change places there. */
export const phoneLook: Look = ["at 420 px", { viewport: { width: 420, height: 800 } }, [...ofWidth, "target-size"]];
