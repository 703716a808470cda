/** The slides of a talk: the steps of a story, the deck of one's own, or the view alone. */

/** @import { Atlas, DetailedAtlas } from "../geodata/records.mjs" */
/** @import { StoryFile, ToldStep, View } from "../library/contract.d.ts" */

import { growAtlas, loadPart } from "../library/atlas.mjs";
import { describe } from "../view/sentence.mjs";
import { writeLink } from "../view/links.mjs";
import { nameSource } from "../ui/evidence.mjs";
import { recallDeck } from "./deck.mjs";

const PASSAGES = ["others", "known", "after"];

/**
 * @typedef {object} Slide
 * @property {string} query the view's link
 * @property {string} title
 * @property {{head: string, texts: string[]}[]} notes
 * @property {[string, string][]} sources what each is called, and its address
 */

/**
 * @param {Atlas} atlas
 * @param {View} view
 * @param {{count: number}} result
 * @returns {Promise<{slides: Slide[], at: number}>} at: the one that the view is
 */
export async function listSlides(atlas, view, result) {
  if (view.story) {
    const detailed = await growAtlas(atlas, "details");
    const story = await loadPart(atlas, `stories/${view.story}.json`);
    const slides = story.steps.map((step, i) => tellStep(detailed, story, step, `story=${view.story}&step=${i + 1}`));
    return { slides, at: view.step - 1 };
  }
  const query = writeLink(view, atlas);
  const own = recallDeck().map(({ note, ...slide }) => ({
    ...slide,
    notes: note ? [{ head: "", texts: note.split("\n") }] : [],
    sources: [],
  }));
  const at = own.findIndex((slide) => slide.query === query);
  if (own.length) return { slides: own, at: Math.max(at, 0) };
  return { slides: [{ query, title: describe(atlas, view, result.count), notes: [], sources: [] }], at: 0 };
}

/**
 * @param {DetailedAtlas} atlas
 * @param {StoryFile} story
 * @param {ToldStep} step
 * @returns {Slide}
 */
function tellStep({ sources }, story, step, query) {
  const passages = PASSAGES.filter((part) => step[part].length).map((part) => ({
    head: story.heads[part],
    texts: step[part].map(({ who, text }) => (who ? `${who}: ${text}` : text)),
  }));
  const ids = new Set(PASSAGES.flatMap((part) => step[part].flatMap((passage) => passage.sources)));
  const known = [...ids].map((id) => sources[id]).filter((source) => source?.url);
  return {
    query,
    title: step.heading,
    notes: [{ head: story.heads.claim, texts: [step.claim] }, ...passages],
    sources: known.map((source) => [nameSource(source), source.url]),
  };
}
