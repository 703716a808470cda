/** The place of a story: what draws it, and its text, come when one is opened. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { growAtlas, loadPart } from "../library/atlas.mjs";
import { element, need } from "../ui/elements.mjs";
import { openSheet } from "../ui/sheets.mjs";
import { defaultView, leaveOut } from "../view/model.mjs";

/**
 * @param {Atlas} atlas
 * @param {HTMLElement} place
 * @param {{change: Function, pick: Function, back: Function}} answers a change of the
 *   view, a record to read, and the way back from it to the step. Closing a story gives
 *   back the view from before it
 * @returns {{show: function(object): Promise}} resolves when the step is drawn
 */
export function openStories(atlas, place, answers) {
  const sheet = openSheet(need(document, ".story"));
  let draw = null;
  let told = null;
  let before = defaultView(atlas); // what is shown while no story is

  const close = () => answers.change(leaveOut(before, ["edition"]));
  async function load(id) {
    const [story, part, detailed] = await Promise.all([
      loadPart(atlas, `stories/${id}.json`),
      import("./step.mjs"),
      growAtlas(atlas, "details"),
    ]);
    draw ??= part.openStory(detailed, place, { ...answers, close });
    return story;
  }

  async function show(view) {
    if (!view.story) before = view;
    const name = view.story && `${view.story} ${view.step}`;
    if (name === told) return;
    const opened = told === "";
    told = name;
    if (!name) return sheet.close();
    try {
      const story = await load(view.story);
      if (name !== told) return;
      sheet.open();
      draw(view, story, opened);
    } catch {
      sheet.open();
      place.replaceChildren(element("p", { class: "notice", role: "alert" }, atlas.texts["story-failed"]));
    }
  }

  return { show };
}
