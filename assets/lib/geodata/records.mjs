/**
 * The records of an atlas (geodata/index/columns.py): a column for each thing that is
 * asked of all of them. What many share stands once, and each has its number.
 */

/** @import { AtlasFile, ChangesFile, ChartsFile, DetailsFile } from "../library/contract.d.ts" */
/** @import { openPlaces } from "./places.mjs" */

import { writeDay } from "./days.mjs";
import { fold } from "./folding.mjs";

/**
 * @typedef {{ [name: string]: string }} Texts
 * @typedef {Record} AtlasRecord
 * @typedef {ReturnType<typeof openColumns> & Found} Columns
 * @typedef {Omit<AtlasFile, "columns"> & { columns: Columns, records: AtlasRecord[] }} Indexed
 * @typedef {ReturnType<typeof openPlaces> & Grown} Atlas
 *   as every view has it
 * @typedef {Atlas & DetailsFile} DetailedAtlas with what a record's panel tells
 * @typedef {Atlas & ChartsFile} ChartedAtlas with what charts are drawn from
 * @typedef {ChartedAtlas & DetailsFile} WholeAtlas with both
 *
 * @typedef {object} Found what has been asked of the columns before
 * @property {Map<string, number>} [numbers] of records, by their ids
 * @property {{ text: string, starts: Int32Array }} [haystack]
 * @property {{ asked: string, flags: Uint8Array }} [found]
 *
 * @typedef {Partial<ChartsFile & DetailsFile & ChangesFile> & Loaded} Grown what may have come later
 * @typedef {object} Loaded
 * @property {Map<string, Promise<any>>} [asked] other files of the library
 * @property {{ [name: string]: any }} [files] those that the one-file atlas has
 */

/** The day numbers of open ends. */
export const EARLIEST = -(2 ** 31);
export const LATEST = 2 ** 31 - 1;

const LENGTHS = [0, 4, 7, 10]; // of a date, by its precision: none, year, month, day
const DAY = 3;
const APPROXIMATE = 4;
const WRITTEN = 8;

/** What is said of each way of writing a start and an end: many records share one. */
const WAYS = Array.from({ length: WRITTEN * WRITTEN }, (_, written) => {
  const ends = listEnds(written);
  return { soft: ends.map((end) => end >= APPROXIMATE), vague: ends.some((end) => end % APPROXIMATE !== DAY) };
});

/** One record; what it is stands in the columns. */
class Record {
  #columns;

  /**
   * @param {Columns} columns
   * @param {number} number
   */
  constructor(columns, number) {
    this.#columns = columns;
    this.number = number;
  }

  get id() {
    return this.#columns.ids[this.number];
  }

  get title() {
    return this.#columns.titles[this.number];
  }

  /** Layer and kind as one word, as links write it. */
  get token() {
    return this.#columns.tokens[this.#columns.kinds[this.number]].token;
  }

  get layer() {
    return this.#columns.tokens[this.#columns.kinds[this.number]].layer;
  }

  get kind() {
    return this.#columns.tokens[this.#columns.kinds[this.number]].kind;
  }

  get time() {
    return this.#columns.tokens[this.#columns.kinds[this.number]].time;
  }

  /** @returns {?[?number, ?number]} first and last day, null is an open end; null where there are no dates */
  get days() {
    const first = this.#columns.first[this.number];
    const last = this.#columns.last[this.number];
    if (first === EARLIEST && last === LATEST) return null;
    return [first === EARLIEST ? null : first, last === LATEST ? null : last];
  }

  /** Start and end as written: `2024-05`, `1992~`; empty where there is none. */
  get start() {
    return writeDate(this.#columns.first[this.number], this.#columns.written[this.number] % WRITTEN);
  }

  get end() {
    return writeDate(this.#columns.last[this.number], Math.floor(this.#columns.written[this.number] / WRITTEN));
  }

  /** Whether its start, and its end, is approximate. */
  get soft() {
    return WAYS[this.#columns.written[this.number]].soft;
  }

  /** Whether its start or its end is not known to the day. */
  get vague() {
    return WAYS[this.#columns.written[this.number]].vague;
  }

  /** Who takes part: actor, role, first and last day; null is as long as the record. */
  get actors() {
    return this.#columns.casts.values[this.#columns.casts.numbers[this.number]].parts;
  }

  get traits() {
    return read(this.#columns.traits, this.number);
  }

  get place() {
    return read(this.#columns.places, this.number);
  }

  get certainty() {
    return read(this.#columns.certainties, this.number);
  }

  /** How far from its place it may have been; empty where that is not known. */
  get km() {
    return read(this.#columns.kms, this.number);
  }

  /** Every folded word by which it is found, each once. */
  get text() {
    const words = this.actors.map(([actor]) => this.#columns.said.get(actor));
    return [...new Set([foldOwn(this.#columns, this.number), ...words].join(" ").split(" "))].join(" ");
  }
}

/**
 * @param {AtlasFile} written the index as it comes, with its columns packed
 * @returns {Indexed} the same with typed columns, and `records` that read from them
 */
export function openIndex(written) {
  const columns = openColumns(written);
  return { ...written, columns, records: Array.from(columns.ids, (_, number) => new Record(columns, number)) };
}

/**
 * @param {Atlas} atlas
 * @param {?string} id
 * @returns {?AtlasRecord} the record with that id
 */
export function findRecord(atlas, id) {
  return atlas.records[listNumbers(atlas).get(id ?? "") ?? -1] ?? null;
}

/**
 * @param {Atlas} atlas
 * @returns {Map<string, number>} the numbers of all records by their ids
 */
export function listNumbers({ columns }) {
  columns.numbers ??= new Map(columns.ids.map((name, number) => [name, number]));
  return columns.numbers;
}

/**
 * The record of an id that the atlas itself names. Throws where it has none.
 * @param {Atlas} index
 * @param {string} id
 */
export function getRecord(index, id) {
  const record = findRecord(index, id);
  if (record) return record;
  throw new RangeError(`${id} is no record`);
}

/** @param {AtlasFile} written */
function openColumns({ columns, layers, actors }) {
  const { ids, titles } = columns;
  const tokens = layers
    .filter(({ role }) => role === "records")
    .flatMap(({ id, time, kinds }) =>
      kinds.map((kind) => ({ token: `${id}.${kind.id}`, layer: id, kind: kind.id, time }))
    );
  const first = Int32Array.from(columns.first, (day) => day ?? EARLIEST);
  const last = Int32Array.from(columns.last, (days, n) => (days === null ? LATEST : days + (columns.first[n] ?? 0)));
  const [traits, places, certainties, kms, words] = ["traits", "places", "certainties", "kms", "words"].map((name) =>
    code(columns[name])
  );
  const kinds = Int32Array.from(columns.kinds);
  const casts = code(columns.casts);
  const times = new Map(Array.from(casts.numbers, (cast, n) => [cast, tokens[kinds[n]].time]));
  casts.values = casts.values.map((parts, cast) => ({
    time: times.get(cast),
    parts: parts.map(([actor, role, from = null, to = null]) => [actor, role, from, to]),
  }));
  const said = new Map(actors.map((actor) => [actor.id, actor.words]));
  return {
    ids,
    titles,
    tokens,
    kinds,
    first,
    last,
    written: Uint8Array.from(columns.written),
    casts,
    traits,
    places,
    called: columns.called,
    certainties,
    kms,
    words,
    said,
  };
}

const code = ({ values, numbers }) => ({ values, numbers: Int32Array.from(numbers) });
const read = ({ values, numbers }, number) => values[numbers[number]];

/** How start and end are written; an end that is missing is the start. */
function listEnds(written) {
  const [start, end] = [written % WRITTEN, Math.floor(written / WRITTEN)];
  return [start, end || start];
}

/** @param {number} day */
function writeDate(day, written) {
  if (!written) return "";
  return writeDay(day).slice(0, LENGTHS[written % APPROXIMATE]) + (written < APPROXIMATE ? "" : "~");
}

/**
 * The folded words of a record itself: of title and place, and what else it is called.
 * @param {Columns} columns
 */
function foldOwn(columns, number) {
  const words = read(columns.words, number);
  const called = columns.called[columns.places.numbers[number]];
  const own = fold(`${columns.titles[number]} ${read(columns.places, number)}`);
  return [own, called, words].filter(Boolean).join(" ");
}

/**
 * Which records have every word, in their own text or in what their actors are called.
 * @param {Columns} columns
 * @returns {?Uint8Array} one flag a record; null: there are no words
 */
export function findWords(columns, text) {
  const words = fold(text).split(" ").filter(Boolean);
  const asked = words.join(" ");
  if (!asked) return null;
  if (columns.found && columns.found.asked === asked) return columns.found.flags; // as play asks again and again
  const haystack = (columns.haystack ??= stack(columns)); // folds all texts once, when first asked
  const flags = words.map((word) => findWord(columns, haystack, word)).reduce((all, some) =>
    all.map((flag, n) => flag & some[n])
  );
  columns.found = { asked, flags };
  return flags;
}

/**
 * All texts as one, a line for each record, and where each begins.
 * @param {Columns} columns
 */
function stack(columns) {
  const lines = columns.ids.map((_, number) => foldOwn(columns, number));
  const starts = new Int32Array(lines.length + 1);
  lines.forEach((line, n) => {
    starts[n + 1] = starts[n] + line.length + 1;
  });
  return { text: lines.join("\n"), starts };
}

/**
 * @param {Columns} columns
 * @param {{ text: string, starts: Int32Array }} haystack
 * @param {string} word
 */
function findWord({ casts, said }, { text, starts }, word) {
  const calls = casts.values.map(({ parts }) => parts.some(([actor]) => said.get(actor)?.includes(word)));
  const flags = Uint8Array.from(casts.numbers, (cast) => calls[cast]);
  let number = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[number])) {
    while (starts[number + 1] <= at) number += 1;
    flags[number] = 1;
    number += 1;
    if (number === flags.length) break;
  }
  return flags;
}
