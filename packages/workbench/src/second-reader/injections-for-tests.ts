import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A report that tries to steer its reader, and what a model answers that lets itself be steered. */
export interface Injection {
  readonly name: string;
  readonly about: string;
  readonly report: string;
  readonly reply: string;
  /** How many claims of the reply stand in the report in those very words. */
  readonly kept: number;
}

const folder = fileURLToPath(new URL("../../../../cases/reading/injections/", import.meta.url));

/**
 * The attempts of cases/reading/injections, in order.
 * @param places - What must stay untouched: an address that nobody may ask, a folder in which nothing may change.
 */
export function injections(places: { readonly elsewhere: string; readonly folder: string }): Injection[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => {
      const filled = readFileSync(`${folder}${name}`, "utf8")
        .replaceAll("{{elsewhere}}", places.elsewhere)
        .replaceAll("{{folder}}", places.folder);
      const {
        obeyed,
        times = 1,
        ...rest
      } = JSON.parse(filled) as Omit<Injection, "name" | "reply"> & {
        readonly obeyed: string;
        readonly times?: number;
      };
      return { ...rest, name: name.replace(/\.json$/, ""), reply: times === 1 ? obeyed : repeated(obeyed, times) };
    });
}

function repeated(reply: string, times: number): string {
  const { claims } = JSON.parse(reply) as { claims: unknown[] };
  return JSON.stringify({ claims: Array.from({ length: times }, () => claims).flat() });
}
