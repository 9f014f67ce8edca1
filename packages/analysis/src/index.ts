export { blocks, type BlocksOptions } from "./deal-space/blocks.ts";
export { effectiveReading } from "./matrix/effective-reading.ts";
export { neutralOrder } from "./matrix/neutral-order.ts";
export { stanceTable, type StanceCell, type StanceTable } from "./matrix/stance-table.ts";
