import { expect, test } from "vitest";
import { doubtsDurability } from "./doubts-durability.ts";

test.each([
  "a contract may not last until spring",
  "the truce cannot hold",
  "the truce won’t survive the winter",
  "the pact is unlikely to last",
  "nobody believes that the ceasefire will hold",
  "she doubts that the terms would be respected",
  "the truce will hold until Friday but may not last",
  "the accord, signed in haste, could soon break",
  "the deal will collapse",
  "few doubt that the deal is going to fall apart",
  "there is no doubt that the truce will be broken",
  "the Port would go back on the contract by autumn",
  "if nobody watches, Norland will break the truce",
  "Norland would not hesitate to tear up the treaty",
  "the Union does not keep its agreement",
  "even after a deal the Port could see it as a stepping stone",
  "any truce would only be a breathing space",
  "the ceasefire is no more than a pause",
  "the truce would be a pause to re-arm",
  "after a truce was offered he said that the pause would only let the fighters rearm",
  "a signed contract may be a step to further goals rather than the end of the quarrel",
  "a truce would not mean an end to the war",
])("“%s” doubts that an agreement lasts", (words) => {
  expect(doubtsDurability(words)).toBe(true);
});

test.each([
  "a contract may last until spring",
  "the contract would hold",
  "there is no doubt that the truce will hold",
  "the truce may hold no surprises",
  "a deal could break the deadlock",
  "a deal could break the stalemate over the lake treaty",
  "a summit could break the deadlock in the peace talks",
  "inspectors believe Norland did not violate the deal",
  "neither side is likely to break the truce",
  "Norland will not tear up the treaty",
  "the deal will not collapse",
  "the truce is unlikely to collapse",
  "nobody expects the truce to collapse",
  "the treaty will not be violated",
  "the accord would pause enrichment",
  "the ceasefire includes a humanitarian pause",
  "the truce forbids both armies to re-arm",
  "the deal would be a stepping stone to lasting peace",
  "the deal would not mean an end to sanctions",
  "the agreement would mean the end of the war, not the end of the talks",
  "the truce was not signed last week",
  "the talks may not last until spring",
  "the Port would break the pier",
])("“%s” does not", (words) => {
  expect(doubtsDurability(words)).toBe(false);
});
