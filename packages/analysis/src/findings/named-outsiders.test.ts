import { expect, test } from "vitest";
import { partyNames } from "../pressure/party-names.ts";
import { namedOutsiders } from "./named-outsiders.ts";

const party = (name: string, ...aliases: string[]) => ({ id: name.toLowerCase(), name, aliases, roles: [] });
const outsiders = (parties: ReturnType<typeof party>[], text: string): string[] =>
  namedOutsiders(partyNames({ parties, people: [] }), text);

test("whoever is asked by name and is no party is told once, in the order of the text", () => {
  const words = "guarantees from Ostland, the Northern states and Ardel, with monitoring by the River Bank or Ostland";
  expect(outsiders([party("Ardel")], words)).toEqual(["Ostland", "Northern states", "River Bank"]);
});

test("a name that only begins like that of a party is somebody else's", () => {
  expect(outsiders([party("Port")], "guarantees from Portland")).toEqual(["Portland"]);
  expect(outsiders([party("Ardel", "AR")], "monitoring by the ARC Mission")).toEqual(["ARC Mission"]);
});

test("forces and people of a party are its own", () => {
  const states = party("United States", "the U.S.");
  expect(outsiders([states], "guarantees from American forces")).toEqual([]);
  expect(outsiders([states], "guarantees from the U.S. and Norway")).toEqual(["Norway"]);
  expect(outsiders([party("Iran")], "guarantees from Iranian forces")).toEqual([]);
  expect(outsiders([party("Ardel")], "guarantees from Ardel's allies and Borsk")).toEqual([]);
});
