/**
 * What the server compiles for the browser. Written by `make types`, from the types of
 * dashboard/server/contract.py: change them there.
 */

/**
 * Everything about the atlas that every view needs: atlas.json.
 *
 * camera, overview: longitude, latitude (degrees, WGS84) and zoom;
 * cameras: those of the ways in. firstMonth: year
 * and month; months: how many follow it. actorNames: beside the English one, by id.
 * gaps: first and last day, and words. lines: class, colour token, words.
 * symbols: corners in a unit square. palettes: by token.
 */
export interface AtlasFile {
  edition: number;
  earliest: number;
  total: number;
  actors: ActorEntry[];
  roles: { [name: string]: string };
  role_nouns: { [name: string]: string };
  layers: LayerEntry[];
  facets: FacetEntry[];
  sides: SideEntry[];
  languages: { [name: string]: string };
  wordings: { [name: string]: { [name: string]: { [name: string]: ([number | null, number | null, string, string[], string])[] } } };
  labels: { [name: string]: { [name: string]: { [name: string]: string } } };
  columns: PackedColumns;
  toggles: string[];
  renamed: Renaming[];
  charts: string[];
  stories: { [name: string]: string[] };
  comparable: string[];
  compared: string[];
  subject_ids: string[];
  trips: Vocabulary;
  fits: { [name: string]: string[] };
  links: LinkTable;
  newest: string;
  kept: boolean;
  points: (number | null)[];
  places: PackedPlaces;
  callouts: PlacedCallout[];
  controls: { [name: string]: ([number | null, number | null, string])[] };
  gapsOfLines: Gap[];
  segments: ShapedSegment[];
  shapes: number[][][];
  looks: { [name: string]: any }[];
  features: DrawnFeature[];
  styles: { [name: string]: any };
  lanes: Lane[];
  presets: RangePreset[];
  title: string;
  camera: [number, number, number];
  overview: [number, number, number] | null;
  firstMonth: [number, number];
  months: number;
  texts: { [name: string]: string };
  cameras: number[][];
  actorNames: { [name: string]: string[] };
  gaps: [number, number, string][];
  lines: [string, string, string][];
  symbols: { [name: string]: [number, number][] };
  palettes: { [name in "light" | "dark"]: { [name: string]: string } };
  sharing: Offers;
}

/**
 * What charts are drawn from, by their slugs: charts.json.
 *
 * texts: the words that only charts and the share dialogue need. chartFigures:
 * Plotly's, of those that it draws.
 */
export interface ChartsFile {
  texts: { [name: string]: string };
  templates: { [name: string]: Template | CorridorComparison | History };
  chartFigures: { [name in "light" | "dark"]: { [name: string]: { [name: string]: any } } };
}

/** What is told of records: details.json; titles of stances and subjects by id. */
export interface DetailsFile {
  evidence: { [name: string]: Evidence };
  positions: { [name: string]: ToldPosition };
  stances: { [name: string]: string };
  subjects: { [name: string]: string };
  sources: { [name: string]: Source };
}

/** What a trip is computed with: network.json; day: of the edition. */
export interface NetworkFile {
  day: number;
  stops: NamedStop[];
  segments: Segment[];
  switches: Switch[];
  parameters: Parameter[];
  unions: string[][];
  texts: { [name: string]: string };
}

/**
 * A story: stories/….json.
 *
 * followed: what it follows, in words; cited: that in short, empty where it follows
 * nothing. source: the id of its page, or empty. heads: of the parts of a step.
 */
export interface StoryFile {
  title: string;
  text: string;
  followed: string;
  cited: string;
  source: string;
  heads: { [name: string]: string };
  steps: ToldStep[];
}

/**
 * The ground as it is sent first, or the whole: `dashboard.map.files`.
 *
 * looks: of borders. places: the most important first, and then stops of corridors.
 * until: of the first.
 */
export interface GroundFile {
  looks: { [name: string]: any }[];
  water: WaterShapes;
  borders: BorderShapes;
  places: NamedPlace[];
  stops: ShownStop[];
  until?: Reach;
}

/** All places, the most important first, and the names of charts: gazetteer.json. */
export interface GazetteerFile {
  gazetteer: KnownPlace[];
  texts: { [name: string]: string };
}

/** The file; units: degrees of its shapes (see dashboard.map.shapes). */
export interface LandFile {
  riversUnit: number;
  landsUnit: number;
  relief: Relief | null;
  rivers: RiverLine[];
  lands: LandOutline[];
}

/** Everything that was once otherwise: changes.json. values: what held, in words. */
export interface ChangesFile {
  texts: { [name: string]: string };
  turnings: Turning[];
  values: { [name: string]: string };
}

/**
 * Data of the whole atlas, of which a browser takes what it shows.
 *
 * fields: columns of each layer. own: those that follow all fields. records, sources:
 * by id, in the atlas's order. citation: of a view, by format, with ``signs`` in the
 * place of sentence, address and day of access. formula: a pattern of what a
 * spreadsheet would compute. specials: letters that mean something to BibTeX.
 */
export interface PartsFile {
  title: string;
  edition: string;
  fields: { [name: string]: string[] };
  own: string[];
  licences: { [name: string]: { [name: string]: string } };
  records: { [name: string]: RecordParts };
  spans: SpanParts[];
  sources: { [name: string]: SourceParts };
  citation: { [name: string]: string };
  signs: string[];
  formula: string;
  specials: { [name: string]: string };
}

/**
 * A filter, and what does not filter: each field is what a row of `KEYS` says.
 *
 * at: None is the opening map. lang: empty is that of the side. story, step: empty
 * and 0 are none. cell: an open one of the stances, its subject and its actor, or
 * empty. trip: None is the usual one. pace: beside the atlas's own estimates, in km/h
 * or hours. edition: None follows new ones.
 */
export interface View {
  actors: string[];
  match: "any" | "all";
  roles: string[];
  dates: [string | null, string | null];
  kinds: string[];
  traits: string[];
  text: string;
  side: string;
  compare: string;
  differ: boolean;
  then: string | null;
  base: string[];
  at: [number, number, number] | null;
  pick: string | null;
  chart: string;
  lang: string;
  story: string;
  step: number;
  corridors: string[];
  cell: string[];
  trip: [string, string] | null;
  closed: string[];
  opened: string[];
  by: "distance" | "time";
  pace: [string, number][];
  edition: string | null;
}

/** An actor; `words` are the folded ones of all its names. */
export interface ActorEntry {
  id: string;
  name: string;
  kind: string;
  words: string;
}

/** A layer, in drawing order; `former`: kinds of old links, and what they are. */
export interface LayerEntry {
  id: string;
  title: string;
  noun: string;
  role: string;
  time: "event" | "state" | "always";
  kinds: KindEntry[];
  former: { [name: string]: string[] };
}

/** A facet, and the title of each trait that a record has, by its token. */
export interface FacetEntry {
  id: string;
  title: string;
  values: { [name: string]: string };
}

/** A side; see `geodata.side.Side`. */
export interface SideEntry {
  id: string;
  title: string;
  language: string;
  sentence: string;
  basis: string;
  text: string;
}

/**
 * The columns in JSON's own types; see `Columns.pack`.
 *
 * A part of a cast that has days of its own has them behind actor and role.
 */
export interface PackedColumns {
  ids: string[];
  titles: string[];
  kinds: number[];
  first: (number | null)[];
  last: (number | null)[];
  written: number[];
  casts: Packed<([string, string] | [string, string, number | null, number | null])[]>;
  traits: Packed<string[]>;
  places: Packed<string>;
  called: string[];
  certainties: Packed<string>;
  kms: Packed<number | string>;
  words: Packed<string>;
}

/** From a day on, a value or list member of a key is called differently. */
export interface Renaming {
  since: string;
  key: string;
  old: string;
  new: string;
}

/**
 * The words of trips, by what they stand for; none where there are no trips.
 *
 * usual: the two stops of a link that names none. stops, countries, links
 * (corridors and segments), switches: title by word. opening: the switches that
 * open something. pace: unit and value of each parameter. ends: where each
 * corridor's longest line starts and ends.
 */
export interface Vocabulary {
  usual: string[];
  stops: { [name: string]: string };
  countries: { [name: string]: string };
  switches: { [name: string]: string };
  opening: string[];
  links: { [name: string]: string };
  pace: { [name: string]: [string, number] };
  ends: { [name: string]: string[] };
}

/** The table of keys, with defaults; limits of a link, and what each key is. */
export interface LinkTable {
  keys: CompiledKey[];
  labels: { [name: string]: string };
  longest: number;
  notices: number;
  compared: number;
}

/**
 * Places of events: each stands where the first of its records does.
 *
 * sizes: how many records each has. records: the numbers of those of all, one place
 * behind the other.
 */
export interface PackedPlaces {
  titles: Packed<string>;
  sizes: number[];
  records: number[];
}

export interface PlacedCallout {
  ids: string[];
  from: [number, number];
  at: [number, number];
  anchor: "left" | "right";
}

export interface Gap {
  record: number;
  from: number | null;
  to: number | null;
  km: number;
  at: [number, number];
}

/** A segment, and the number of its line's shape. */
export interface ShapedSegment {
  id: string;
  kind: string;
  from: string | null;
  to: string | null;
  status: string;
  gauge: string | null;
  alignment: string | null;
  length_km: number | null;
  corridors: string[];
  statuses: ([number | null, number | null, string])[];
  shape: number;
}

export interface DrawnFeature {
  slot: "halo" | "area" | "line" | "point";
  id: string;
  records: number[];
  from?: number;
  to?: number;
  sides?: string[];
  shape?: number;
  at?: [number, number];
  km?: number;
  look: number;
  lanes?: number[];
  beside?: number;
  state?: { [name: string]: string };
}

/** One row of the timeline: its title, and its kinds as ``meetings.agreement``. */
export interface Lane {
  title: string;
  kinds: string[];
}

/** A range of dates with a name; an end that is None is open. */
export interface RangePreset {
  title: string;
  dates: [string | null, string | null];
}

/**
 * What the dialogue offers beside its texts; of a list the first unasked.
 *
 * charts: slugs of what has a picture. pictures: formats. sizes: of pictures, in px,
 * and pixels a px. ratios: of embeds. controls: of embeds, joined with ``~``. data,
 * citations: formats. whole: addresses of the whole atlas, by format. file: the
 * address of the one file.
 */
export interface Offers {
  charts: string[];
  themes: string[];
  pictures: string[];
  sizes: { [name: string]: [number, number, number] };
  ratios: string[];
  controls: string[];
  data: string[];
  whole: { [name: string]: string };
  citations: string[];
  file: string;
}

/**
 * One chart of one atlas.
 *
 * about: one sentence: what is counted. rows: years of a chart of columns, places of
 * dots, actors of bars. columns: a strip each over the years, the years of dots; of a
 * chart of pairs they are the rows again. marks: for `count`, (record, row,
 * columns…); for `pair`, (record, rows…); records by their place in the index; for
 * `measure` none: it does not count records (dashboard.corridors.comparison). rank:
 * the fullest rows first, those that are minor last; else in their order, from the
 * first that is not empty to the last. most: rows shown of each of the two. finding:
 * what the title states; focus: the column that it is about. patch:
 * what limits the records to those that the chart counts.
 */
export interface Template {
  slug: string;
  title: string;
  about: string;
  reducer: "count" | "pair" | "measure";
  form: "columns" | "dots" | "bars" | "profile";
  rows: Category[];
  columns: Category[];
  marks: number[][];
  rank: boolean;
  most: number;
  finding: "shift" | "leader" | "couple" | "corridors";
  focus: number;
  patch: { [name: string]: any };
}

/**
 * The chart of corridors: its rows are `corridors`, its columns the states.
 *
 * names: of countries, by their codes.
 */
export interface CorridorComparison {
  slug: string;
  title: string;
  about: string;
  reducer: "count" | "pair" | "measure";
  form: "columns" | "dots" | "bars" | "profile";
  rows: Category[];
  columns: Category[];
  marks: number[][];
  rank: boolean;
  most: number;
  finding: "shift" | "leader" | "couple" | "corridors";
  focus: number;
  patch: { [name: string]: any };
  corridors: Corridor[];
  pieces: Piece[];
  stops: ProfileStop[];
  names: { [name: string]: string };
}

/**
 * One chart of one atlas.
 *
 * about: one sentence: what is shown. rows: those of a group together, groups in
 * their order. events: row, and place of the event's record in the index. edition: the
 * atlas's day. scale: (day, share of the width) of each knot, in order; between two
 * knots time is even. ticks: share of the width, and words.
 */
export interface History {
  slug: string;
  title: string;
  about: string;
  reducer: "hold";
  form: "tracks" | "matrix";
  groups: RowGroup[];
  rows: HistoryRow[];
  columns: Column[];
  states: State[];
  words: string[];
  stretches: HistoryStretch[];
  events: [number, number][];
  edition: number;
  scale: [number, number][];
  ticks: [number, string][];
}

/**
 * What the panel tells of a record.
 *
 * facts: label and text of what only its layer has. names: language, name, and who
 * uses it. positions: their ids.
 */
export interface Evidence {
  summary: string;
  note: string;
  verified: string;
  facts: [string, string][];
  sources: string[];
  names: [string, string, string][];
  spans: ToldSpan[];
  positions: string[];
}

/** A position; see `geodata.atlas.Position`. speaker: who is no actor, by name. */
export interface ToldPosition {
  subject: string;
  actor: string;
  stance: string;
  text: string;
  start: string;
  end: string;
  answers: string;
  sources: string[];
  read: string;
  disputed_by: string[];
  note: string;
  speaker: string;
}

/** One entry of the bibliography; an empty text says: not known. */
export interface Source {
  id: string;
  author: string;
  title: string;
  publisher: string;
  published: string;
  accessed: string;
  url: string;
  language: string;
  verified: string;
}

/** A stop (`geodata.network.graph.Stop`), its word in links, and other names. */
export interface NamedStop {
  id: string;
  title: string;
  kind: string;
  countries: string[];
  position: [number, number];
  word: string;
  names: string[];
}

/**
 * What joins two stops by one mode.
 *
 * tenths: its length in tenths of a km, as published where one number was
 * published, its share of a published way that counts, else as drawn. gauges:
 * those that its track carries, both where the gauge is not known, none off the
 * rails. history: first and last day (inclusive, None is open) and status.
 * schematic: whether it is drawn straight. published: whether its length is
 * somebody’s, and not that of our drawing.
 */
export interface Segment {
  id: string;
  mode: string;
  ends: [string, string];
  tenths: number;
  gauges: string[];
  countries: string[];
  corridors: string[];
  status: string;
  history: ([number | null, number | null, string])[];
  schematic: boolean;
  published: boolean;
}

/** A what-if with a name: ids of what it opens and closes. */
export interface Switch {
  id: string;
  title: string;
  opens: string[];
  closes: string[];
}

/** How fast (km/h) or how long (h) something is; no sources: our assumption. */
export interface Parameter {
  id: string;
  title: string;
  unit: string;
  value: number;
  sources: string[];
  note: string;
}

/** A step; see `geodata.story.Step`. */
export interface ToldStep {
  heading: string;
  claim: string;
  records: string[];
  others: ToldPassage[];
  known: ToldPassage[];
  after: ToldPassage[];
}

/** Areas of water; unit: degrees (see dashboard.map.shapes). */
export interface WaterShapes {
  unit: number;
  shapes: number[][][];
}

/**
 * Borders, and the shapes that their numbers mean.
 *
 * sides: what lies beside each part of a shape; from afar it is not told.
 */
export interface BorderShapes {
  unit: number;
  shapes: number[][][];
  sides: [number, number][][];
  features: DrawnBorder[];
}

/**
 * A name on the ground, from a zoom on; at: longitude and latitude in degrees.
 *
 * names: by language (``az``), and by language and side (``az@aze``) where a side
 * has a name of its own (tables/names.csv).
 */
export interface NamedPlace {
  kind: string;
  name: string;
  min_zoom: number;
  at: [number, number];
  names: { [name: string]: string };
}

/**
 * A stop as the segments of corridors call it, its place, and from which zoom on.
 *
 * place: the number of a `NamedPlace`. title: as ``from`` and ``to`` of segments.
 */
export interface ShownStop {
  title: string;
  place: number;
  zoom: number;
}

/**
 * Up to which zoom it suffices: inside the core, and outside.
 *
 * core: west, south, east, north in degrees.
 */
export interface Reach {
  core: [number, number, number, number];
  inside: number;
  outside: number;
}

/**
 * A place that can be gone to.
 *
 * what: what it is, in words. at: longitude and latitude in degrees. zoom: from which
 * it is looked at. area: whether it is one, and has no spot. names: all others, in any
 * script.
 */
export interface KnownPlace {
  name: string;
  what: string;
  at: [number, number];
  zoom: number;
  area: boolean;
  names: string[];
}

/**
 * Light and shadow as a grey picture in Web Mercator.
 *
 * box: west, south, east, north in degrees. webp: in base64.
 */
export interface Relief {
  box: [number, number, number, number];
  webp: string;
}

/** Rivers that are drawn from a zoom on. */
export interface RiverLine {
  zoom: number;
  shape: number[][];
}

/** About where a land is, and what it is called among the places of the ground. */
export interface LandOutline {
  name: string;
  shape: number[][];
}

/**
 * One thing that was once otherwise.
 *
 * what: the property. records: numbers of those whose it is. tenths: of a km, of a
 * section; else 0. title, at: of a line that is no record, with a camera for it; else
 * empty and None. spells: in order.
 */
export interface Turning {
  what: string;
  records: number[];
  tenths: number;
  title: string;
  at: [number, number, number] | null;
  spells: ([number | null, number | null, string, string])[];
}

/** A record: its row's cells by column, and its feature but for the day. */
export interface RecordParts {
  layer: string;
  sources: string[];
  cells: { [name: string]: string };
  properties: { [name: string]: any };
  geometry: { [name: string]: any } | null;
}

/** What holds of a record from day to day, both inclusive. */
export interface SpanParts {
  feature: string;
  text: string;
  days: [number | null, number | null];
  sources: string[];
}

/** A source in a line, as BibTeX, and in its parts. */
export interface SourceParts {
  txt: string;
  bib: string;
  told: { [name: string]: string };
}

/** A kind; `noun` is its plural as it stands inside a sentence. */
export interface KindEntry {
  id: string;
  title: string;
  plural: string;
  noun: string;
  symbol: string;
  colour: string;
  weight: string;
  on: boolean;
}

/** A column's distinct values, and the number of each record's among them. */
export interface Packed<Value> {
  values: Value[];
  numbers: number[];
}

/** A key of the link, without what it has not; see `dashboard.view.keys.Key`. */
export interface CompiledKey {
  key: string;
  field: string;
  type: "list" | "kinds" | "one" | "flag" | "step" | "dates" | "day" | "text" | "camera" | "ends" | "pace";
  label: string;
  default: any;
  known?: string[];
  words?: string[];
  none?: string;
  ordered?: boolean;
  most?: number;
  form?: string;
  bounds?: [number, number, number][];
  least?: [string, number][];
  filters?: boolean;
  needs?: string;
  bars?: string;
  unlike?: string;
  before?: string;
}

/**
 * A row or a column: its title, its colour's token, and what choosing it sets.
 *
 * minor: drawn more quietly: a column that is a part of one before it, or a row that
 * stands apart below the others.
 */
export interface Category {
  title: string;
  colour: string;
  minor: boolean;
  patch: { [name: string]: any };
}

/**
 * A corridor, whatever the day; km by mode and by country, the longest first.
 *
 * short: its title without what stands in brackets. crossings: titles of its
 * border crossings. said: what its record says of lengths.
 */
export interface Corridor {
  id: string;
  short: string;
  lines: ProfileLine[];
  tenths: number;
  modes: { [name: string]: number };
  countries: { [name: string]: number };
  crossings: string[];
  breaks: number;
  ships: number;
  measured: Measured[];
  said: string;
  capacity: string;
  sources: string[];
}

/**
 * A segment; tenths: of a km. country: an ISO code, ``sea`` on a ship.
 *
 * gauge: of its track, as published; empty off the rails, or not known.
 */
export interface Piece {
  id: string;
  mode: string;
  tenths: number;
  country: string;
  gauge: string;
  spells: StateSpell[];
}

/** Where pieces meet; rank: the lower, the sooner its name is written. */
export interface ProfileStop {
  title: string;
  kind: string;
  rank: number;
}

/** Rows that belong together; folded: what they tell is asked for first. */
export interface RowGroup {
  title: string;
  folded: boolean;
}

/**
 * A row. record: the place in the index of what must be shown, or None.
 *
 * short: its title without what explains it. group: its place in the list of groups.
 * about: the id of what it is about. pick: the same where that is a record, or empty.
 */
export interface HistoryRow {
  title: string;
  short: string;
  group: number;
  record: number | null;
  about: string;
  pick: string;
}

/** A column; actor: its id, empty: whom no id names, None: no actor's. */
export interface Column {
  title: string;
  short: string;
  actor: string | null;
}

/**
 * What can hold. sign: a short one, for who sees no colours. colour: a token.
 *
 * told: whether it says something; else it says that nothing is known. sided: whether
 * it is for something or against it.
 */
export interface State {
  title: string;
  sign: string;
  colour: string;
  told: boolean;
  sided: boolean;
}

/**
 * That a state holds for a time.
 *
 * row, column, state: places in the history's lists; word: in that of its words, what
 * holds exactly. days: first and last, inclusive; None is open. start, end: as
 * written. soft: which ends are approximate or open. id: of the position that says so,
 * or empty; note and sources: of a span.
 */
export interface HistoryStretch {
  row: number;
  column: number;
  state: number;
  word: number;
  days: [number | null, number | null];
  start: string;
  end: string;
  soft: [boolean, boolean];
  id: string;
  note: string;
  sources: string[];
}

/** A span; see `geodata.atlas.Span`. colour: the token of who holds the place. */
export interface ToldSpan {
  property: string;
  value: string;
  colour: string;
  actor: string;
  start: string;
  end: string;
  sources: string[];
  note: string;
}

/** A passage; sources: its own, and those of the positions that it tells. */
export interface ToldPassage {
  who: string;
  text: string;
  records: string[];
  sources: string[];
}

export interface DrawnBorder {
  id: string;
  from: number | null;
  to: number | null;
  shape: number;
  look: number;
  state: { [name: string]: any };
}

/** Places of pieces in their order, and of the stops around each of them. */
export interface ProfileLine {
  pieces: number[];
  stops: number[];
}

/** A length as published, from stop to stop, and ours; both in km. */
export interface Measured {
  start: string;
  end: string;
  published: number;
  ours: number;
  sources: string[];
}

/** A state and its days, both inclusive; since: its start, as published. */
export interface StateSpell {
  first: number | null;
  last: number | null;
  state: string;
  since: string;
}
