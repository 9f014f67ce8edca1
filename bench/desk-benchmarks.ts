import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { blocks } from "@parley/analysis";
import type { Position } from "@parley/model";
import { changeCase, openDesk, withDesk, type Desk } from "@parley/workbench";
import { makeDeskCase } from "./desk-case.ts";
import type { Benchmark } from "./measure.ts";

const size = { reports: 500, claims: 20_000 };
const hand = { author: "A. Analyst", now: () => "2026-03-02T09:00:00Z" };

/**
 * Opening and editing large cases in real `.parley` files, made in a folder when a benchmark first needs them: one
 * reviewed and coded, one of suggestions that nobody has looked at.
 */
export async function deskBenchmarks(folder: string): Promise<Benchmark[]> {
  const made = (name: string, reviewed: boolean) => {
    let path: Promise<string> | undefined;
    return () =>
      (path ??= (async () => {
        const file = join(folder, `${name}.parley`);
        await makeDeskCase(file, { ...size, reviewed });
        return file;
      })());
  };
  const coded = made("coded", true);
  const suggested = made("suggested", false);
  const words = `${size.reports} reports, ${size.claims.toLocaleString("en")} claims`;
  return [
    {
      name: "desk-open-coded",
      size: `${words}, all reviewed, 30 issues, 120 positions`,
      runs: 10,
      run: async () => opened(await coded()),
    },
    {
      name: "desk-edit-coded",
      size: "the same: one position changed, recorded and solved",
      runs: 20,
      run: editing(coded, join(folder, "edited.parley")),
    },
    {
      name: "desk-open-suggested",
      size: `${words}, none reviewed: issues and positions proposed from all`,
      runs: 3,
      run: async () => opened(await suggested()),
    },
  ];
}

async function opened(path: string): Promise<number> {
  return withDesk(path, { readOnly: true }, async (desk) => desk.answerable.positions.length);
}

/** Edits an open case again and again, as a person does who works on it. */
function editing(made: () => Promise<string>, path: string): () => Promise<unknown> {
  let desk: Desk | undefined;
  let edits = 0;
  return async () => {
    if (!desk) {
      copyFileSync(await made(), path);
      desk = await openDesk(path);
    }
    const position = desk.answerable.positions[++edits % 100] as Position;
    const stance = position.stance === "refuses" ? "accepts" : "refuses";
    desk = await changeCase(desk, hand, { changes: [{ type: "position-set", position: { ...position, stance } }] });
    return blocks(desk.answerable);
  };
}
