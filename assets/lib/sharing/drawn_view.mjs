/**
 * A picture of what is on the screen, made in the browser: the map as it stands, or the
 * figure that is open, with the view's sentence above and whom it thanks below.
 */

/** @import { Atlas } from "../geodata/records.mjs" */

import { need, openPen, readIds } from "../ui/elements.mjs";
import { select } from "../geodata/selecting.mjs";
import { describe } from "../view/sentence.mjs";
import { MAP } from "./addresses.mjs";

const TYPES = { png: "image/png", svg: "image/svg+xml" };
const FINEST = 2; // dots for each px
const [EDGE, TITLE, FOOT] = [16, 20, 12]; // px: the margin, and how high letters are
const LEADING = 1.35;

/**
 * @param {Atlas} atlas
 * @param {object} given what is shared (formats.mjs)
 * @returns {Promise<?Blob>} null where what is open cannot be drawn in this format
 */
export async function drawView(atlas, { view, chosen }, form) {
  const figure = chosen.chart === MAP ? null : document.querySelector("#charts .panel:not([hidden]) .js-plotly-plot");
  const drawable = chosen.chart === MAP ? form === "png" : figure && form in TYPES;
  if (!drawable) return null;
  const stage = need(document, `#${readIds().stage}`);
  const { clientWidth: width, clientHeight: height } = figure ?? stage;
  const sheet = layOut({
    width,
    height,
    title: tellTitle(atlas, view, figure),
    foot: need(document, ".credits").textContent,
  });
  if (form === "svg") return new Blob([writeSvg(sheet, await takeFigure(figure, "svg", sheet))], { type: TYPES.svg });
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [sheet.width * FINEST, sheet.height * FINEST];
  const pen = openPen(canvas);
  pen.scale(FINEST, FINEST);
  drawSheet(pen, sheet);
  if (figure) pen.drawImage(await readImage(await takeFigure(figure, "png", sheet)), 0, sheet.top, width, height);
  else drawMap(pen, stage, sheet);
  return new Promise((done) => canvas.toBlob(done, TYPES.png));
}

function tellTitle(atlas, view, figure) {
  const sentence = describe(atlas, view, select(atlas, view).count);
  const finding = figure?.closest(".panel").querySelector(".finding").textContent;
  return finding ? `${finding}. ${sentence}` : sentence;
}

/** How long a text is, in px. */
function measure(text, font) {
  const pen = openPen(document.createElement("canvas"));
  pen.font = font;
  return pen.measureText(text).width;
}

/** A text in lines that are as wide as there is room. */
function wrap(text, font, room) {
  const lines = [""];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = `${lines[lines.length - 1]} ${word}`.trim();
    if (measure(longer, font) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Where everything lies: lines of text with their baselines, and the top of the drawing. */
function layOut({ width, height, title, foot }) {
  const style = getComputedStyle(document.body);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const fonts = { title: `600 ${TITLE}px ${style.fontFamily}`, foot: `${FOOT}px ${style.fontFamily}` };
  const room = width - 2 * EDGE;
  const heads = wrap(title, fonts.title, room);
  const feet = wrap(foot, fonts.foot, room);
  const top = EDGE + heads.length * TITLE * LEADING + EDGE / 2;
  const write = (lines, size, font, y, ink) =>
    lines.map((text, i) => ({ text, font, size, ink, x: EDGE, y: y + (i + 0.8) * size * LEADING }));
  return {
    width,
    top,
    drawn: height,
    height: Math.ceil(top + height + feet.length * FOOT * LEADING + EDGE),
    paper: colour("panel"),
    family: style.fontFamily,
    lines: [
      ...write(heads, TITLE, fonts.title, EDGE, colour("ink")),
      ...write(feet, FOOT, fonts.foot, top + height + EDGE / 2, colour("muted")),
    ],
  };
}

function drawSheet(pen, { width, height, paper, lines }) {
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, height);
  for (const { text, font, ink, x, y } of lines) Object.assign(pen, { font, fillStyle: ink }).fillText(text, x, y);
}

/** The canvases of the map lie over more than is seen of it. */
function drawMap(pen, stage, { top, width, drawn }) {
  const seen = stage.getBoundingClientRect();
  pen.save();
  pen.beginPath();
  pen.rect(0, top, width, drawn);
  pen.clip();
  pen.fillStyle = getComputedStyle(stage).backgroundColor;
  pen.fillRect(0, top, width, drawn);
  for (const canvas of stage.querySelectorAll(".canvases canvas")) {
    const at = canvas.getBoundingClientRect();
    pen.drawImage(canvas, at.left - seen.left, at.top - seen.top + top, at.width, at.height);
  }
  pen.restore();
}

/** The figure as Plotly gives it: an address that holds it. */
function takeFigure(figure, format, { width, drawn }) {
  return globalThis.Plotly.toImage(figure, { format, width, height: drawn, scale: FINEST });
}

function readImage(address) {
  const image = new Image();
  image.src = address;
  return image.decode().then(() => image);
}

/** @param {string} text */
const readSvg = (text) => new DOMParser().parseFromString(text, "image/svg+xml");

/** The sheet as SVG, with the figure's own in it. */
function writeSvg({ width, height, top, paper, family, lines }, figure) {
  const sheet = readSvg(`<svg xmlns="http://www.w3.org/2000/svg"/>`);
  const root = sheet.documentElement;
  const add = (tag, attributes, text = "") => {
    const made = sheet.createElementNS(root.namespaceURI, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.textContent = text;
    root.append(made);
  };
  const size = { width, height };
  for (const [name, value] of Object.entries({ ...size, viewBox: `0 0 ${width} ${height}` })) {
    root.setAttribute(name, value);
  }
  add("rect", { ...size, fill: paper });
  for (const { text, size: high, ink, x, y } of lines) {
    add("text", {
      x,
      y,
      fill: ink,
      "font-size": high,
      "font-family": family,
      "font-weight": high === TITLE ? 600 : 400,
    }, text);
  }
  const drawn = readSvg(decodeURIComponent(figure.slice(figure.indexOf(",") + 1)));
  drawn.documentElement.setAttribute("y", `${top}`);
  root.append(sheet.importNode(drawn.documentElement, true));
  return new XMLSerializer().serializeToString(sheet);
}
