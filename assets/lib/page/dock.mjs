/** The dock below the map: the table and the charts, one of them open. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { element } from "../ui/elements.mjs";
import { TRIP } from "../view/trip_words.mjs";

/**
 * Tabs after the ARIA practices: one stop of the keyboard, arrows walk along them.
 * @param {Atlas} atlas
 * @param {HTMLElement} dock
 */
export function openDock(atlas, dock, { change, point, plots }) {
  const [list, table] = /** @type {HTMLCollectionOf<HTMLElement>} */ (dock.children);
  const place = element("section", { class: "charts", id: "charts", role: "tabpanel", hidden: true });
  const trips = element("section", {
    class: "charts",
    id: "trips",
    role: "tabpanel",
    "aria-labelledby": `tab-${TRIP}`,
    hidden: true,
  });
  const tabs = [.../** @type {HTMLCollectionOf<HTMLElement>} */ (list.children)];
  for (const tab of tabs) {
    const { slug } = tab.dataset;
    tab.setAttribute("aria-controls", { [atlas.charts[0]]: table.id, [TRIP]: trips.id }[slug] ?? place.id);
    tab.addEventListener("click", () => change({ chart: slug }));
  }
  list.addEventListener("keydown", (event) => walk(event, tabs));
  table.setAttribute("role", "tabpanel");
  table.setAttribute("aria-labelledby", tabs[0].id);
  dock.append(place, trips);
  let charts = null; // once one is asked
  let panel = null; // of trips, once one is asked
  let opened = null; // the slug of the open tab

  function show(view, result, theme) {
    for (const tab of tabs) {
      const open = tab.dataset.slug === view.chart;
      tab.setAttribute("aria-selected", `${open}`);
      tab.tabIndex = open ? 0 : -1;
      if (open && opened !== view.chart) reveal(tab); // each measuring lays the page out
    }
    opened = view.chart;
    const open = view.chart !== atlas.charts[0];
    dock.dataset.chart = open ? view.chart : "";
    const asked = view.chart === TRIP;
    table.hidden = open;
    place.hidden = !open || asked;
    trips.hidden = !asked;
    if (asked) plots.rest();
    if (asked) return result.trip ? showTrip(view, result) : null;
    if (!open && !charts) return null;
    place.setAttribute("aria-labelledby", `tab-${view.chart}`);
    return showChart(view, result, theme);
  }

  /** What draws charts comes with the first of them; what failed is asked for anew. */
  async function showChart(view, result, theme) {
    charts ??= import("./charts.mjs").then((part) => part.openCharts(atlas, place, { change, point, plots }));
    const drawing = await charts.catch(() => null);
    if (opened !== view.chart) return null;
    if (drawing) return drawing.show(view, result, theme);
    charts = null;
    return place.replaceChildren(element("p", { class: "hint", role: "status" }, atlas.texts["part-failed"]));
  }

  function reveal(tab) {
    list.scrollLeft = tab.offsetLeft + tab.offsetWidth - list.clientWidth;
  }

  async function showTrip(view, result) {
    panel ??= import("../trips/panel.mjs").then(({ openTripPanel }) =>
      openTripPanel(atlas, result.trip.network, trips, change)
    );
    (await panel).show(view, result);
  }

  return { show };
}

function walk(event, tabs) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const at = tabs.indexOf(document.activeElement) + step;
  const next = tabs[(at + tabs.length) % tabs.length];
  next.focus();
  next.click();
}
