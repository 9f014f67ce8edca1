import { expect, test } from "vitest";
import { placeOf } from "./place-of.ts";

test.each([
  ["withdraw from the Orla region", "orla"],
  ["its troops leave the Dessin and Orla valleys", "dessin-orla"],
  ["its troops leave the Orla and Dessin valleys", "dessin-orla"],
  ["withdraw from the Halm, Orla, and Dessin provinces", "dessin-halm-orla"],
  ["cede the entire Marrow", "marrow"],
  ["the town of Sero", "sero"],
  ["split the output of the Karsk Nuclear Power Plant", "karsk"],
  ["withdraws from Karsk", "karsk"],
  ["withdraw its forces in March", undefined],
  ["foreign troops on Verian territory", undefined],
  ["withdraw its forces", undefined],
  ["the President will decide", undefined],
])("'%s' names the place %s", (text, place) => {
  expect(placeOf(text, "security.withdrawal")).toBe(place);
});

test("an issue that is not settled place by place has none", () => {
  expect(placeOf("pay in the Orla region", "labour.pay")).toBeUndefined();
});
