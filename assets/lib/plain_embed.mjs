/** An embed on a host of plain files: it reads its own address, as a server does elsewhere. */

import { TRIP } from "./view/trip_words.mjs";
import { readIds } from "./ui/elements.mjs";
import { isTheme } from "./ui/theme.mjs";

const root = document.documentElement;
const asked = new URLSearchParams(location.search);
const OPTIONS = ["theme", "controls", "fit"];

/** Take away the controls that nobody has asked for. */
function keepControls(ids) {
  const kept = (asked.get("controls") ?? "").split("~");
  for (const [name, parts] of Object.entries({ filters: [ids.filters, ids.filtering], timeline: [ids.timeline] })) {
    if (!kept.includes(name)) parts.forEach((id) => document.getElementById(id)?.remove());
  }
}

/** A view that is not the opening one: the chart is drawn here, a trip on the map. */
function drawLive(chart) {
  const told = [...asked.keys()].some((key) => !OPTIONS.includes(key));
  if (!told) return;
  if ([TRIP, "timeline"].includes(chart)) {
    if (chart === TRIP) asked.set("chart", TRIP);
    else asked.set("controls", "timeline");
    return location.replace(new URL(`../map/?${asked}`, location.href));
  }
  import("./page/live_chart.mjs").then((part) => part.openLiveChart(chart));
}

const theme = asked.get("theme");
if (isTheme(theme)) root.dataset.theme = theme;
root.toggleAttribute("data-fits", asked.get("fit") === "yes");
keepControls(readIds());
if (root.dataset.chart) drawLive(root.dataset.chart);
delete root.dataset.unread;
