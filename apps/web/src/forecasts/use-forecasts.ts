import { forecasts } from "@parley/analysis";
import type { ForecastResult } from "@parley/model";
import { useMemo } from "react";
import { useCaseView } from "../view/use-case-view.ts";

/** The forecasts of the shown case, seen from the day as of which it stands, or from today. */
export function useForecasts(): ForecastResult {
  const { page, subject } = useCaseView();
  const day = page.asOf?.slice(0, 10) ?? today();
  return useMemo(() => forecasts(subject, { day }), [subject, day]);
}

/** Today, as `YYYY-MM-DD`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
