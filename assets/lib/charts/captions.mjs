/** What is written and ruled in a figure of Plotly, beside its parts. */

/**
 * Write words into a figure.
 * @param {object} layout
 * @param {string} text
 * @param {object} how as Plotly places annotations
 * @param {[?number, ?number]} choice the row and the column that a press chooses, if any
 */
export function write(layout, text, how, choice = [null, null]) {
  const pressed = choice.some((one) => one !== null);
  layout.annotations.push({
    text,
    showarrow: false,
    xref: "paper",
    yref: "paper",
    x: 0,
    xanchor: "left",
    captureevents: pressed,
    align: how.xanchor === "right" ? "right" : "left",
    borderpad: 0,
    ...how,
  });
  layout.meta.choices.push(pressed ? choice : null);
}

/** A thin line across a part of a figure. */
export function rule(layout, how, width = 1) {
  const line = { color: layout.meta.rule, width };
  layout.shapes.push({ type: "line", xref: "paper", yref: "paper", x0: 0, x1: 1, layer: "below", line, ...how });
}

/**
 * A title as text for Plotly, which reads tags, in a few lines of so many letters.
 * @param {string} title
 */
export function setTitle(title, letters, most = 2) {
  const lines = [""];
  for (const word of title.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) && longer.length > letters) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  const kept = lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]} …`] : lines;
  return kept.map(escape).join("<br>");
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
