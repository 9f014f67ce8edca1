import { z } from "zod";

/**
 * The schema of a change to a record: every field may be left out, and a field left out stays left out. (A plain
 * `partial()` would fill in the defaults and so overwrite what the change does not name.)
 * @example changesSchema({ tags: z.array(z.string()).default([]) }).parse({}); // => {}
 */
export function changesSchema<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodType<Partial<z.infer<z.ZodObject<Shape>>>> {
  const fields = Object.entries(shape).map(([name, field]) => [
    name,
    z.optional(field instanceof z.ZodDefault ? field.unwrap() : field),
  ]);
  return z.looseObject(Object.fromEntries(fields) as z.ZodRawShape) as unknown as z.ZodType<
    Partial<z.infer<z.ZodObject<Shape>>>
  >;
}
