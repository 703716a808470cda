/** The foot of the page, and the room that it opens: the table, or a chart. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { listFitting } from "../compiled/fitting.mjs";
import { element, need } from "../ui/elements.mjs";
import { listenMenu } from "../ui/menus.mjs";
import { openSheet } from "../ui/sheets.mjs";
import { showInTurn } from "../ui/turns.mjs";
import { TRIP } from "../view/trip_words.mjs";
import { openDivider } from "./divider.mjs";

/**
 * Tabs after the ARIA practices: one stop of the keyboard, arrows walk along them. A
 * chart is open as the view says; the table, which no view names, while its tab is pressed.
 *
 * @param {Atlas} atlas
 * @param {HTMLElement} dock
 * @returns {{stand: function(object): boolean, show: function(object, object, string): ?Promise}}
 */
export function openDock(atlas, dock, { change, point, plots }) {
  const [foot, room] = /** @type {HTMLCollectionOf<HTMLElement>} */ (dock.children);
  const [list] = /** @type {HTMLCollectionOf<HTMLElement>} */ (foot.children);
  const [divider, , back] = /** @type {HTMLCollectionOf<HTMLElement>} */ (room.children);
  const table = need(room, ".table");
  const place = element("section", { class: "charts", id: "charts", role: "tabpanel", hidden: true });
  const trips = element("section", {
    class: "charts",
    id: "trips",
    role: "tabpanel",
    "aria-labelledby": `tab-${TRIP}`,
    hidden: true,
  });
  const tabs = [.../** @type {HTMLCollectionOf<HTMLElement>} */ (list.children)];
  const [first] = atlas.charts;
  const sheet = openSheet(room);
  const frame = room.closest(".frame");
  let tabled = false; // whether the table is open while no chart is
  for (const tab of tabs) {
    const { slug } = tab.dataset;
    tab.setAttribute("aria-controls", { [first]: table.id, [TRIP]: trips.id }[slug] ?? place.id);
    tab.addEventListener("click", () => press(slug));
  }
  list.addEventListener("keydown", (event) => walk(event, tabs));
  back.addEventListener("click", leave);
  need(document, `.skip[href="#${table.id}"]`).addEventListener("click", skip);
  for (const part of [list, divider, back, table]) {
    part.addEventListener("keydown", ({ key }) => key === "Escape" && opened && leave()); // a chart has its own
  }
  openMenu(need(foot, ".of-charts", HTMLDetailsElement), (slug) => {
    change({ chart: slug });
    tabs.find(({ dataset }) => dataset.slug === slug)?.focus();
  });
  openDivider(divider, room);
  table.setAttribute("role", "tabpanel");
  table.setAttribute("aria-labelledby", tabs[0].id);
  table.before(place, trips); // on paper, too
  let charts = null; // once one is asked
  let panel = null; // of trips, once one is asked
  let opened = null; // the slug of the open tab; empty: none

  /** The tab that is open closes. */
  function press(slug) {
    if (slug === opened) return leave();
    tabled = slug === first;
    change({ chart: slug });
  }

  /** The way past all else opens the table. */
  function skip(event) {
    event.preventDefault();
    if (opened !== first) press(first);
    tabs[0].focus();
  }

  function leave() {
    const tab = tabs.find(({ dataset }) => dataset.slug === opened);
    tabled = false;
    change({ chart: first });
    tab?.focus();
  }

  function showTabs(slug, fitting) {
    for (const tab of tabs) {
      const open = tab.dataset.slug === slug;
      tab.hidden = tab !== tabs[0] && !fitting.includes(tab.dataset.slug);
      tab.setAttribute("aria-selected", `${open}`);
      tab.tabIndex = open || (!slug && tab === tabs[0]) ? 0 : -1;
      if (open && opened !== slug) reveal(tab); // each measuring lays the page out
    }
    opened = slug;
  }

  /** Open the room as the view says; tells whether it is another than before. */
  function stand(view) {
    const charted = view.chart !== first;
    if (charted) tabled = false;
    const before = opened;
    showTabs(charted || tabled ? view.chart : "", listFitting(atlas, view));
    dock.dataset.chart = charted ? view.chart : "";
    if (opened) sheet.open({ apart: tabled });
    else sheet.close();
    frame?.toggleAttribute("data-room", Boolean(opened));
    return opened !== before;
  }

  function show(view, result, theme) {
    const charted = view.chart !== first;
    const asked = view.chart === TRIP;
    table.hidden = charted;
    place.hidden = !charted || asked;
    trips.hidden = !asked;
    if (asked) plots.rest();
    if (asked) return result.trip ? showTrip(view, result) : null;
    if (!charted && !charts) return null;
    place.setAttribute("aria-labelledby", `tab-${view.chart}`);
    return showChart(view, result, theme);
  }

  /** What draws charts comes with the first of them; what failed is asked for anew. */
  async function showChart(view, result, theme) {
    charts ??= import("./charts.mjs").then((part) => part.openCharts(atlas, place, { change, point, plots }));
    const drawing = await charts.catch(() => null);
    if (dock.dataset.chart !== (view.chart === first ? "" : view.chart)) return null;
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

  return { stand, show };
}

/**
 * The menu of all charts, each with its picture and what it answers.
 * @param {HTMLDetailsElement} menu
 * @param {function(string): void} choose
 */
function openMenu(menu, choose) {
  listenMenu(menu);
  menu.addEventListener("toggle", () => menu.open && showInTurn(menu.querySelectorAll("img[hidden]")));
  menu.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button");
    if (!button) return;
    menu.open = false;
    choose(button.dataset.slug ?? "");
  });
}

function walk(event, all) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const tabs = all.filter(({ hidden }) => !hidden);
  const at = tabs.indexOf(document.activeElement) + step;
  const next = tabs[(at + tabs.length) % tabs.length];
  next.focus();
  next.click();
}
