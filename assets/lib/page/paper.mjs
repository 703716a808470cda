/** Paper: the map and an open chart are printed as they stand on the screen. */

const PAPER_PX = 690; // A4 between its margins, less a little for other papers

/** Follow who prints, by whatever way. */
export function fitPaper() {
  /** @returns {NodeListOf<HTMLElement>} */
  const find = () => document.querySelectorAll("main .map, main .charts:not([hidden])");
  window.addEventListener("beforeprint", () => find().forEach(fit));
  window.addEventListener("afterprint", () => find().forEach((part) => part.classList.remove("fitted")));
}

/**
 * Keep a part as large as it is, so that nothing is drawn anew and nothing is cut, and say
 * how much smaller paper is.
 * @param {HTMLElement} part
 */
function fit(part) {
  const { width, height } = part.getBoundingClientRect();
  if (!width) return;
  part.style.setProperty("--wide", `${width}px`);
  part.style.setProperty("--high", `${height}px`);
  part.style.setProperty("--to-paper", `${Math.min(1, PAPER_PX / width)}`);
  part.classList.add("fitted");
}
