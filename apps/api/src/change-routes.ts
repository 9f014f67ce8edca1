import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { ParleyError } from "@parley/model";
import {
  addReports,
  changeCase,
  parseChange,
  redo,
  splitClaim,
  suggestFromReply,
  undo,
  unmerge,
} from "@parley/workbench";
import { pastedReplySchema, takenReply, type TakenReply } from "./pasted-reply.ts";
import { present, requestBody } from "./request-body.ts";
import { reportFiles, sentReportsSchema, type AddedReports } from "./sent-report.ts";
import type { ShownCases } from "./shown-cases.ts";

const largestBody = 32 * 1024 * 1024;

const seen = z.number().int().nonnegative().optional();
const changesBody = z.object({ seen, changes: z.array(z.unknown()).min(1) });
const splitBody = z.object({ seen, claim: z.string(), before: z.string() });
const undoBody = z.object({ event: z.string().optional() });
const unmergeBody = z.object({ event: z.string().min(1) });
const newCaseBody = z.object({ title: z.string().trim().min(1), from: z.string().optional() });
const unlockBody = z.object({ passphrase: z.string().min(1) });

/**
 * The routes under `/api/cases` that record something. Each is answered with the version that it made.
 * @example const answer = await changeRoutes(new ShownCases({ hand })).request("/", { method: "POST" });
 */
export function changeRoutes(shown: ShownCases) {
  const version = async (name: string, change: Parameters<ShownCases["update"]>[1]) => {
    const desk = await shown.update(name, change);
    return { version: desk.events.length };
  };
  return new Hono()
    .use(bodyLimit({ maxSize: largestBody, onError: () => tooLarge() }))
    .post("/", async (c) => {
      const { title, from } = await requestBody(c.req, newCaseBody);
      return c.json({ name: await shown.create({ title, ...(from === undefined ? {} : { from }) }) }, 201);
    })
    .post("/:name/unlock", async (c) => {
      await shown.unlock(c.req.param("name"), (await requestBody(c.req, unlockBody)).passphrase);
      return c.json({ unlocked: true });
    })
    .post("/:name/changes", async (c) => {
      const { changes, ...rest } = await requestBody(c.req, changesBody);
      const parsed = { changes: changes.map(parseChange), ...present(rest) };
      return c.json(await version(c.req.param("name"), (desk) => changeCase(desk, shown.hand, parsed)));
    })
    .post("/:name/split", async (c) => {
      const { claim, before, ...rest } = await requestBody(c.req, splitBody);
      const split = (desk: Parameters<typeof splitClaim>[0]) => [splitClaim(desk, claim, [before])];
      return c.json(
        await version(c.req.param("name"), (desk) =>
          changeCase(desk, shown.hand, { changes: split(desk), ...present(rest) }),
        ),
      );
    })
    .post("/:name/reports", async (c) => {
      const { reports, ...facts } = await requestBody(c.req, sentReportsSchema);
      let became: Omit<AddedReports, "version"> = { added: [], warnings: [] };
      const input = { ...present(facts), reports: reportFiles(reports) };
      const at = await version(c.req.param("name"), async (desk) => {
        const { desk: after, added, warnings } = await addReports(desk, shown.hand, input);
        became = { added, warnings };
        return after;
      });
      return c.json<AddedReports, 200>({ ...at, ...became }, 200);
    })
    .post("/:name/replies", async (c) => {
      const given = await requestBody(c.req, pastedReplySchema);
      let taken: Omit<TakenReply, "version"> | undefined;
      const at = await version(c.req.param("name"), async (desk) => {
        const { desk: after, outcome } = await suggestFromReply(desk, shown.hand, given);
        taken = takenReply(outcome);
        return after;
      });
      return c.json({ ...at, ...taken });
    })
    .post("/:name/undo", async (c) => {
      const { event } = await requestBody(c.req, undoBody);
      return c.json(await version(c.req.param("name"), (desk) => undo(desk, shown.hand, event)));
    })
    .post("/:name/unmerge", async (c) => {
      const { event } = await requestBody(c.req, unmergeBody);
      return c.json(await version(c.req.param("name"), (desk) => unmerge(desk, shown.hand, event)));
    })
    .post("/:name/redo", async (c) => c.json(await version(c.req.param("name"), (desk) => redo(desk, shown.hand))));
}

function tooLarge(): never {
  const limit = largestBody / 1024 / 1024;
  throw new ParleyError("too-large", `more than ${limit} MB at once: add the reports in several goes`);
}
