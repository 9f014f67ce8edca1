import { AskScreen } from "./ask/ask-screen.tsx";
import { BlocksScreen } from "./blocks/blocks-screen.tsx";
import { blocksViews } from "./blocks/blocks-views.ts";
import { BriefScreen } from "./brief/brief-screen.tsx";
import { findingShortcuts } from "./findings/finding-shortcuts.ts";
import { FindingsScreen } from "./findings/findings-screen.tsx";
import { forecastShortcuts } from "./forecasts/forecast-shortcuts.ts";
import { forecastViews } from "./forecasts/forecast-views.ts";
import { ForecastsScreen } from "./forecasts/forecasts-screen.tsx";
import { OverviewScreen } from "./overview/overview-screen.tsx";
import { HistoryScreen } from "./history/history-screen.tsx";
import { MovesScreen } from "./moves/moves-screen.tsx";
import type { Screen } from "./place/screen.ts";
import { PartiesScreen } from "./parties/parties-screen.tsx";
import { PositionsScreen } from "./positions/positions-screen.tsx";
import { PressureScreen } from "./pressure/pressure-screen.tsx";
import { pressureViews } from "./pressure/pressure-views.ts";
import { ReportsScreen } from "./reports/reports-screen.tsx";
import { ReviewScreen } from "./review/review-screen.tsx";
import { reviewShortcuts } from "./review/review-shortcuts.ts";
import { roadmapShortcuts } from "./roadmap/roadmap-shortcuts.ts";
import { RoadmapScreen } from "./roadmap/roadmap-screen.tsx";
import { SpaceScreen } from "./space/space-screen.tsx";
import { spaceShortcuts } from "./space/space-shortcuts.ts";
import { spaceViews } from "./space/space-views.ts";
import { ImplementationScreen } from "./implementation/implementation-screen.tsx";
import { TableScreen } from "./table/table-screen.tsx";
import { TextScreen } from "./text/text-screen.tsx";
import { textViews } from "./text/text-views.ts";
import { StabilityScreen } from "./stability/stability-screen.tsx";
import { stabilityShortcuts } from "./stability/stability-shortcuts.ts";
import { TimelineScreen } from "./timeline/timeline-screen.tsx";
import { timelineShortcuts } from "./timeline/timeline-shortcuts.ts";

/** The screens of a case in the order of the rail, in groups: what was told, what is held, what follows, what is done about it, what leaves the desk. A new screen is one line here; a line that is absent has no address. */
export const screens: readonly Screen[] = [
  { id: "overview", label: "Overview", key: "o", component: OverviewScreen, hasResults: true },
  { id: "reports", label: "Reports", key: "e", component: ReportsScreen },
  { id: "review", label: "Review", key: "v", component: ReviewScreen, isOneView: true, shortcuts: reviewShortcuts },
  { id: "positions", label: "Positions", key: "m", component: PositionsScreen, hasResults: true, opensGroup: true },
  { id: "moves", label: "What moved", key: "n", component: MovesScreen },
  { id: "parties", label: "Parties", key: "p", component: PartiesScreen },
  {
    id: "timeline",
    label: "Timeline",
    key: "t",
    component: TimelineScreen,
    isOneView: true,
    shortcuts: timelineShortcuts,
  },
  {
    id: "blocks",
    label: "What blocks",
    key: "b",
    component: BlocksScreen,
    hasResults: true,
    views: blocksViews,
    opensGroup: true,
  },
  {
    id: "space",
    label: "Deal space",
    key: "d",
    component: SpaceScreen,
    hasResults: true,
    views: spaceViews,
    shortcuts: spaceShortcuts,
  },
  {
    id: "stability",
    label: "Stability",
    key: "s",
    component: StabilityScreen,
    hasResults: true,
    shortcuts: stabilityShortcuts,
  },
  { id: "roadmap", label: "Roadmap", key: "r", component: RoadmapScreen, shortcuts: roadmapShortcuts },
  { id: "pressure", label: "Pressure", key: "u", component: PressureScreen, views: pressureViews },
  {
    id: "forecasts",
    label: "Forecasts",
    key: "f",
    component: ForecastsScreen,
    isOneView: true,
    views: forecastViews,
    shortcuts: forecastShortcuts,
  },
  { id: "table", label: "Table", key: "y", component: TableScreen, opensGroup: true },
  { id: "text", label: "Text", key: "x", component: TextScreen, hasResults: true, views: textViews },
  { id: "implementation", label: "Implementation", key: "i", component: ImplementationScreen },
  { id: "ask", label: "Ask next", key: "a", component: AskScreen, hasResults: true, opensGroup: true },
  { id: "findings", label: "Findings", key: "k", component: FindingsScreen, shortcuts: findingShortcuts },
  { id: "brief", label: "Brief", key: "w", component: BriefScreen },
  { id: "history", label: "History", key: "h", component: HistoryScreen },
];
