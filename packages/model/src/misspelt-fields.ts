import { caseFileSchema, collections, type Case } from "./case.ts";
import type { Warning } from "./results/result.ts";

/**
 * Fields that Parley keeps but does not know and whose names are a slip away from one that it knows: "postions".
 * @returns A warning each, with the known name; empty for fields that are simply somebody's own.
 * @example misspeltFields(Object.assign({}, subject, { setps: [] })).map(({ ref }) => ref); // => ["setps"]
 */
export function misspeltFields(subject: Case): Warning[] {
  const { shape } = caseFileSchema;
  const own = slips(subject, Object.keys(shape), "");
  const inner = collections.flatMap((collection) => {
    const element = shape[collection].def.innerType.def.element;
    const known = "shape" in element ? Object.keys(element.shape) : undefined;
    if (!known) return [];
    return (subject[collection] as readonly object[]).flatMap((record, i) =>
      slips(record, known, `${collection}[${i}].`),
    );
  });
  return [...own, ...inner];
}

function slips(record: object, known: readonly string[], path: string): Warning[] {
  return Object.keys(record).flatMap((field): Warning[] => {
    if (known.includes(field)) return [];
    const near = known.find(
      (name) =>
        !(name in record && record[name as keyof typeof record] !== undefined && !isEmpty(record, name)) &&
        isSlip(field, name),
    );
    if (near === undefined) return [];
    return [
      {
        code: "unknown-field",
        message: `the field "${path}${field}" is not known and was left aside: did you mean "${near}"?`,
        ref: `${path}${field}`,
      },
    ];
  });
}

/** A default fills known fields that the file left out, so an empty list does not show that the author used the name. */
function isEmpty(record: object, name: string): boolean {
  const value: unknown = record[name as keyof typeof record];
  return Array.isArray(value) && value.length === 0;
}

/** Whether two names differ by one letter added, lost, changed or exchanged with its neighbour, or only by case. */
function isSlip(a: string, b: string): boolean {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (left === right) return true;
  if (Math.min(left.length, right.length) < 4 || Math.abs(left.length - right.length) > 1) return false;
  let from = 0;
  while (from < Math.min(left.length, right.length) && left[from] === right[from]) from += 1;
  const [restLeft, restRight] = [left.slice(from), right.slice(from)];
  if (restLeft.slice(1) === restRight.slice(1) || restLeft.slice(1) === restRight || restLeft === restRight.slice(1))
    return true;
  return restLeft[0] === restRight[1] && restLeft[1] === restRight[0] && restLeft.slice(2) === restRight.slice(2);
}
