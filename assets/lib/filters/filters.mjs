/** The filters: dates, actors, layers. The list of layers is the legend too. */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { View } from "../library/contract.d.ts" */

import { openDates } from "./dates.mjs";
import { openFacet } from "./facets.mjs";
import { count, fill } from "../view/words.mjs";
import { openSheetBy } from "../ui/sheets.mjs";
import { keep, recall } from "../ui/memory.mjs";
import { listRecordLayers, listTokens } from "../view/layers.mjs";

const NAME = "filters";
const OPEN = "open";

/**
 * Take over the filters that stand on the page.
 * @param {Atlas} atlas
 * @param {HTMLElement} opener brings them up and away
 */
export function openFilters(atlas, place, opener, change, refuse) {
  const groups = [
    openDates(atlas, place, change, refuse),
    openActors(atlas, place, change),
    openTraits(atlas, place, change),
    openLayers(atlas, place, change),
  ];
  const sheet = openSheetBy(opener, place, {
    focus: place.querySelector("h2"),
    height: "whole",
    apart: true,
    told: remember,
  });
  const back = place.querySelector(".to-map");
  const close = place.querySelector(".close");
  for (const way of [back, close]) {
    way.addEventListener("click", () => {
      sheet.close();
      opener.focus();
    });
  }
  if (recall(NAME) === OPEN && !sheet.narrow()) sheet.open();

  function remember(open) {
    if (!sheet.narrow()) keep(NAME, open ? OPEN : "");
  }

  return {
    show(view, result) {
      for (const show of groups) show(view, result);
      back.textContent = fill(atlas.texts["show-records"], {
        records: count(atlas.texts, "records", result.count),
      });
    },
  };
}

/** @param {Atlas} atlas */
function openActors({ texts }, place, change) {
  const actors = openFacet(place, "actors", (list) => change({ actors: list }), { texts });
  const match = openFacet(place, "match", ([way]) => change({ match: way }));
  const roles = openFacet(place, "roles", (list) => change({ roles: list }), { texts });
  return (view, result) => {
    actors.show(view.actors, result.actorCounts);
    match.show([view.match]);
    roles.show(view.roles);
    if (view.roles.length) roles.open();
  };
}

/**
 * What the atlas lets a reader narrow by: only values that records have.
 * @param {Atlas} atlas
 */
function openTraits(atlas, place, change) {
  let shown = null;
  const facets = atlas.facets.map(({ id, values }) => {
    const replace = (chosen) => {
      const others = shown.traits.filter((trait) => !Object.hasOwn(values, trait));
      change({ traits: [...others, ...chosen].sort() });
    };
    return { values, part: openFacet(place, id, replace, { texts: atlas.texts }) };
  });
  return (view, result) => {
    shown = view;
    for (const { values, part } of facets) {
      part.show(view.traits, result.traitCounts);
      if (view.traits.some((trait) => Object.hasOwn(values, trait))) part.open();
    }
  };
}

/** @param {Atlas} atlas */
function openLayers(atlas, place, change) {
  let shown = null;
  const replace = (layer, tokens) => {
    const others = shown.kinds.filter((token) => !token.startsWith(`${layer.id}.`));
    change({ kinds: [...others, ...tokens].sort() });
  };
  const alone = (kinds) => change({ kinds });
  const layers = listRecordLayers(atlas).map((layer) =>
    openLayer(place, layer, { texts: atlas.texts, replace, alone })
  );
  const base = openFacet(place, "base", (list) => change({ base: list.sort() }));
  return (view, result) => {
    shown = view;
    for (const show of layers) show(view, result);
    base.show(view.base);
  };
}

/** A layer's own checkbox turns all its opening kinds on, or everything off. */
function openLayer(place, layer, { texts, replace, alone }) {
  const tokens = listTokens(layer);
  const opening = listTokens(layer, true);
  const box = place.querySelector(`input[name="layer"][value="${CSS.escape(layer.id)}"]`);
  const kinds = openFacet(place, layer.id, (on) => replace(layer, on), { texts, alone, head: box });
  box.addEventListener("change", () => {
    replace(layer, box.checked ? (opening.length ? opening : tokens) : []);
  });
  return (view, result) => {
    const on = tokens.filter((token) => view.kinds.includes(token));
    kinds.show(on, result.kindCounts);
    box.checked = on.length > 0;
    box.indeterminate = on.length > 0 && !opening.every((token) => on.includes(token));
  };
}
