/** The pen: strokes, fills and sizes, as looks of the atlas say them. */

const SKIP_PX = 0.7; // points nearer to the one before are not seen

/** A size that grows from one zoom to another, each [zoom, px], and holds outside. */
export function growBetween([from, low], [to, high], zoom) {
  return low + (high - low) * Math.max(0, Math.min(1, (zoom - from) / (to - from)));
}

/** A size at a zoom: from the first at zoom 3 to the second at zoom 11. */
export function grow([low, high], zoom) {
  return growBetween([3, low], [11, high], zoom);
}

/**
 * @typedef {{zoom: number, world: number, x: number, y: number, width: number,
 *   height: number, view: number[], ratio: number}} Frame what a canvas shows: the world's
 *   width in px, the px of its own corner there, its size in px, the part of it that is
 *   seen (left, top, right, bottom), and device px for one of them
 */

/** @returns {[number, number]} where a spot of the unit square lies on the canvas, in px */
export function locate(frame, x, y) {
  return [x * frame.world - frame.x, y * frame.world - frame.y];
}

/** Whether anything of a box of the unit square may be seen, with some px around. */
export function isSeen(frame, [west, north, east, south], margin = 20) {
  const [left, top] = locate(frame, west, north);
  const [right, bottom] = locate(frame, east, south);
  return right >= -margin && bottom >= -margin && left <= frame.width + margin && top <= frame.height + margin;
}

/**
 * Trace lines or rings into a path, without points that nobody could tell apart.
 * @param {number} [aside] px from the line, to the right of where it goes
 */
export function trace(path, frame, { parts }, aside = 0) {
  if (aside) return traceAside(path, frame, parts, aside);
  const { world, x: left, y: top } = frame;
  for (const part of parts) {
    let [px, py] = [part[0] * world - left, part[1] * world - top];
    path.moveTo(px, py);
    const last = part.length - 2;
    for (let i = 2; i <= last; i += 2) {
      const [x, y] = [part[i] * world - left, part[i + 1] * world - top];
      if (i < last && Math.abs(x - px) < SKIP_PX && Math.abs(y - py) < SKIP_PX) continue;
      path.lineTo(x, y);
      [px, py] = [x, y];
    }
  }
}

/** Each point moves by the mean of what the stretches before and after it do. */
function traceAside(path, { world, x: left, y: top }, parts, aside) {
  for (const part of parts) {
    const points = [];
    for (let i = 0; i < part.length; i += 2) {
      const [x, y] = [part[i] * world - left, part[i + 1] * world - top];
      const last = points.at(-1);
      if (!last || Math.hypot(x - last[0], y - last[1]) > SKIP_PX) points.push([x, y]);
    }
    points.forEach(([x, y], i) => {
      const [[x0, y0], [x1, y1]] = [points[Math.max(i - 1, 0)], points[Math.min(i + 1, points.length - 1)]];
      const step = aside / (Math.hypot(x1 - x0, y1 - y0) || 1);
      path[i ? "lineTo" : "moveTo"](x - (y1 - y0) * step, y + (x1 - x0) * step);
    });
  }
}

/** Stroke a path of a width in px; dashes count in widths. */
export function stroke(pen, path, { colour, width, dash = [], opacity = 1, cap = "butt", join = "round" }) {
  pen.globalAlpha = opacity;
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineCap = cap;
  pen.lineJoin = join;
  pen.setLineDash(dash.map((part) => part * width));
  pen.stroke(path);
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

/** Fill rings, holes left out. */
export function fill(pen, path, colour, opacity = 1) {
  pen.globalAlpha = opacity;
  pen.fillStyle = colour;
  pen.fill(path, "evenodd");
  pen.globalAlpha = 1;
}

/** The same frame, for each turn round the world that may be seen in it. */
export function listTurns(frame) {
  const { world, x, width } = frame;
  const turns = [];
  for (let turn = Math.floor(x / world); turn * world < x + width; turn += 1) {
    turns.push({ ...frame, x: x - turn * world });
  }
  return turns;
}
