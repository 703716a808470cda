/** The route planner: what is asked, the answer, and what else could close. */

/** @import { Atlas, Texts } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { openChooser, prepareWords } from "./chooser.mjs";
import { tellDay } from "../view/dates.mjs";
import { fill } from "../view/words.mjs";
import { element, readFocus, takeFocus } from "../ui/elements.mjs";
import { drawBars } from "./bars.mjs";
import { openEstimates } from "./estimates.mjs";
import { drawLines, drawSections } from "./ways.mjs";
import { listClosable, listOpenable } from "../view/trip_words.mjs";

const toggle = (list, word) => (list.includes(word) ? list.filter((one) => one !== word) : [...list, word]);

/**
 * What changes when a word of a list is put in or taken out.
 * @param {Atlas} atlas
 * @param {View} view
 */
export function flip(atlas, view, name, word) {
  return { trip: view.trip ?? atlas.trips.usual, [name]: toggle(view[name], word) };
}

/**
 * @param {Atlas} atlas
 * @returns {{show: function(object, object): void}}
 */
export function openTripPanel(atlas, network, place, change) {
  const { texts } = atlas;
  let view = null;
  const ask = (patch) => change({ trip: view.trip ?? atlas.trips.usual, ...patch });
  const press = (name, word) => change(flip(atlas, view, name, word));
  const titles = listClosable(atlas.trips);
  const parts = {
    asked: openAsked(atlas, network, () => view, ask),
    switches: openSwitches(atlas, network, press),
    changes: openChanges(atlas, titles, press),
    estimates: openEstimates(atlas, network, ask),
  };
  const sentence = element("h2", { class: "finding", tabindex: "-1", "data-act": "sentence" });
  const day = element("p", { class: "hint" });
  const passes = element("p", { class: "passes" });
  const bars = element("div", {});
  const table = element("div", {
    class: "scroll told",
    tabindex: "0",
    role: "region",
    "aria-label": texts.compared,
  });
  const effects = element("div", { class: "effects" });
  const sections = element("details", {}, element("summary", {}, texts.sections));
  // The answer stands first, with what is changed and can be undone: it is seen unscrolled.
  place.replaceChildren(
    element(
      "div",
      { class: "trip" },
      element("div", { class: "answer" }, element("div", { role: "status" }, sentence, passes)),
      element("div", { class: "question" }, parts.asked.place, parts.changes.list, bars),
      element("div", { class: "asked" }, parts.switches.place, parts.changes.place),
      element("div", { class: "answered" }, table, effects, sections, parts.estimates.place, day),
    ),
  );

  function show(shown, { asOf, trip }) {
    view = shown;
    const focused = readFocus(place).act;
    if (sentence.textContent !== trip.short) sentence.textContent = trip.short;
    passes.textContent = trip.passes;
    day.textContent = [
      fill(texts["trip-day"], { day: tellDay(texts, asOf) }),
      texts["trip-click"],
      texts["trip-estimates"],
    ]
      .join(" ");
    for (const part of [parts.asked, parts.switches, parts.estimates]) part.show(view);
    parts.changes.show(view, asOf);
    bars.replaceChildren(trip.bars.length ? drawBars(texts, trip) : "");
    table.replaceChildren(trip.lines.length ? drawLines(texts, trip) : "");
    effects.replaceChildren(...drawEffects(atlas.texts, network, trip, (word) => press("closed", word)));
    sections.replaceChildren(
      sections.children[0],
      drawSections(atlas, network, trip, { change, shut: (word) => press("closed", word) }),
    );
    sections.hidden = !trip.best;
    if (focused && readFocus(place).act !== focused) {
      const act = `[data-act="${CSS.escape(focused)}"]`;
      if (place.querySelector(act)) takeFocus(place, act, { preventScroll: true });
      else sentence.focus({ preventScroll: true });
    }
  }

  return { show };
}

/**
 * From, to, and what the way is the best by.
 * @param {Atlas} atlas
 */
function openAsked(atlas, network, current, ask) {
  const { texts } = atlas;
  const stops = [...network.stops.values()];
  const kinds = (stop) =>
    fill(texts["stop-note"], {
      kind: stop.kind.replaceAll("_", " "),
      countries: stop.countries.map((code) => atlas.trips.countries[code]).join(", "),
    });
  const options = prepareWords(
    stops.map((stop) => ({ word: stop.word, title: stop.title, names: stop.names, note: kinds(stop) })),
  );
  const ends = () => current().trip ?? atlas.trips.usual;
  const fields = ["from", "to"].map((name, i) =>
    openChooser(options, {
      id: `trip-${name}`,
      label: texts[`trip-${name}`],
      texts,
      take: (word) => ask({ trip: ends().map((end, j) => (i === j ? word : end)) }),
    })
  );
  const swap = element("button", {
    type: "button",
    class: "sign",
    "data-act": "swap",
    title: texts.swap,
    "aria-label": texts.swap,
    onclick: () => ask({ trip: [...ends()].reverse() }),
  }, "⇄");
  const radios = ["distance", "time"].map((by) =>
    element("input", { type: "radio", name: "trip-by", value: by, onchange: () => ask({ by }) })
  );
  const choice = element(
    "fieldset",
    { class: "by" },
    element("legend", {}, texts.by),
    ...radios.map((radio) => element("label", {}, radio, texts[`by-${radio.value}`])),
  );
  const [from, to] = fields;
  const place = element("div", { class: "ends-of-trip" }, from.place, swap, to.place, choice);
  const titles = atlas.trips.stops;

  function show(view) {
    fields.forEach((field, i) => field.show(titles[ends()[i]]));
    for (const radio of radios) radio.checked = radio.value === view.by;
  }

  return { place, show };
}

/**
 * The switches of the atlas: each opens or closes something.
 * @param {Atlas} atlas
 */
function openSwitches(atlas, network, press) {
  const { texts } = atlas;
  const boxes = network.switches.map(({ id, opens, closes }) => {
    const name = closes.length ? "closed" : "opened";
    const box = element("input", { type: "checkbox", value: id, onchange: () => press(name, id) });
    return {
      box,
      name,
      id,
      label: element("label", { class: opens.length ? "opens" : "closes" }, box, atlas.trips.switches[id]),
    };
  });
  const place = element(
    "fieldset",
    { class: "switches" },
    element("legend", {}, texts.switches),
    ...boxes.map(({ label }) => label),
  );

  function show(view) {
    for (const { box, name, id } of boxes) box.checked = view[name].includes(id);
  }

  return { place, show };
}

/**
 * What is closed or opened beside the switches, and fields for more.
 * @param {Atlas} atlas
 */
function openChanges(atlas, titles, press) {
  const { texts } = atlas;
  const list = element("ul", { class: "plain changes" });
  const listWords = (known) =>
    prepareWords(
      Object.entries(known).filter(([word]) => !(word in atlas.trips.switches)).map(([word, title]) => ({
        word,
        title,
      })),
    );
  const fields = [
    openChooser(listWords(listClosable(atlas.trips)), {
      id: "trip-close",
      label: texts["close-any"],
      texts,
      take: (word) => press("closed", word),
    }),
    openChooser(listWords(listOpenable(atlas.trips)), {
      id: "trip-open",
      label: texts["open-any"],
      texts,
      take: (word) => press("opened", word),
    }),
  ];
  const place = element("div", { class: "more-changes" }, ...fields.map((field) => field.place));

  function draw(name, word) {
    const words = atlas.trips.switches[word] ?? fill(texts[`is-${name}`], { name: titles[word] });
    const label = fill(texts.undo, { change: words });
    return element(
      "li",
      {},
      element(
        "button",
        {
          type: "button",
          class: `chip ${name}`,
          "data-act": `undo-${word}`,
          "aria-label": label,
          title: label,
          onclick: () => press(name, word),
        },
        words,
        " ×",
      ),
    );
  }

  function show(view, asOf) {
    for (const field of fields) field.show("");
    const own = (name) => view[name].map((word) => draw(name, word));
    const chips = [...own("closed"), ...own("opened")];
    const say = (words) => element("li", {}, words);
    const on = say(fill(texts["trip-on"], { day: tellDay(texts, asOf) }));
    const pace = view.pace.length ? [say(fill(texts["trip-by-pace"], { pace: texts["trip-pace"] }))] : [];
    list.replaceChildren(on, ...(chips.length ? [say(texts["trip-if"]), ...chips] : []), ...pace);
  }

  return { place, list, show };
}

/**
 * Which closure would hurt most: each with a button that tries it.
 * @param {Texts} texts
 */
function drawEffects(texts, { stops }, { effects }, shut) {
  if (!effects.length) return [];
  const rows = effects.map(({ id, title, words }) => {
    const word = stops.get(id)?.word ?? id;
    const label = fill(texts["close-this"], { name: title });
    const button = element("button", {
      type: "button",
      "data-act": `shut-${word}`,
      "aria-label": label,
      onclick: () => shut(word),
    }, texts["close-it"]);
    return element(
      "li",
      {},
      element("span", { class: "word" }, title),
      element("span", { class: "effect" }, words),
      button,
    );
  });
  return [element("h3", {}, texts.effects), element("ol", {}, ...rows)];
}
