/** Names on the map: which there are, how important each is, and how they are drawn. */

import { titlePlace } from "../../geodata/places.mjs";
import { project } from "../../drawing/mercator.mjs";
import { locate, stroke } from "../../drawing/pen.mjs";
import { stamp } from "../../drawing/sprites.mjs";
import { AROUND_POINT, ASLANT, listGround } from "./ground_names.mjs";
import { namePlace } from "./towns.mjs";
import { isOther, listVisited, paintVisited } from "./visited.mjs";

const MOST_CITIES = 40; // named because records name them
const AROUND_MARK = ["below", "above", "right", "left", ...ASLANT];

/**
 * @param {object} painting atlas, ground, sprites, palette
 * @param {object[]} marks of the frame (marks.mjs)
 * @param {string[]} base which base layers are on
 * @returns {{labels: object[], callouts: object[], paintUnder: Function, paintOver: Function}}
 *   labels: as labels.mjs wants them, the most important first; callouts: where they are
 */
export function openNames(painting, frame, scene, marks, base) {
  const cities = listCities(painting, marks, scene);
  const ground = base.includes("places") ? listGround(painting, frame, scene, cities) : [];
  const own = [
    ...listRecords(painting, frame, scene, marks),
    ...listTripEnds(painting, frame, scene),
    ...listGaps(painting, frame, scene),
  ];
  const visited = listVisited(painting, frame, scene);
  const others = [...own, ...ground].filter((label) => isOther(visited, label));
  const labels = [...visited, ...others].sort((one, other) => one.rank - other.rank);
  const callouts = listCallouts(painting, frame, scene);
  return {
    labels,
    callouts,
    paintUnder(pen, placed) {
      paintVisited(pen, painting, visited);
      for (const { town, spot } of ground) if (town) paintTown(pen, frame, painting, spot, town);
      for (const one of placed) if (one.label.under) paintLabel(pen, frame, painting, one);
    },
    paintOver(pen, placed) {
      for (const one of callouts) paintCallout(pen, frame, painting, one);
      for (const one of placed) if (!one.label.under) paintLabel(pen, frame, painting, one);
    },
  };
}

/** Sites and villages from their zoom on; what is picked always. */
function listRecords({ atlas, ground, sprites, townOf }, frame, scene, marks) {
  const style = atlas.styles.labels.record;
  const nameEvent = ({ number }) => {
    const [place] = scene.events[number].places;
    const town = ground.places[townOf(place)];
    return town ? namePlace(town, scene.lang, scene.side) : titlePlace(atlas, place);
  };
  return marks.flatMap((mark) => {
    const { picked, slot, size, spot, key } = mark;
    if (!picked && !(frame.zoom >= mark.look?.labelFrom)) return [];
    const text = slot === "point" ? mark.label : nameEvent(mark);
    const sprite = sprites.findText(text, { ...style, bold: picked });
    const gap = picked ? Math.max(size / 2, atlas.styles.ring.radius) + 2 : size / 2 + 2;
    const rank = picked ? atlas.styles.ranks.picked : atlas.styles.ranks.record;
    return [{ key, text, sprite, spot, gap, owner: key, mark, sides: AROUND_MARK, led: true, always: picked, rank }];
  });
}

/** How much of a corridor is missing, on the gap itself. */
function listGaps({ atlas, sprites }, frame, { gaps }) {
  return gaps.map(([text, at]) => {
    const sprite = sprites.findText(text, atlas.styles.labels.gap);
    const spot = locate(frame, ...project(...at));
    return {
      key: `gap ${text} ${at}`,
      text,
      sprite,
      spot,
      gap: 9,
      owner: null,
      sides: AROUND_MARK,
      led: true,
      rank: atlas.styles.ranks.gap,
    };
  });
}

/** The towns of the fullest symbols, and which symbol stands there. */
function listCities({ townOf }, marks, scene) {
  const cities = new Map();
  const full = marks.filter(({ slot, picked }) => slot === "event" && !picked).sort((one, other) =>
    other.count - one.count
  );
  for (const mark of full.slice(0, MOST_CITIES)) {
    const town = townOf(scene.events[mark.number].places[0]);
    if (town >= 0 && !cities.has(town)) cities.set(town, mark);
  }
  return cities;
}

function listTripEnds({ atlas, sprites }, frame, { trip }) {
  const ends = (trip?.features ?? []).filter(({ properties }) => properties.role === "end");
  return ends.map(({ geometry, properties: { title } }) => {
    const sprite = sprites.findText(title, { ...atlas.styles.labels.record, size: 13, bold: true });
    const spot = locate(frame, ...project(...geometry.coordinates));
    return {
      key: `trip ${title}`,
      text: title,
      sprite,
      spot,
      gap: 10,
      owner: null,
      sides: AROUND_POINT,
      always: true,
      rank: atlas.styles.ranks.picked,
    };
  });
}

/** Names of exclaves beside them, between two zooms. */
function listCallouts({ atlas, sprites }, frame, { callouts }) {
  const [farthest, nearest] = atlas.styles.calloutZooms;
  if (frame.zoom < farthest || frame.zoom >= nearest) return [];
  return callouts.map(({ ids, label, from, at, anchor }) => {
    const sprite = sprites.findText(label, atlas.styles.labels.callout);
    const [start, end] = [from, at].map((spot) => locate(frame, ...project(...spot)));
    const left = anchor === "left" ? end[0] + 2 : end[0] - 2 - sprite.width;
    const top = end[1] - sprite.height / 2;
    return {
      ids,
      label,
      sprite,
      start,
      end,
      corner: [left, top],
      box: [left, top, left + sprite.width, top + sprite.height],
    };
  });
}

function paintCallout(pen, frame, { atlas, palette }, { sprite, start, end, corner }) {
  paintLeader(pen, atlas, palette, start, end);
  stamp(pen, sprite, ...corner, frame.ratio);
}

function paintLeader(pen, { styles: { callout } }, palette, [x0, y0], [x1, y1]) {
  const path = new Path2D();
  path.moveTo(x0, y0);
  path.lineTo(x1, y1);
  stroke(pen, path, { colour: palette[callout.colour], width: callout.width });
}

function paintTown(pen, frame, { atlas, sprites }, [x, y], symbol) {
  const { colour, sizes } = atlas.styles.towns;
  const sprite = sprites.findSymbol(symbol, colour, sizes[symbol]);
  stamp(pen, sprite, x - sprite.width / 2, y - sprite.height / 2, frame.ratio);
}

function paintLabel(pen, frame, { atlas, palette }, { label, corner, line }) {
  if (line) paintLeader(pen, atlas, palette, ...line);
  stamp(pen, label.sprite, ...corner, frame.ratio);
}

/** A name that stands aslant, about its spot. */
export function paintTurned(pen, { ratio }, { sprite, spot: [x, y], angle }) {
  if (!angle) return stamp(pen, sprite, x - sprite.width / 2, y - sprite.height / 2, ratio);
  pen.save();
  pen.translate(x, y);
  pen.rotate(angle);
  pen.drawImage(sprite.canvas, -sprite.width / 2, -sprite.height / 2, sprite.width, sprite.height);
  pen.restore();
}
