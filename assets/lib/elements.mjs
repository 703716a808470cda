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
    else if (name === "href" && !isSafe(value)) made.dataset.refused = value;
    else if (name === "href") made.setAttribute(name, place(value));
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child || child === 0));
  return made;
}

function isSafe(address) {
  return address.startsWith("?") || address.startsWith("#") || SAFE_LINK.test(address) || OWN_PAGE.test(address);
}

/** In the one-file atlas the page about the data is a part of the page itself. */
function place(address) {
  if (!("view" in document.documentElement.dataset)) return address;
  return address === "about" ? "#about" : address.replace(/^about#/, "#");
}

/** A kind's mark: its shape in its colour, for lists and rows. */
export function mark(shape, colour) {
  const corners = shape.map(([x, y]) => `${100 * x}% ${100 * y}%`).join(",");
  const made = element("span", { class: "mark", "aria-hidden": "true" });
  made.style.clipPath = `polygon(${corners})`;
  made.style.background = `var(--${colour})`;
  return made;
}
