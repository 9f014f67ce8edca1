import type { Shortcut } from "../place/screen.ts";

/** The keys of the review, for the sheet of shortcuts. */
export const reviewShortcuts: readonly Shortcut[] = [
  { keys: ["A"], does: "Accept, and on to the next" },
  { keys: ["E"], does: "Edit any field" },
  { keys: ["R"], does: "Reject; then 1 to 5 for the reason" },
  { keys: ["S"], does: "Skip: decide later" },
  { keys: ["W", "Q"], does: "Next, previous" },
  { keys: ["Z"], does: "Undo, as often as you like" },
  { keys: ["Shift", "←", "→"], does: "Quote shorter or longer by a word" },
  { keys: ["Alt", "Shift", "←", "→"], does: "The same at its beginning" },
  { keys: ["X"], does: "Split the claim, before a word" },
  { keys: ["M"], does: "Merge into another claim" },
  { keys: ["N"], does: "New claim from selected words" },
  { keys: ["U"], does: "Selected words become the quote" },
  { keys: ["F"], does: "Find the same words elsewhere" },
  { keys: ["O"], does: "Surest readings first, or the order of the text" },
  { keys: ["Alt", "letter"], does: "The same while you type" },
  { keys: ["Ctrl", "Enter"], does: "Save what you edit" },
];
