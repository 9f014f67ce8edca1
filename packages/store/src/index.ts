export type { BlobShelf, CaseStore, OpenOptions, Redaction, StoredEvent, Verification } from "./case-store.ts";
export { isCase } from "./is-case.ts";
export { openStore } from "./open-store.ts";
