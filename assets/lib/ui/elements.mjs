/** Building the page's own elements. Text stays text: nothing is parsed as HTML. */

const SAFE_LINK = /^https?:\/\//i;
const OWN_PAGE = /^[a-z]+(?:\/[a-z0-9-]+)?(?:\.[a-z]+)?(?:[?#]|$)/; // a page or file of ours, beside this one: no scheme

/**
 * @template {string} Tag
 * @param {Tag} tag
 * @param {{ [name: string]: any }} attributes `on*` functions listen; null, false and
 *   undefined leave an attribute out; `href` takes web addresses, fragments and
 *   pages of ours only.
 * @param {...(Node|string|number|null|undefined|false)} children
 * @returns {Tag extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Tag] : HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name !== "href") made.setAttribute(name, value === true ? "" : value);
    else if (isSafe(value) && place(value)) made.setAttribute(name, place(value));
    else made.dataset.refused = value;
  }
  for (const child of children) if (child || child === 0) made.append(typeof child === "number" ? `${child}` : child);
  return /** @type {any} */ (made);
}

/**
 * A link that leaves the atlas; words alone where there is no address.
 * @param {?string | undefined} href
 * @param {string} words
 * @param {string} title a tip; empty: none
 */
export function drawLink(href, words, title = "") {
  if (!href) return element("span", {}, words);
  return element("a", { href, title: title || null, rel: "noopener noreferrer external", target: "_blank" }, words);
}

/**
 * The element of a selector that the page has. Throws where there is none of that kind.
 * @template {typeof Element} [Kind=typeof HTMLElement]
 * @param {ParentNode} place
 * @param {string} selector
 * @param {Kind} [kind]
 * @returns {InstanceType<Kind>}
 */
export function need(place, selector, kind = /** @type {any} */ (HTMLElement)) {
  const found = place.querySelector(selector);
  if (found instanceof kind) return /** @type {InstanceType<Kind>} */ (found);
  throw new Error(`There is no ${selector}`);
}

/** @returns {{ [name: string]: string }} the ids of the page's own elements (dashboard/page/ids.py) */
export function readIds() {
  return JSON.parse(document.documentElement.dataset.ids ?? "");
}

/**
 * The data of what has the focus in a place; none where nothing has.
 * @param {Node} place
 * @returns {DOMStringMap}
 */
export function readFocus(place) {
  const here = document.activeElement;
  return here instanceof HTMLElement && place.contains(here) ? here.dataset : {};
}

/**
 * The element of a selector, where there is one, takes the focus.
 * @param {ParentNode} place
 * @param {string} selector
 * @param {FocusOptions} [how]
 */
export function takeFocus(place, selector, how) {
  const found = place.querySelector(selector);
  if (found instanceof HTMLElement) found.focus(how);
}

function isSafe(address) {
  return address.startsWith("?") || address.startsWith("#") || SAFE_LINK.test(address) || OWN_PAGE.test(address);
}

/** In the one-file atlas the page about the data is a part of the page, others are online. */
function place(address) {
  const { view, site } = document.documentElement.dataset;
  if (view === undefined || !OWN_PAGE.test(address)) return address;
  const part = /^about#?(.*)/.exec(address);
  if (part) return `#${part[1] || "about"}`;
  return site ? `${site}${address}` : null;
}

/** A kind's mark: its shape in its colour, for lists and rows. */
export function mark(shape, colour) {
  const corners = shape.map(([x, y]) => `${100 * x}% ${100 * y}%`).join(",");
  const made = element("span", { class: "mark", "aria-hidden": "true" });
  made.style.clipPath = `polygon(${corners})`;
  made.style.background = `var(--${colour})`;
  return made;
}

/**
 * The pen of a canvas that the processor draws. A graphics card would have to be asked for
 * first, which holds a page up for a tenth of a second, and draws no faster what we draw.
 * @param {HTMLCanvasElement} canvas
 */
export function openPen(canvas) {
  return /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
}
