import { z } from "zod";

/** The six stances, from the firmest to none. No synonyms anywhere. */
export const stances = ["red-line", "refuses", "demands", "accepts-if", "accepts", "not-reported"] as const;

/** What a party says of an option. */
export const stanceSchema = z.enum(stances);

/** One of {@link stances}. */
export type Stance = z.infer<typeof stanceSchema>;

const labels: Readonly<Record<Stance, string>> = {
  "red-line": "red line",
  refuses: "refuses",
  demands: "demands",
  "accepts-if": "accepts if",
  accepts: "accepts",
  "not-reported": "not reported",
};

const glyphs: Readonly<Record<Stance, string>> = {
  "red-line": "▣",
  refuses: "⊘",
  demands: "◆",
  "accepts-if": "◐",
  accepts: "●",
  "not-reported": "?",
};

/** The stance in words, as on every screen. @example stanceLabel("accepts-if"); // => "accepts if" */
export function stanceLabel(stance: Stance): string {
  return labels[stance];
}

/** One ink glyph for a stance, distinct in greyscale. @example stanceGlyph("refuses"); // => "⊘" */
export function stanceGlyph(stance: Stance): string {
  return glyphs[stance];
}
