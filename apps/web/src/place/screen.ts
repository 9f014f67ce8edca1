import type { Case } from "@parley/model";
import type { ComponentType } from "react";

/** Keys, and what they do. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly does: string;
}

/** One of the views of a screen: the first is the screen's own address, the others are items of it. */
export interface ScreenView {
  readonly item?: string;
  readonly label: string;
  /** The key that follows `g`; the first has its screen's. */
  readonly key?: string;
  /** Whether a case has it; always when left out. */
  readonly isThere?: (subject: Case) => boolean;
}

/** A screen of a case: one entry of the rail, one address, one shortcut. */
export interface Screen {
  /** Its part of the address; `overview` has none. */
  readonly id: string;
  readonly label: string;
  /** The key that follows `g`. */
  readonly key: string;
  readonly component: ComponentType;
  /** Whether it is the first of a group in the rail. */
  readonly opensGroup?: boolean;
  /** Whether it shows results that the reading changes: the switches then stay in sight. */
  readonly hasResults?: boolean;
  /** Whether it stays one view whatever thing of it the address names: going on keeps what it holds, and focus. */
  readonly isOneView?: boolean;
  /** Where a screen answers several questions, the way from each to the others. */
  readonly views?: readonly ScreenView[];
  /** Keys that act on this screen alone, for the sheet of shortcuts. */
  readonly shortcuts?: readonly Shortcut[];
}
