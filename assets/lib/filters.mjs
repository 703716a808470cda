/** The filters: dates, actors, layers. The list of layers is the legend too. */

import { openDates } from "./dates.mjs";
import { element, mark } from "./elements.mjs";
import { openFacet, openGroup } from "./facets.mjs";
import { fill } from "./describe.mjs";
import { openSheet } from "./sheets.mjs";
import { listRecordLayers, listTokens } from "./view.mjs";

/** @param {?Element} opener brings them up where they are a sheet */
export function openFilters(atlas, place, opener, change, refuse) {
  const groups = [
    openDates(atlas, change, refuse),
    openActors(atlas, change),
    openTraits(atlas, change),
    openLayers(atlas, change),
  ];
  const sheet = openSheet(place, "auto");
  const title = element("h2", { tabindex: "-1" }, atlas.texts.filters);
  const back = element("button", { type: "button", class: "to-map", onclick: sheet.close });
  place.replaceChildren(title, ...groups.map(({ group }) => group).filter(Boolean), back);
  opener?.addEventListener("click", () => sheet.open(title));
  return {
    show(view, result) {
      for (const group of groups) group.show(view, result);
      back.textContent = fill(atlas.texts["show-records"], { count: result.count });
    },
  };
}

/** Actors by the number of their records: who matters most stands first. */
function sortActors(atlas) {
  const count = ({ id }) =>
    atlas.records.filter(({ actors }) => actors.some(([actor]) => actor === id)).length;
  const counted = atlas.actors.map((actor) => [actor, count(actor)]);
  return counted
    .filter(([, number]) => number)
    .sort((one, other) => other[1] - one[1])
    .map(([actor]) => actor);
}

function openActors(atlas, change) {
  const { texts } = atlas;
  const options = sortActors(atlas).map(({ id, name }) => ({ value: id, words: name }));
  const roles = Object.entries(atlas.roles).map(([value, words]) => ({ value, words }));
  const ways = ["any", "all"].map((value) => ({ value, words: texts[`match-${value}`] }));
  const facets = {
    actors: openFacet({ name: "actors", options, change: (actors) => change({ actors }) }),
    match: openFacet({ name: "match", type: "radio", options: ways, change: ([match]) => change({ match }) }),
    roles: openFacet({ name: "roles", options: roles, change: (list) => change({ roles: list }) }),
  };
  const scroll = element("div", { class: "scroll" }, facets.actors.list);
  const match = element("fieldset", { class: "match" }, element("legend", {}, texts.match), facets.match.list);
  const more = element("details", {}, element("summary", {}, texts.roles), facets.roles.list);
  function show(view, result) {
    facets.actors.show(view.actors, result.actorCounts);
    facets.match.show([view.match]);
    facets.roles.show(view.roles);
    if (view.roles.length) more.open = true;
  }
  const hint = element("p", { class: "hint" }, texts["actors-hint"]);
  return { group: openGroup(texts.actors, hint, scroll, match, more), show };
}

/** What the atlas lets a reader narrow by: only values that records have. */
function openTraits(atlas, change) {
  let shown = null;
  const facets = atlas.facets.map((facet) => {
    const options = Object.entries(facet.values).map(([value, words]) => ({ value, words }));
    const replace = (chosen) => {
      const others = shown.traits.filter((trait) => !Object.hasOwn(facet.values, trait));
      change({ traits: [...others, ...chosen].sort() });
    };
    return { ...facet, part: openFacet({ name: facet.id, options, change: replace }) };
  });
  const parts = facets.map(({ title, values, part }) => {
    const many = Object.keys(values).length > 9;
    const list = many ? element("div", { class: "scroll" }, part.list) : part.list;
    return element("details", { class: "trait" }, element("summary", {}, title), list);
  });
  function show(view, result) {
    shown = view;
    facets.forEach(({ values, part }, i) => {
      part.show(view.traits, result.traitCounts);
      if (view.traits.some((trait) => Object.hasOwn(values, trait))) parts[i].open = true;
    });
  }
  return { group: parts.length ? openGroup(atlas.texts.traits, ...parts) : null, show };
}

function openLayers(atlas, change) {
  const { texts } = atlas;
  let shown = null;
  const replace = (layer, tokens) => {
    const others = shown.kinds.filter((token) => !token.startsWith(`${layer.id}.`));
    change({ kinds: [...others, ...tokens].sort() });
  };
  const layers = listRecordLayers(atlas).map((layer) => openLayer(atlas, layer, replace));
  const bases = atlas.layers.filter(({ id }) => atlas.toggles.includes(id));
  const base = openFacet({
    name: "base",
    options: bases.map(({ id, title }) => ({ value: id, words: title })),
    change: (list) => change({ base: list.sort() }),
  });
  function show(view, result) {
    shown = view;
    for (const layer of layers) layer.show(view, result);
    base.show(view.base);
    for (const line of lines) line.show(view);
  }
  const told = [...atlas.modes.map(([token, words]) => ["operational", token, words]), ...atlas.lines];
  const lines = told.map((one) => openLine(atlas, one));
  const samples = element("ul", { class: "plain lines" }, ...lines.map(({ part }) => part));
  const parts = [...layers.map(({ part }) => part), base.list, samples];
  return { group: openGroup(texts.legend, ...parts), show };
}

/** A line of the legend; what it says of a side follows the view. */
function openLine(atlas, [name, token, words]) {
  const line = element("span", { class: `line ${name}`, "aria-hidden": "true" });
  line.style.color = `var(--${token})`;
  const text = element("span", {});
  const part = element("li", {}, line, text);
  function show(view) {
    const side = atlas.sides.find(({ id }) => id === view.side);
    text.textContent = fill(words, side ?? {});
    part.hidden = words.includes("{") && (!side || (name === "rejected" && side === atlas.sides[0]));
  }
  return { part, show };
}

/** A layer's own checkbox turns all its opening kinds on, or everything off. */
function openLayer(atlas, layer, replace) {
  const tokens = listTokens(layer);
  const opening = listTokens(layer, true);
  const kinds = openFacet({
    name: layer.id,
    options: layer.kinds.map((kind) => ({
      value: `${layer.id}.${kind.id}`,
      words: kind.plural,
      mark: mark(atlas.symbols[kind.symbol] ?? atlas.symbols.circle, kind.colour),
    })),
    change: (on) => replace(layer, on),
  });
  const box = element("input", { type: "checkbox", value: layer.id });
  box.addEventListener("change", () => {
    replace(layer, box.checked ? (opening.length ? opening : tokens) : []);
  });
  const words = element("span", { class: "word" }, layer.title);
  const whole = element("label", { class: "whole" }, box, words);
  const part = element("div", { class: "layer", role: "group", "aria-label": layer.title }, whole, kinds.list);
  function show(view, result) {
    const on = tokens.filter((token) => view.kinds.includes(token));
    kinds.show(on, result.kindCounts);
    box.checked = on.length > 0;
    box.indeterminate = on.length > 0 && !opening.every((token) => on.includes(token));
  }
  return { part, show };
}
