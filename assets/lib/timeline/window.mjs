/** The window: which part of the time the timeline shows. Bounds are its outer days. */

import { readDate } from "../geodata/days.mjs";
import { firstDay, monthOf } from "./scale.mjs";

const EARLY = 0.05; // this part of the events may lie before the opening window
const ROOM = 1 / 3; // beside a range that was asked for, as a part of it
const LEAST_ROOM = 60;
const EDGE_DAYS = 20; // beside a range that came into view by itself
const SHORTEST = 365; // round a range that lay outside

/** The window that shows nearly all events: a lone early one does not stretch it. */
export function openWindow(events, [low, high]) {
  const first = events[Math.floor(events.length * EARLY)]?.first ?? low;
  const january = firstDay(Math.floor(monthOf(first) / 12) * 12);
  return { first: Math.max(low, january), last: high };
}

/** The same length of time from another first day, inside the bounds. */
export function moveWindow({ first, last }, day, [low, high]) {
  const span = last - first;
  const from = Math.max(low, Math.min(high - span, day));
  return { first: from, last: from + span };
}

/** First and last day of a range; null is an open end. */
export function readRange([since, until]) {
  return [since ? readDate(since).first : null, until ? readDate(until).last : null];
}

/** A window in which the range has room on both sides. */
export function frameRange(dates, [low, high]) {
  const [from, to] = readRange(dates);
  const [first, last] = [from ?? low, to ?? high];
  const room = Math.max(LEAST_ROOM, (last - first) * ROOM);
  return { first: Math.max(low, first - room), last: Math.min(high, last + room) };
}

/** The window widened (moved, where they are apart) to hold a range; null: it does. */
export function holdRange({ first, last }, dates, [low, high]) {
  const [from, to] = readRange(dates);
  const [start, end] = [from ?? first, to ?? last].map((day) => Math.max(low, Math.min(high, day)));
  if (first <= start && end <= last && start <= end) return null;
  const apart = end < first || start > last;
  const wanted = apart ? [start, Math.max(end, start + SHORTEST)] : [Math.min(start, first), Math.max(end, last)];
  const [newFirst, newLast] = [Math.max(low, wanted[0] - EDGE_DAYS), Math.min(high, wanted[1] + EDGE_DAYS)];
  return newLast - newFirst < SHORTEST
    ? { first: Math.max(low, newLast - SHORTEST), last: newLast }
    : { first: newFirst, last: newLast };
}

/** The window moved so that a day stands in its middle; null: it is in view. */
export function holdDay({ first, last }, day, bounds) {
  if (first <= day && day <= last) return null;
  return moveWindow({ first, last }, day - (last - first) / 2, bounds);
}
