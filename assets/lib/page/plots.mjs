/** Plotly by itself, where no server gives Dash: it draws the charts' figures. */

import { element } from "../ui/elements.mjs";

const CONFIG = { displayModeBar: false, responsive: true };

/**
 * @param {function(): Promise} load brings Plotly with the first chart
 * @returns {{draw: function(Element, object): Promise<Element>, rest: function(): void,
 *   tell: function(object): void}} as of Dash
 */
export function openPlots(load) {
  let loaded = null;

  /** What failed is asked for anew the next time. */
  function bring() {
    loaded ??= load().catch((error) => {
      loaded = null;
      throw error;
    });
    return loaded;
  }

  async function draw(place, { data, layout }) {
    await bring();
    await globalThis.Plotly.react(place, data, layout, CONFIG);
    return place;
  }
  return { draw, rest: () => {}, tell: () => {} };
}

/** Load a script of ours; what did not load is taken away again. */
export function loadScript(address) {
  return new Promise((done, fail) => {
    const script = element("script", { src: address, onload: done });
    script.addEventListener("error", () => (script.remove(), fail(new Error(`${address} did not load`))));
    document.head.append(script);
  });
}
