/** What a trip is asked under, and what it weighs (geodata/network/scenario.py). */

const MODES = ["rail", "road", "sea"];
const BORDER = "border_crossing";
const OPEN = "operational";

/**
 * @param {number} day
 * @returns {?string} a segment's status on a day; null before its history begins
 */
export function findStatus(segment, day) {
  if (!segment.history.length) return segment.status;
  const holding = segment.history.find(
    ([first, last]) => (first === null || first <= day) && (last === null || day <= last),
  );
  return holding ? holding[2] : null;
}

/** @returns {boolean} whether a segment can be travelled */
export function passes(scenario, segment) {
  if (!MODES.includes(segment.mode)) return false;
  const names = [segment.id, ...segment.corridors];
  const shut = [...names, ...segment.ends, ...segment.countries];
  if (shut.some((name) => scenario.closed.includes(name))) return false;
  const opened = names.some((name) => scenario.opened.includes(name));
  return opened || findStatus(segment, scenario.day) === OPEN;
}

/** 10,000 a km by distance, minutes by time. */
export function weighSegment(scenario, segment) {
  if (scenario.by === "distance") return segment.tenths * 1000;
  return round((segment.tenths * 6) / scenario.parameters[`${segment.mode}_speed`]);
}

/** The controls at a stop, none where it is no border crossing. */
export function weighBorder(scenario, stop, mode) {
  if (scenario.by === "distance" || stop.kind !== BORDER) return 0;
  const free = scenario.unions.some((union) => stop.countries.every((country) => union.includes(country)));
  return count(scenario, free ? "border_union" : `border_${mode}`);
}

/** A change between two tracks of a stop; by distance, one each. */
export function weighChange(scenario, before, after) {
  if (scenario.by === "distance") return 1;
  if (before === "sea" || after === "sea") {
    const wait = after === "sea" ? count(scenario, "ship_wait") : 0;
    return count(scenario, "port") + wait;
  }
  const road = before === "road" || after === "road";
  return count(scenario, road ? "reloading" : "gauge_break");
}

/** @returns {boolean} whether a stop lies on a border */
export function isCrossing(stop) {
  return stop.kind === BORDER;
}

function count(scenario, parameter) {
  return round(scenario.parameters[parameter] * 60);
}

function round(value) {
  return Math.floor(value + 0.5);
}
