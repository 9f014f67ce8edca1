export type { BlobShelf, CaseStore, OpenOptions, StoredEvent, Verification } from "./case-store.ts";
export { openStore } from "./open-store.ts";
