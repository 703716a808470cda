/** The answer to a trip in words: a sentence, a table, closures (dashboard/trips/report.py). */

/** @import { Atlas, Texts } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { describeTrip } from "../view/sentence.mjs";
import { count, fill, group } from "../view/words.mjs";
import { findMinutes, sumRoute } from "../geodata/network/routes.mjs";

const MODES = ["rail", "road", "sea"];
const FEW_HOURS = 72;
const UNITS_A_TENTH = 1000;
const BARS = 2; // length and time
const MINUS = "\u2212";

/** @typedef {{title: string, cells: string[], numbers: number[]}} Bar a measure, of each way */

const round = (value) => Math.floor(value + 0.5);
const sumTenths = ({ segments }) => segments.reduce((sum, { tenths }) => sum + tenths, 0);
const sumStraight = ({ segments }) =>
  sumTenths({ segments: segments.filter(({ schematic, published }) => schematic && !published) });
const tellKm = (tenths) => group(round(tenths / 10));

/**
 * @param {Atlas} index
 * @param {View} view
 * @param {object} network what `openNetwork` gives
 * @param {object} trip what was asked and found: see trip.mjs
 * @returns {{sentence: string, ways: string[], lines: {title: string, cells: string[]}[],
 *   bars: Bar[], short: string, passes: string, effects: {id: string, title: string, words: string}[]}}
 */
export function tell(index, view, network, trip) {
  const changed = view.closed.length > 0 || view.opened.length > 0;
  const all = { baseline: changed ? trip.baseline : null, best: trip.best, other: trip.other };
  const ways = Object.entries(all).filter(([, way]) => way);
  const lines = listLines(index, network, trip, ways);
  const [, ...measures] = lines;
  return {
    ...tellAnswer(index.texts, describeTrip(index, view), network, trip, changed),
    bars: measures.slice(0, BARS),
    ways: ways.map(([name]) => index.texts[`way-${name}`]),
    lines: lines.map(({ title, cells }) => ({ title, cells })),
    effects: trip.closures.map(({ id, added }) => ({
      id,
      title: namePlace(network, id),
      words: tellEffect(index.texts, trip, added),
    })),
  };
}

/** A stop by its title, a segment by those of its ends. */
export function namePlace(network, id) {
  if (network.stops.has(id)) return network.stops.get(id).title;
  const { ends } = network.segments.find((segment) => segment.id === id);
  return ends.map((end) => network.stops.get(end).title).join("–");
}

/**
 * An estimate, rounded: hours below three days, then days.
 * @param {Texts} texts
 */
function tellTime(texts, minutes) {
  const hours = round(minutes / 60);
  return hours < FEW_HOURS ? count(texts, "hours", hours) : count(texts, "days", round(hours / 24));
}

/**
 * The answer as a sentence; its short form, which does not say again what is asked; and
 * what the way passes.
 * @param {Texts} texts
 */
function tellAnswer(texts, asked, network, trip, changed) {
  if (!trip.best) {
    const none = fill(texts["answer-none"], { trip: asked, reason: tellReason(texts, network, trip) });
    return { sentence: none, short: none, passes: "" };
  }
  const sums = sumRoute(network, trip.best);
  const short = fill(texts["answer-short"], {
    length: tellLength(texts, trip.best),
    time: tellTime(texts, findMinutes(network, trip.scenario, trip.best)),
    difference: changed ? tellDifference(texts, network, trip) : "",
  });
  const passes = fill(texts["answer-passes"], {
    crossings: count(texts, "crossings", sums.crossings.length),
    breaks: count(texts, "breaks", sums.breaks.length),
    legs: count(texts, "legs", sums.legs),
  });
  return { sentence: fill(texts.answer, { trip: asked, short, passes }), short, passes };
}

/**
 * A way's length; where parts are drawn straight, that first, and to 10 km.
 * @param {Texts} texts
 */
function tellLength(texts, way) {
  const [whole, straight] = [sumTenths(way), sumStraight(way)];
  if (!straight) return fill(texts["trip-length"], { km: tellKm(whole) });
  return fill(texts["trip-length-straight"], {
    share: round(100 * straight / whole),
    km: group(round(whole / 100) * 10),
  });
}

/** @param {Texts} texts */
function tellReason(texts, network, { reason, start, end }) {
  const [from, to] = [start, end].map((id) => namePlace(network, id));
  return fill(texts[`trip-none-${reason}`], { start: from, end: to });
}

/**
 * How much longer and slower than with nothing changed.
 * @param {Texts} texts
 */
function tellDifference(texts, network, { scenario, best, baseline }) {
  if (!baseline) return texts["answer-new"];
  const same = `${best.segments.map(({ id }) => id)}` === `${baseline.segments.map(({ id }) => id)}`;
  if (same) return texts["answer-same"];
  const [minutes, usual] = [best, baseline].map((way) => findMinutes(network, scenario, way));
  const tenths = sumTenths(best) - sumTenths(baseline);
  const km = fill(texts["count-km"], { count: tellKm(Math.abs(tenths)) });
  const told = [
    tellMore(texts, "distance", round(tenths / 10), km),
    tellMore(texts, "time", round((minutes - usual) / 60), tellTime(texts, Math.abs(minutes - usual))),
  ].filter(Boolean);
  if (!told.length) return texts["answer-even"];
  const changes = told.length > 1 ? fill(texts["join-and"], { rest: told[0], last: told[1] }) : told[0];
  return fill(texts["answer-differs"], { changes });
}

/** That a measure is more, or less; empty where it rounds to the same. */
function tellMore(texts, measure, more, amount) {
  return more ? fill(texts[`answer-${more > 0 ? "more" : "less"}-${measure}`], { amount }) : "";
}

/** @param {Atlas} index */
function listLines(index, network, { scenario }, ways) {
  const { texts } = index;
  const sums = ways.map(([, way]) => sumRoute(network, way));
  const names = ways.map(([name]) => name);
  const compare = (title, numbers, write) => ({ title, cells: tellCells(names, numbers, write), numbers });
  const share = (title, key, name) => compare(title, sums.map((one) => round((one[key][name] ?? 0) * 10)), tellKm);
  const found = (key) => [...new Set(sums.flatMap((one) => Object.keys(one[key])))];
  const time = (minutes) => tellTime(texts, minutes);
  return [
    compare(texts["line-straight"], ways.map(([, way]) => sumStraight(way)), tellKm),
    compare(texts["line-km"], ways.map(([, way]) => sumTenths(way)), tellKm),
    compare(texts["line-time"], ways.map(([, way]) => findMinutes(network, scenario, way)), time),
    compare(texts["line-crossings"], sums.map(({ crossings }) => crossings.length), String),
    compare(texts["line-breaks"], sums.map(({ breaks }) => breaks.length), String),
    compare(texts["line-legs"], sums.map(({ legs }) => legs), String),
    ...MODES.filter((mode) => found("byMode").includes(mode)).map((mode) =>
      share(texts[`line-${mode}`], "byMode", mode)
    ),
    ...found("byCountry").filter((code) => code !== "sea").map((code) =>
      share(index.trips.countries[code], "byCountry", code)
    ),
  ];
}

/** Cells of a line; the baseline's is what the others differ from. */
function tellCells(names, numbers, write) {
  const usual = names[0] === "baseline" ? numbers[0] : null;
  return numbers.map((number, i) => {
    const more = usual === null || i === 0 ? 0 : number - usual;
    const amount = write(Math.abs(more));
    const differs = more && !amount.startsWith("0");
    return differs ? `${write(number)} (${more > 0 ? "+" : MINUS}${amount})` : write(number);
  });
}

/** @param {Texts} texts */
function tellEffect(texts, { scenario }, added) {
  if (added === null) return texts["effect-none"];
  if (scenario.by === "time") return fill(texts["effect-time"], { amount: tellTime(texts, added) });
  const amount = fill(texts["count-km"], { count: tellKm(round(added / UNITS_A_TENTH)) });
  return fill(texts["effect-distance"], { amount });
}
