import { caseEventSchema, type CaseEvent } from "@parley/model";

/** An event that says a text. */
export function titled(title: string): CaseEvent {
  return caseEventSchema.parse({ id: "e1", at: "2026-03-01T10:00:00Z", author: "Ann", type: "title-set", title });
}

/** The text of such an event. */
export function titleOf(event: CaseEvent): string {
  return event.type === "title-set" ? event.title : "";
}
