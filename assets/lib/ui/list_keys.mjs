/** A list of fields is one stop of the keyboard; arrows, Home and End walk within it. */

/**
 * @param {HTMLElement[]} fields in their order
 * @param {HTMLElement[]} [asides] what stands beside each, where the right arrow leads
 */
export function letWalk(fields, asides = []) {
  for (const [i, field] of fields.entries()) {
    for (const one of [field, asides[i]].filter(Boolean)) {
      one.addEventListener("focus", () => settle(fields, field));
      one.addEventListener("keydown", (event) => walk(fields, asides, event));
    }
  }
  for (const aside of asides) aside.tabIndex = -1;
  settle(fields, fields[0]);
}

function settle(fields, stop) {
  for (const field of fields) field.tabIndex = field === stop ? 0 : -1;
}

function walk(fields, asides, event) {
  const line = asides.includes(event.target) ? asides : fields;
  const here = line.indexOf(event.target);
  const across = asides.length ? { ArrowRight: asides[here], ArrowLeft: fields[here] } : {};
  const along = { ArrowRight: line[here + 1], ArrowLeft: line[here - 1], ArrowDown: line[here + 1] };
  const goals = { ...along, ArrowUp: line[here - 1], Home: line[0], End: line[line.length - 1], ...across };
  const next = goals[event.key];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
