/** Who says what of a record: one line an actor with its latest sentence; all of them open below it. */

/** @import { DetailedAtlas, AtlasRecord } from "../geodata/records.mjs" */

import { fill } from "../view/words.mjs";
import { element } from "../ui/elements.mjs";
import { listPositions } from "../ui/evidence.mjs";
import { nameActors } from "../ui/kinds.mjs";
import { tellDate } from "../view/dates.mjs";

/**
 * Those who spoke last stand first.
 * @param {DetailedAtlas} atlas
 * @param {AtlasRecord} record
 * @param {function(Iterable<string>): ?HTMLElement} cite
 */
export function tellVoices(atlas, record, cite) {
  const { positions } = atlas;
  const latest = (ids) => positions[ids[0]].start;
  const dated = [...new Set(atlas.evidence[record.id].positions)].sort((one, other) =>
    positions[other].start.localeCompare(positions[one].start)
  );
  // Who was silent on one subject may have spoken on another.
  const heard = dated.filter((id) => positions[id].read);
  const sought = dated.filter((id) => !positions[id].read);
  const name = (id) => positions[id].actor || positions[id].speaker;
  const said = [...new Set(heard.map(name))].map((who) => heard.filter((id) => name(id) === who));
  said.sort((one, other) => latest(other).localeCompare(latest(one)));
  const rows = said.map((ids) => drawVoice(atlas, ids, cite));
  if (sought.length) rows.push(drawSilence(atlas, sought.map((id) => positions[id])));
  return rows.length ? element("ul", { class: "plain voices" }, ...rows) : null;
}

/**
 * Of whom nothing was found, though it was searched for.
 * @param {DetailedAtlas} atlas
 */
function drawSilence(atlas, positions) {
  const names = nameActors(atlas);
  const who = positions.map(({ actor, speaker }) => names[actor] ?? speaker).join(", ");
  const day = tellDate(atlas.texts, positions[0].start);
  return element("li", { class: "hint" }, fill(atlas.texts["voice-none"], { who, day }));
}

/** @param {DetailedAtlas} atlas */
function drawVoice(atlas, ids, cite) {
  const [position, ...earlier] = ids.map((id) => atlas.positions[id]);
  const who = nameActors(atlas)[position.actor] ?? position.speaker;
  const day = tellDate(atlas.texts, position.start);
  const more = earlier.length ? fill(atlas.texts["voice-more"], { count: earlier.length }) : "";
  const line = element(
    "summary",
    {},
    element("strong", {}, who),
    " ",
    atlas.stances[position.stance],
    element("span", { class: "date" }, ` ${day}`),
    more && element("span", { class: "date" }, ` ${more}`),
    element("span", { class: "latest" }, position.text),
  );
  return element("li", {}, element("details", {}, line, listPositions(atlas, ids, [], cite)));
}
