/**
 * Dash on a page that is ours: it draws the charts, and gives the view to a host's own
 * callbacks. What it needs waits in a template element, and comes with the first chart,
 * or, where a host has added parts, once the page is there.
 */

import { element, need } from "../ui/elements.mjs";

/**
 * @param {Object<string, string>} ids
 * @returns {{draw: function(Element, object): Promise<Element>, rest: function(): void,
 *   tell: function(object): void}} `draw` puts a figure into a place and resolves
 *   with its graph; `rest` when no chart is open; `tell` gives on the view
 */
export function openDash(ids) {
  const held = need(document, `#${ids.dash}`, HTMLTemplateElement);
  const hosted = "hosted" in held.dataset;
  const drawn = `#${CSS.escape(ids.graph)} .js-plotly-plot:has(.main-svg)`;
  const place = element("section", { id: ids.hosted, hidden: !hosted });
  let root = null; // what Dash draws in, once it is asked for
  let mounted = null;
  let view = null;

  /** Bring Dash; what failed is asked for anew the next time. */
  function mount() {
    mounted ??= start().catch((error) => {
      mounted = null;
      throw error;
    });
    return mounted;
  }

  async function start() {
    const content = document.importNode(held.content, true);
    root ??= need(content, "#react-entry-point");
    root.replaceChildren();
    if (!root.isConnected) place.append(root);
    const scripts = [...content.querySelectorAll("script")];
    await Promise.all(scripts.filter(({ src }) => src).map(load));
    for (const script of scripts) if (!script.src) insert(script);
    await awaitElement(root, `#${CSS.escape(ids.graph)}`);
    share();
  }

  function share() {
    if (view) globalThis.dash_clientside.set_props(ids.view, { data: view });
  }

  function hide(hidden) {
    document.getElementById(ids.graph)?.parentElement?.toggleAttribute("hidden", hidden);
  }

  async function draw(where, figure) {
    await mount();
    if (!where.contains(root)) where.append(root);
    hide(false);
    const graph = root.querySelector(drawn);
    const done = graph && new Promise((resolve) => graph.once("plotly_afterplot", resolve));
    globalThis.dash_clientside.set_props(ids.graph, { figure });
    await done;
    return graph ?? awaitElement(root, drawn);
  }

  function rest() {
    if (!root || root.parentElement === place) return;
    hide(true);
    place.append(root);
  }

  function tell(next) {
    view = next;
    if (mounted) mounted.then(share, () => {});
    else if (hosted) mount().catch(() => {});
  }

  need(document, `#${ids.room}`).append(place);
  return { draw, rest, tell };
}

/** Scripts of a template do not run; copies of them do, in their order. */
function insert(script) {
  const copy = document.createElement("script");
  for (const { name, value } of script.attributes) copy.setAttribute(name, value);
  copy.async = false;
  copy.text = script.text;
  document.body.append(copy);
  return copy;
}

function load(script) {
  const copy = insert(script);
  return new Promise((done, fail) => {
    copy.addEventListener("load", done);
    copy.addEventListener("error", () => (copy.remove(), fail(new Error(`${copy.src} did not load`))));
  });
}

/** Resolves with the first element of a selector below another, once it is there. */
function awaitElement(place, selector) {
  const found = place.querySelector(selector);
  if (found) return Promise.resolve(found);
  return new Promise((done) => {
    const observer = new MutationObserver(() => {
      const come = place.querySelector(selector);
      if (!come) return;
      observer.disconnect();
      done(come);
    });
    observer.observe(place, { childList: true, subtree: true, attributes: true });
  });
}
