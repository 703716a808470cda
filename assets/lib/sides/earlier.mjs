/** An earlier day beside the day of the map: where it is chosen, and where it ends. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { writeDay } from "../geodata/days.mjs";
import { tellDay } from "../view/dates.mjs";
import { fill } from "../view/words.mjs";
import { element } from "../ui/elements.mjs";
import { letWalk } from "../ui/list_keys.mjs";
import { listenMenu } from "../ui/menus.mjs";

const YEAR = "2024".length;

/** The view without another map beside it. */
export const ALONE = Object.freeze({ compare: "", differ: false, then: null });

/** The change that puts an earlier day beside the view's; none ends it. */
const compareWith = (day) => ({ ...ALONE, then: day || null });

/**
 * A field for the day, which the browser's own calendar helps to fill.
 * @param {Atlas} atlas
 * @param {function(object): void} change
 */
export function openDay({ texts, earliest }, change) {
  const field = element("input", { type: "date", min: writeDay(earliest) });
  field.addEventListener("change", () => field.validity.valid && change(compareWith(field.value)));
  const label = element("label", {}, element("span", {}, texts["then-day"]), field);

  function show(result) {
    field.max = writeDay(result.asOf - 1);
    const shown = result.beside === null ? "" : writeDay(result.beside);
    if (document.activeElement !== field && field.value !== shown) field.value = shown;
  }

  return { label, show };
}

/**
 * The menu of years, of which the first day is meant, and of any other day.
 * @param {Atlas} atlas
 * @param {function(object): void} change
 * @returns {{menu: HTMLElement, show: function(object): void}} `show` takes what a view shows
 */
export function openEarlier(atlas, change) {
  const { texts } = atlas;
  const words = element("span", { class: "word" }, texts.then); // as wide as it will be
  const summary = element("summary", {}, element("span", { "aria-hidden": "true" }, "◫"), " ", words);
  const years = listYears(atlas).map((year) => drawYear(year));
  const day = openDay(atlas, take);
  const end = element("button", { type: "button", class: "end", onclick: () => take(ALONE) }, texts["beside-end"]);
  const menu = element(
    "details",
    { class: "more of-then" },
    summary,
    element(
      "div",
      { class: "menu" },
      element("p", {}, texts["then-years"]),
      element("div", { class: "years", role: "group", "aria-label": texts["then-years"] }, ...years),
      day.label,
      end,
    ),
  );
  letWalk(years);
  listenMenu(menu);

  function take(patch) {
    menu.removeAttribute("open");
    summary.focus({ preventScroll: true });
    change(patch);
  }

  function drawYear(year) {
    const onclick = () => take(compareWith(`${year}-01-01`));
    return element("button", { type: "button", class: "chip", "data-year": year, onclick }, year);
  }

  function show(result) {
    const { asOf, beside } = result;
    const then = beside === null ? "" : writeDay(beside);
    words.textContent = then ? fill(texts["then-on"], { day: tellDay(texts, beside) }) : texts.then;
    menu.toggleAttribute("data-on", Boolean(then));
    end.hidden = !then;
    const now = writeDay(asOf);
    for (const year of years) {
      const first = `${year.dataset.year}-01-01`;
      year.disabled = first >= now;
      year.setAttribute("aria-pressed", `${first === then}`);
    }
    day.show(result);
  }

  return { menu, show };
}

/** @param {Atlas} atlas */
function listYears({ earliest, edition }) {
  const [first, last] = [earliest, edition].map((day) => Number(writeDay(day).slice(0, YEAR)));
  return Array.from({ length: last - first }, (_, i) => `${first + 1 + i}`);
}
