import { parseCase, type Case, type Finding } from "@parley/model";
import { findAll } from "./find-all.ts";

/** The text of the one report of {@link base}. */
export const text =
  "The Union demands six per cent. The Port may walk out unless the Union yields. Nearly all is settled. The mediator promised the Port a new quay.";
/** A claim of the Union in that report. */
export const claim = (id: string, quote: string, fields: object = {}) => ({
  id,
  report: "r1",
  quote,
  holder: "Union",
  act: "demand",
  ...fields,
});

/** A small case: a union, a port and a mediating ministry, two issues, three positions. */
export const base = {
  format: "parley-case",
  version: 1,
  title: "Harbour",
  parties: [
    { id: "union", name: "Union" },
    { id: "port", name: "Port" },
    { id: "ministry", name: "Ministry", aliases: ["the mediator"], roles: ["mediator"] },
  ],
  reports: [{ id: "r1", title: "Harbour talks", publisher: "Post", date: "2026-03-01", text }],
  claims: [claim("c1", "The Union demands six per cent")],
  issues: [
    { id: "pay", label: "Pay", options: ["five", "six"] },
    { id: "cranes", label: "Cranes", options: ["new", "old"] },
  ],
  positions: [
    { id: "U1", party: "union", stance: "demands", issue: "pay", options: ["six"], claims: ["c1"] },
    { id: "P1", party: "port", stance: "refuses", issue: "pay", options: ["six"], claims: ["c1"] },
    { id: "M1", party: "ministry", stance: "accepts", issue: "pay", options: ["six"], claims: ["c1"] },
  ],
};

/** The codes found in {@link base} after a change. */
export const codes = (change: Partial<Record<keyof Case, unknown>>): string[] =>
  findAll(parseCase({ ...base, ...change })).map(({ code }) => code);
/** The first finding of a code in {@link base} after a change. */
export const finding = (code: string, change: object): Finding | undefined =>
  findAll(parseCase({ ...base, ...change })).find((one) => one.code === code);
