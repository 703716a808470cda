/** Building the page's own elements. Text stays text: nothing is parsed as HTML. */

const SAFE_LINK = /^https?:\/\//i;
const OWN_PAGE = /^[a-z]+(?:[/.][a-z0-9-]+)?(?:[?#]|$)/; // a page of ours, beside this one: no scheme

/**
 * @param {string} tag
 * @param {Object<string, any>} attributes `on*` functions listen; null, false and
 *   undefined leave an attribute out; `href` takes web addresses, fragments and
 *   pages of ours only.
 * @param {...(Node|string|null|undefined|false)} children
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
  made.append(...children.filter((child) => child || child === 0));
  return made;
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
 */
export function openPen(canvas) {
  return canvas.getContext("2d", { willReadFrequently: true });
}
