export type { BlobShelf, CaseStore, OpenOptions, StoredEvent, Verification } from "./case-store.ts";
export { isCase } from "./is-case.ts";
export { openStore } from "./open-store.ts";
