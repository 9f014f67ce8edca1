import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository that this program runs from; the built program lies in apps/cli/dist. */
export const repositoryRoot = fileURLToPath(new URL("../../..", import.meta.url));

/** The case that a newcomer can try everything on. */
export const samplePath = join(repositoryRoot, "cases/reference-talks/case.yaml");
