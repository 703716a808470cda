/** Light or dark: the reader's system decides until the reader does. */

import { keep, recall } from "./memory.mjs";

const NAME = "theme";
const DARK = "(prefers-color-scheme: dark)";

/** @returns {name is "light" | "dark"} whether there is such a theme */
export const isTheme = (name) => name === "light" || name === "dark";

/** @returns {"light"|"dark"} */
export function currentTheme() {
  const chosen = document.documentElement.dataset.theme;
  if (isTheme(chosen)) return chosen;
  return matchMedia(DARK).matches ? "dark" : "light";
}

/** Take up an earlier choice, and call `changed` on each new one. */
export function listenTheme(ids, changed) {
  const root = document.documentElement;
  const earlier = root.dataset.theme ?? recall(NAME); // an embed's link may have chosen
  if (isTheme(earlier)) root.dataset.theme = earlier;
  matchMedia(DARK).addEventListener("change", changed);
  document.getElementById(ids.theme)?.addEventListener("click", () => {
    root.dataset.theme = currentTheme() === "dark" ? "light" : "dark";
    keep(NAME, root.dataset.theme);
    changed();
  });
}
