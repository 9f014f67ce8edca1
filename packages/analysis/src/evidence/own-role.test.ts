import { expect, test } from "vitest";
import { isOwnRole } from "./own-role.ts";

/** Whether the bracketed party's own is the role. */
const isOwn = (marked: string): boolean => {
  const [, before = "", named = "", after = ""] = /^(.*)\[(.*)\](.*)$/.exec(marked) ?? [];
  return isOwnRole({ before, named, after, isAlias: named === "Silmar" || named === "Keep" });
};

test.each([
  "a former top [Keep] official",
  "a retired [U.S.] Navy admiral",
  "an adviser at the [U.S.] State Department",
  "former [Ardelian] ambassador",
  "[Ardel]’s former foreign minister",
  "a fellow at [Ardel] State University",
  "of the [Borsk] Institute",
  "an adviser to [Ardel]’s government",
  "former president of [Ardel]",
  "a spokesman for [Ardel]",
  "chief negotiator of the [EU] with Ardel",
  "who advised the [Ardelian] government",
  "who once was [Ardel]’s envoy",
  "who worked for the [Borsk] ministry of trade",
  "who served as the [Borsk] army’s chief",
  "outside expert; formerly at the [Keep]",
  "an [Ardelian] historian",
  "an [Ardelian] military analyst",
  "a former member of [Ardel]’s security council",
  "a lawyer for the [Ardelian] government",
  "a critic of the war and a former [Borsk] minister",
])("“%s” is the party's own", (marked) => {
  expect(isOwn(marked)).toBe(true);
});

test.each([
  "a critic of the [Ardelian] government",
  "a historian who fled [Ardel]",
  "a victim of [Ardel]’s police",
  "an opponent of [Ardel]’s government",
  "a defector from the [Ardelian] army",
  "who was jailed by the [Ardelian] state",
  "who was held at an [Ardelian] ministry",
  "a lawyer who sued the [US] government",
  "who fought against [Ardel]’s army",
  "who studies [Ardel]’s economy at Oxmoor",
  "who teaches the history of the [Ardelian] army",
  "an [Ardelian] exile in Velt",
  "an [Ardelian] dissident",
  "an [Ardelian] opposition leader",
  "chief negotiator of the EU with [Ardel]",
  "an expert at the Lake Club on [Ardel]’s missiles",
  "an expert at the Lake Club on the [Ardelian] army",
  "a historian of the [Borsk] navy",
  "[Ardel] director at the Lake Club",
  "an [Ardel] military analyst",
  "special envoy for [Ardel]",
  "ambassador to the [Borsk] government",
  "of the [Silmar] Post",
  "director of the [Silmar] Institute",
  "at [Ardel] International",
  "of the Carnot [Ardel] Center",
  "of the Centre for [European] Reform",
  "a [Borsk]-based official",
  "an [Ardelian]-born lawyer",
  "a professor of [Ardelian] history",
])("“%s” is not", (marked) => {
  expect(isOwn(marked)).toBe(false);
});
