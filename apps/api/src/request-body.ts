import type { z } from "zod";
import { ParleyError } from "@parley/model";

interface JsonRequest {
  header(name: string): string | undefined;
  json(): Promise<unknown>;
}

/**
 * What a request carries, checked once.
 * @throws {ParleyError} `usage` for another content type, `invalid-input` with the path of what is wrong.
 */
export async function requestBody<Shape>(request: JsonRequest, schema: z.ZodType<Shape>): Promise<Shape> {
  if (!request.header("content-type")?.startsWith("application/json"))
    throw new ParleyError("usage", "expected a body of type application/json");
  const sent = await request.json().catch(() => undefined);
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const path = first?.path.join(".") ?? "";
  throw new ParleyError("invalid-input", `${path === "" ? "the body" : path}: ${first?.message ?? "not understood"}`, {
    place: { path },
  });
}

/**
 * The facts that were given: a form sends empty text for what its reader left out.
 * @example present({ publisher: "", kind: "notes" }); // => { kind: "notes" }
 */
export function present<Facts extends object>(facts: Facts): { [Key in keyof Facts]?: NonNullable<Facts[Key]> } {
  const given = Object.entries(facts).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(given) as { [Key in keyof Facts]?: NonNullable<Facts[Key]> };
}
