/** A grid of buttons is one stop of the keyboard; arrows walk within it. */

/** Let arrows, Home and End walk between a table's buttons, rows by their place. */
export function letRoam(table) {
  table.addEventListener("keydown", (event) => {
    const next = findNext(table, event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  table.addEventListener("focusin", ({ target }) => settle(table, target.closest("button")));
}

/** One button takes the tab stop: the one given, or the one of its key, or the first. */
export function settle(table, button) {
  const all = [...table.querySelectorAll("tbody button")];
  const stop = button ?? all[0];
  for (const one of all) one.tabIndex = one === stop ? 0 : -1;
}

function findNext(table, { key, target }) {
  const lines = [...table.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("button")]);
  const at = lines.findIndex((line) => line.includes(target));
  if (at < 0) return null;
  const line = lines[at];
  const along =
    { ArrowRight: line.indexOf(target) + 1, ArrowLeft: line.indexOf(target) - 1, Home: 0, End: line.length - 1 }[key];
  if (along !== undefined) return line[along];
  const rest = { ArrowDown: lines.slice(at + 1), ArrowUp: lines.slice(0, at).reverse() }[key];
  return rest?.find((other) => other.length)?.reduce((
    one,
    other,
  ) => (apart(other, target) < apart(one, target) ? other : one));
}

/** How far two buttons stand apart from left to right. */
function apart(one, other) {
  const [a, b] = [one, other].map((each) => each.getBoundingClientRect());
  return Math.abs(a.left + a.right - b.left - b.right);
}
