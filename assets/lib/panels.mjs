/** The parts of the explorer beside its map, by the names of their places. */

import { openChips } from "./chips.mjs";
import { openDetails } from "./details.mjs";
import { openDock } from "./dock.mjs";
import { openEmpty } from "./empty.mjs";
import { openHint } from "./hint.mjs";
import { openPaper } from "./paper.mjs";
import { openSides } from "./sides.mjs";
import { openStories } from "./stories.mjs";
import { openTable } from "./table.mjs";
import { openTimeline } from "./timeline.mjs";

export const PANELS = {
  chips: openChips,
  details: openDetails,
  dock: openDock,
  empty: openEmpty,
  hint: openHint,
  paper: openPaper,
  sides: openSides,
  story: openStories,
  table: openTable,
  timeline: openTimeline,
};
