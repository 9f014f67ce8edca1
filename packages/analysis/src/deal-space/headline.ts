import type { BlocksResult, Case } from "@parley/model";
import type { DealSpace } from "./deal-space.ts";

export function headline(
  subject: Case,
  space: DealSpace,
  found: Omit<BlocksResult, "sentence"> & { readonly stated?: DealSpace["counts"] },
): string {
  void subject;
  void space;
  void found;
  return "";
}
