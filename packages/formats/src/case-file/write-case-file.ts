import type { Case } from "@parley/model";
import { CORE_SCHEMA, dump } from "js-yaml";

/**
 * Writes a case as a YAML case file that {@link readCaseFile} reads back to an equal case.
 * Empty lists are left out; an option whose label is its id stands as a bare id.
 * @example writeCaseFile(emptyCase("talks", "Talks")).split("\n")[0]; // => "format: parley-case"
 */
export function writeCaseFile(subject: Case): string {
  return dump(withoutEmpty(subject), { schema: CORE_SCHEMA, lineWidth: 120, noRefs: true, skipInvalid: true });
}

/** As {@link writeCaseFile}, in JSON. @example JSON.parse(caseFileJson(emptyCase("talks", "Talks"))).version; // => 1 */
export function caseFileJson(subject: Case): string {
  return `${JSON.stringify(withoutEmpty(subject), undefined, 2)}\n`;
}

function withoutEmpty(subject: Case): Record<string, unknown> {
  const file: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(subject))
    if (!(Array.isArray(value) && value.length === 0)) file[key] = value;
  if (subject.issues.length > 0)
    file["issues"] = subject.issues.map((issue) => ({ ...issue, options: issue.options.map(shortOption) }));
  return file;
}

function shortOption(option: Case["issues"][number]["options"][number]): unknown {
  return Object.keys(option).length === 2 && option.label === option.id ? option.id : option;
}
