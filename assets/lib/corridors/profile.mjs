/** The profile: lines of corridors straightened, to one scale, piece by piece. */

/** @import { CorridorComparison } from "../library/contract.d.ts" */
/** @import { Atlas } from "../geodata/records.mjs" */

import { tellDate } from "../view/dates.mjs";
import { fill } from "../view/words.mjs";
import { writeKm } from "./measure.mjs";
import { drawAxis, drawCompact, drawLine } from "./profile_track.mjs";

import { element, openPen, readFocus } from "../ui/elements.mjs";
import { getRecord } from "../geodata/records.mjs";
import { layLine } from "./profile_layout.mjs";

const LEAST_PX = 640;
const EDGE_PX = 10;
const WHOLE_PX = 200; // a shorter line has no room for names of its own

/**
 * What a piece is, in one line: for its label, the line below, and the table.
 * @param {Atlas} atlas
 * @param {CorridorComparison} template
 */
export function tellPiece({ texts }, template, { piece, start, end, state, since }) {
  const words = texts[`state-${state}`];
  return fill(texts["profile-piece"], {
    start: start.title,
    end: end.title,
    mode: texts[`mode-${piece.mode}`],
    gauge: piece.gauge ? fill(texts["profile-gauge"], piece) : "",
    country: template.names[piece.country],
    km: (piece.tenths / 10).toFixed(1),
    state: since ? fill(texts["profile-since"], { state: words, since: tellDate(texts, since) }) : words,
  });
}

/**
 * @param {Atlas} atlas
 * @param {CorridorComparison} template
 * @param {{pick: function(string): void, point: function(?object): void}} answers
 *   a corridor that is opened, a piece that is pointed at or none
 */
export function openProfile(atlas, template, place, answers) {
  const { texts } = atlas;
  const paper = openPen(element("canvas"));
  let drawn = null;
  let shown = null;

  function measure(words) {
    paper.font = `11px ${getComputedStyle(place).fontFamily}`;
    return paper.measureText(words).width;
  }

  function draw() {
    const { corridors, day } = shown;
    const wide = Math.max(place.clientWidth, LEAST_PX) - 2 * EDGE_PX;
    const longest = Math.max(...corridors.flatMap(({ lines }) => lines.map((line) => sum(template, line))));
    const how = { scale: wide / longest, room: wide, day, measure };
    const focused = readFocus(place).piece;
    drawn = corridors.map((corridor) => drawCorridor(corridor, how));
    place.replaceChildren(...drawn, drawAxis(atlas, longest, how, EDGE_PX));
    const pieces = listPieces();
    if (pieces[0]) pieces[0].tabIndex = 0;
    pieces.find(({ dataset }) => dataset.piece === focused)?.focus({ preventScroll: true });
  }

  function drawCorridor(corridor, how) {
    const open = element(
      "button",
      { type: "button", class: "link", onclick: () => answers.pick(corridor.id) },
      corridor.short,
    );
    const km = fill(texts["profile-km"], { km: writeKm(corridor.tenths) });
    const head = element("h3", {}, open, element("span", { class: "hint" }, ` ${km}`), tellBegin(corridor));
    const lines = corridor.lines.map((line, number) => {
      const laid = layLine(atlas, template, line, how);
      const whole = !number || laid.width > WHOLE_PX;
      const [start, end] = [line.stops[0], line.stops.at(-1)].map((stop) => template.stops[stop].title);
      const title = fill(texts["profile-line"], { start, end });
      const length = fill(texts["profile-km"], { km: writeKm(sum(template, line)) });
      const told = { corridor, title: `${title}, ${length}`, edge: EDGE_PX, room: how.room };
      const svg = (whole ? drawLine : drawCompact)(atlas, laid, told);
      listen(svg, laid, corridor, number);
      return svg;
    });
    return element("div", { class: "strip" }, head, ...lines);
  }

  /** A corridor that nobody had proposed on the day says so. */
  function tellBegin({ id }) {
    const record = getRecord(atlas, id);
    const early = (record.days?.[0] ?? shown.day) > shown.day;
    return early &&
      element(
        "span",
        { class: "hint early" },
        ` ${fill(texts["profile-not-yet"], { day: tellDate(texts, record.start) })}`,
      );
  }

  function listen(svg, laid, corridor, number) {
    svg.querySelectorAll(".piece").forEach((piece, i) => {
      piece.dataset.piece = `${corridor.id}.${number}.${i}`;
      piece.setAttribute("tabindex", "-1");
      piece.setAttribute("aria-label", tellPiece(atlas, template, laid.pieces[i]));
      const light = () => answers.point(laid.pieces[i]);
      piece.addEventListener("pointerenter", light);
      piece.addEventListener("focus", light);
      piece.addEventListener("pointerleave", () => answers.point(null));
      piece.addEventListener("blur", () => answers.point(null));
      piece.addEventListener("click", () => answers.pick(corridor.id));
    });
  }

  const listPieces = () => [...place.querySelectorAll(".piece")];

  place.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (!target.dataset?.piece) return;
    if (key === "Enter" || key === " ") target.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    const next = findNext(listPieces(), target, key);
    if (next || key === " ") event.preventDefault();
    if (!next) return;
    target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });

  new ResizeObserver(() => shown && place.clientWidth && draw()).observe(place);

  return {
    show(corridors, day) {
      shown = { corridors, day };
      draw();
    },
  };
}

/** Along the line by the arrows to the sides, to the next line by those up and down. */
function findNext(pieces, from, key) {
  const at = pieces.indexOf(from);
  const line = ({ dataset }) => dataset.piece.slice(0, dataset.piece.lastIndexOf("."));
  const mine = line(from);
  const last = pieces.findLastIndex((one) => line(one) === mine);
  const first = pieces.findIndex((one) => line(one) === mine);
  const before = pieces[first - 1] && pieces.find((one) => line(one) === line(pieces[first - 1]));
  const ways = {
    ArrowRight: pieces[at + 1],
    ArrowLeft: pieces[at - 1],
    ArrowDown: pieces[last + 1],
    ArrowUp: before,
    Home: pieces[first],
    End: pieces[last],
  };
  return ways[key];
}

/** @param {CorridorComparison} template */
function sum(template, { pieces }) {
  return pieces.reduce((total, piece) => total + template.pieces[piece].tenths, 0);
}
