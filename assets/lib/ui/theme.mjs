/** Light or dark: the reader's system decides until the reader does. */

import { keep, recall } from "./memory.mjs";

const NAME = "theme";
const DARK = "(prefers-color-scheme: dark)";

/** @returns {"light"|"dark"} */
export function currentTheme() {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia(DARK).matches ? "dark" : "light";
}

/** Take up an earlier choice, and call `changed` on each new one. */
export function listenTheme(ids, changed) {
  const root = document.documentElement;
  const earlier = root.dataset.theme ?? recall(NAME); // an embed's link may have chosen
  if (earlier === "light" || earlier === "dark") root.dataset.theme = earlier;
  matchMedia(DARK).addEventListener("change", changed);
  document.getElementById(ids.theme)?.addEventListener("click", () => {
    root.dataset.theme = currentTheme() === "dark" ? "light" : "dark";
    keep(NAME, root.dataset.theme);
    changed();
  });
}
