/** The share dialogue: everything that a view can be taken along as, with a preview. */

/** @import { Atlas } from "../geodata/records.mjs" */

import { copyPicture } from "./picture_copy.mjs";
import { copyText } from "../ui/copying.mjs";
import { element, takeFocus } from "../ui/elements.mjs";
import { openOption } from "./options.mjs";
import { nameEmbed } from "./snippet.mjs";
import { writeLink } from "../view/links.mjs";
import { printPage } from "./print.mjs";
import { openPreview } from "./preview.mjs";
import { chooseFirst, matters, WAYS } from "./formats.mjs";
import { openPlainWays } from "./plain.mjs";

const TITLE = "share-title";
const PANEL = "share-panel";
const [SHORT, LONG] = [4, 14]; // lines of the field, for an address and for citations

/**
 * The text to copy, selectable, with its buttons.
 * @param {Atlas} atlas
 */
function openOutput({ texts }) {
  const field = element("textarea", { readonly: true, spellcheck: "false", "aria-label": texts["share-code"] });
  const status = element("p", { role: "status", class: "hint" });
  const copy = element("button", {
    type: "button",
    class: "main",
    onclick: () => copyText(texts, { status, field }, field.value),
  }, texts.copy);
  const load = element("a", { class: "load" }, texts.download);
  const image = element(
    "button",
    { type: "button", onclick: () => copyPicture(texts, status, raster) },
    texts["copy-picture"],
  );
  let raster = ""; // the address of the view's PNG
  let turn = 0;

  async function fetchText(address) {
    const answer = await fetch(address).catch(() => null);
    return answer?.ok ? answer.text() : address;
  }

  async function show({ code, text, long, file, name, image: png }) {
    const mine = ++turn;
    status.textContent = "";
    field.rows = text || long ? LONG : SHORT;
    load.hidden = !file;
    raster = png ?? "";
    image.hidden = !png;
    if (file) Object.assign(load, { href: file, download: name });
    const told = text ? await fetchText(text) : code;
    if (mine === turn) field.value = told;
  }

  field.addEventListener("focus", () => field.select());
  return { parts: [field, element("div", { class: "acts" }, image, copy, load, status)], show };
}

/**
 * Tabs after the ARIA practices: one stop of the keyboard, arrows walk along them.
 * @param {Atlas} atlas
 */
function openTabs({ texts }, ways, press) {
  const tabs = ways.map((way) =>
    element("button", {
      type: "button",
      role: "tab",
      id: `share-${way}`,
      "data-way": way,
      "aria-controls": PANEL,
      onclick: () => press(way),
    }, texts[`way-${way}`])
  );
  const list = element("div", { class: "ways-along", role: "tablist", "aria-label": texts["share-ways"] }, ...tabs);
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
    next.focus();
    next.click();
  });
  function show(way) {
    for (const tab of tabs) {
      tab.setAttribute("aria-selected", `${tab.dataset.way === way}`);
      tab.tabIndex = tab.dataset.way === way ? 0 : -1;
    }
  }
  return { list, show };
}

/**
 * @param {Atlas} atlas
 * @returns {{open: function(object): void}}
 */
export function openShare(atlas) {
  const { texts } = atlas;
  const base = new URL(".", location.href).href;
  const { parts } = document.documentElement.dataset; // where there is no server to write them
  const written = parts ? openPlainWays(atlas, parts) : WAYS;
  const ways = Object.keys(written);
  let given = null;
  let way = ways[0];
  const about = element("p", { class: "hint" });
  const options = element("div", { class: "options" });
  const preview = openPreview(atlas);
  const output = openOutput(atlas);
  const tabs = openTabs(atlas, ways, turnTo);
  const panel = element(
    "div",
    { class: "share-panel", role: "tabpanel", id: PANEL },
    about,
    options,
    ...output.parts,
    preview.place,
  );
  const close = element("button", {
    type: "button",
    class: "close",
    "aria-label": texts.close,
    title: texts.close,
    onclick: () => dialogue.close(),
  }, "×");
  const print = element("button", { type: "button", class: "print", onclick: printView }, texts.print);
  const head = element(
    "div",
    { class: "share-head" },
    element("h2", { id: TITLE }, texts["share-title"]),
    print,
    close,
  );
  const dialogue = element("dialog", { class: "share-dialogue", "aria-labelledby": TITLE }, head, tabs.list, panel);
  dialogue.addEventListener("click", ({ target }) => target === dialogue && dialogue.close());
  dialogue.addEventListener("close", preview.clear); // an embed in it is at rest, too
  document.body.append(dialogue);

  function printView() {
    dialogue.close();
    printPage(atlas);
  }

  function change(patch) {
    given = { ...given, chosen: { ...given.chosen, ...patch } };
    show();
  }

  function turnTo(next) {
    way = next;
    given = { ...given };
    about.textContent = texts[`way-${way}-about`];
    options.replaceChildren(...written[way].options.map((name) => openOption(atlas, name, given.chosen, change)));
    preview.clear();
    show();
  }

  async function show() {
    tabs.show(way);
    panel.setAttribute("aria-labelledby", `share-${way}`);
    /** @type {NodeListOf<HTMLElement>} */
    const parts = options.querySelectorAll(":scope > *");
    for (const part of parts) part.hidden = !matters(part.dataset.option, given.chosen);
    const mine = given;
    const writing = written[way].write(given);
    const made = parts ? await writing : writing;
    if (mine !== given) return; // something else is asked for by now
    output.show(made);
    preview.show(made, given.chosen);
  }

  return {
    open(view) {
      const first = { atlas, view, base, chosen: chooseFirst(atlas, view) };
      const own = { query: writeLink(view, atlas), title: nameEmbed(first) };
      given = { ...first, chosen: { ...first.chosen, ...own } };
      dialogue.showModal();
      turnTo(way);
      takeFocus(document, `#share-${way}`);
    },
  };
}
