import type { ComponentType } from "react";

/** A screen of a case: one entry of the rail, one address, one shortcut. */
export interface Screen {
  /** Its part of the address; `overview` has none. */
  readonly id: string;
  readonly label: string;
  /** The key that follows `g`. */
  readonly key: string;
  readonly component: ComponentType;
  /** Whether it shows results that the reading changes: the switches then stay in sight. */
  readonly hasResults?: boolean;
}
