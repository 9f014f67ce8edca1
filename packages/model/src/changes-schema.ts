import { z } from "zod";

/** New values for some fields of a record; `null` clears a field that may be left out. */
export type Changes<Record_> = {
  [Field in keyof Record_]?: undefined extends Record_[Field] ? Record_[Field] | null : Record_[Field];
};

/**
 * The schema of a change to a record: every field may be left out, and a field left out stays left out. (A plain
 * `partial()` would fill in the defaults and so overwrite what the change does not name.) `null` clears an optional field.
 * @example changesSchema({ tags: z.array(z.string()).default([]) }).parse({}); // => {}
 */
export function changesSchema<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodType<Changes<z.infer<z.ZodObject<Shape>>>> {
  const fields = Object.entries(shape).map(([name, field]) => [
    name,
    field instanceof z.ZodOptional
      ? z.nullish(field.unwrap())
      : z.optional(field instanceof z.ZodDefault ? field.unwrap() : field),
  ]);
  return z.looseObject(Object.fromEntries(fields) as z.ZodRawShape) as unknown as z.ZodType<
    Changes<z.infer<z.ZodObject<Shape>>>
  >;
}
