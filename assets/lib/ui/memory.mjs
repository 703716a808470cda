/** What the browser keeps for a reader, beside the link: how panels stand. */

const PREFIX = "corridor-atlas-";

/** @returns {?string} null where nothing is kept, or nothing can be */
export function recall(name) {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null; // storage is refused in a sandboxed frame
  }
}

/** Where nothing can be kept, it lasts as long as the page. */
export function keep(name, value) {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // refused
  }
}
