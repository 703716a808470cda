/** The charts: a panel each beside the table; what a form is, its panel knows. */

/** @import { Given, Panel } from "../compiled/forms.mjs" */
/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { FORMS } from "../compiled/forms.mjs";
import { growAtlas } from "../library/atlas.mjs";
import { element } from "../ui/elements.mjs";

/**
 * @param {Atlas} atlas
 * @param {Element} place what the charts are put into
 * @param {Given} given
 * @returns {{show: function(object, object, string): Promise}} `show` resolves when
 *   the chart that the view names is drawn
 */
export function openCharts(atlas, place, given) {
  const { texts } = atlas;
  const wait = element("p", { class: "hint", role: "status", hidden: true });
  /** @type {Panel[]} */
  const panels = []; // those that have been opened
  const opened = new Map(); // the promise of each, by its opener
  let asked = null; // the view that was asked for last
  place.replaceChildren(wait);

  /** @returns {Promise<Panel>} */
  async function openPanel(open) {
    const panel = await open(atlas, given);
    panel.place.hidden = true;
    place.append(panel.place);
    panels.push(panel);
    return panel;
  }

  /**
   * What failed is asked for anew the next time.
   * @returns {Promise<Panel>}
   */
  function find({ open }) {
    if (!opened.has(open)) opened.set(open, openPanel(open));
    return opened.get(open).catch((error) => {
      opened.delete(open);
      throw error;
    });
  }

  /**
   * The view's template and its panel; what they need comes when they are first opened.
   * @param {View} view
   */
  async function prepare(view) {
    wait.hidden = false;
    wait.textContent = texts["part-loading"];
    const { templates } = await growAtlas(atlas, "charts");
    const template = templates[view.chart];
    const form = FORMS[template.form];
    for (const part of form.needs) await growAtlas(atlas, part);
    const panel = await find(form);
    wait.hidden = true;
    return { template, panel };
  }

  function fail() {
    Object.assign(wait, { hidden: false, textContent: texts["part-failed"] });
  }

  async function show(view, result, theme) {
    asked = view;
    if (view.chart === atlas.charts[0]) return given.plots.rest();
    const { template, panel } = await prepare(view).catch(() => ({ template: null, panel: null }));
    if (asked !== view) return;
    for (const other of panels) {
      other.place.hidden = other !== panel;
      if (other !== panel) other.rest();
    }
    if (!panel) return fail();
    return panel.show(template, view, result, theme)?.catch(fail);
  }

  return { show };
}
