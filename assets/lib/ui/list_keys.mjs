/** A list of fields is one stop of the keyboard; arrows, Home and End walk within it. */

/** @param {HTMLElement[]} fields in their order */
export function letWalk(fields) {
  for (const field of fields) {
    field.addEventListener("focus", () => settle(fields, field));
    field.addEventListener("keydown", (event) => walk(fields, event));
  }
  settle(fields, fields[0]);
}

function settle(fields, stop) {
  for (const field of fields) field.tabIndex = field === stop ? 0 : -1;
}

function walk(fields, event) {
  const here = fields.indexOf(event.target);
  const goals = {
    ArrowDown: here + 1,
    ArrowRight: here + 1,
    ArrowUp: here - 1,
    ArrowLeft: here - 1,
    Home: 0,
    End: fields.length - 1,
  };
  const next = fields[goals[event.key]];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
