import { z } from "zod";

/**
 * An object schema that keeps fields it does not know, so that a file survives a round trip through an older Parley,
 * while the inferred type names only the known ones: a misspelt field in our own code does not compile.
 * @example keptObject({ id: z.string() }).parse({ id: "a", extra: 1 }); // => { id: "a", extra: 1 }
 */
export function keptObject<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> {
  return z.looseObject(shape) as unknown as z.ZodObject<Shape>;
}
