/** The parts of the explorer beside its map, by the names of their places. */

import { openChips } from "../filters/chips.mjs";
import { openDetails } from "../records/details.mjs";
import { openDock } from "./dock.mjs";
import { openEmpty } from "../records/empty.mjs";
import { openPaper } from "../sharing/print.mjs";
import { openSides } from "../sides/switch.mjs";
import { openStories } from "../stories/place.mjs";
import { openTable } from "../records/table.mjs";
import { openTimeline } from "../timeline/timeline.mjs";
import { openWays } from "./ways.mjs";

export const PANELS = {
  chips: openChips,
  details: openDetails,
  dock: openDock,
  empty: openEmpty,
  paper: openPaper,
  sides: openSides,
  story: openStories,
  table: openTable,
  timeline: openTimeline,
  ways: openWays,
};
