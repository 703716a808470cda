/**
 * The ways in which a view can be taken along from a host of plain files: the browser
 * makes what a server does elsewhere (formats.mjs), or says what makes it.
 */

/** @import { Atlas } from "../geodata/records.mjs" */
/** @import { PartsFile } from "../library/contract.d.ts" */

import { take } from "../exports/excerpt.mjs";
import { writeCitations } from "../exports/citations.mjs";
import { writeGeojson } from "../exports/geojson.mjs";
import { writeTable } from "../exports/table.mjs";
import { fill } from "../view/words.mjs";
import { MAP, writeAddress, writeQuery } from "./addresses.mjs";
import { drawView } from "./drawn_view.mjs";
import { writeFrame, writeSnippet } from "./snippet.mjs";

const TYPES = { csv: "text/csv", geojson: "application/geo+json", txt: "text/plain", bib: "application/x-bibtex" };

/**
 * @param {Atlas} atlas
 * @param {string} address of what data are written from
 */
export function openPlainWays(atlas, address) {
  let loaded = null;
  let last = ""; // the address of the last file that was made here

  /** @returns {Promise<PartsFile>} what failed is asked for anew the next time */
  function load() {
    loaded ??= fetch(address).then((answer) => answer.json()).catch((error) => {
      loaded = null;
      throw error;
    });
    return loaded;
  }

  /** A file that the browser keeps until the next is made. */
  function publish(body) {
    URL.revokeObjectURL(last);
    last = URL.createObjectURL(body);
    return last;
  }

  /** What makes a file where this cannot, or makes it better. */
  function tell({ view, chosen }, file, words = "plain-command") {
    const query = writeQuery({ atlas, view, chosen });
    const chart = chosen.chart === MAP ? "" : ` --chart ${chosen.chart}`;
    return { code: fill(atlas.texts[words], { command: `corridor-atlas export '${query}'${chart} -o ${file}` }) };
  }

  function writeLink(given) {
    return { code: writeAddress(given.base, "", writeQuery(given)) };
  }

  async function writePicture(given) {
    const { chart, form } = given.chosen;
    const file = `${chart}.${form}`;
    const drawn = await drawView(atlas, given, form);
    if (!drawn) return tell(given, file);
    const url = publish(drawn);
    return { ...tell(given, file, "plain-picture"), file: url, name: file, picture: url };
  }

  async function writeData(given) {
    const { scope, data, whole } = given.chosen;
    if (scope === "whole") {
      const file = writeAddress(given.base, atlas.sharing.whole[whole], "");
      return { code: file, file, name: "" };
    }
    const name = `records.${data}`;
    if (!(data in TYPES)) return tell(given, name);
    const excerpt = take(atlas, await load(), given.view);
    const url = writeLink(given).code;
    const text = data === "csv" ? writeTable(excerpt) : writeGeojson(excerpt, url);
    const code = fill(atlas.texts["plain-data"], { address: writeAddress(given.base, `data/${name}`, "") });
    return { code, file: publish(new Blob([text], { type: TYPES[data] })), name };
  }

  async function writeCitation(given) {
    const { citation } = given.chosen;
    const today = new Date().toISOString().slice(0, 10);
    const excerpt = take(atlas, await load(), given.view);
    const code = writeCitations(excerpt, citation, writeLink(given).code, today);
    return {
      code,
      long: true,
      file: publish(new Blob([code], { type: TYPES[citation] })),
      name: `records.${citation}`,
    };
  }

  return {
    link: { options: [], write: writeLink },
    embed: {
      options: ["chart", "theme", "ratio", "controls", "fit", "width"],
      write: (given) => ({ code: writeSnippet(given), frame: writeFrame(given) }),
    },
    picture: { options: ["form"], write: writePicture },
    slides: { options: [], write: (given) => tell(given, "slides.pptx") },
    file: {
      options: [],
      write: (given) => {
        const file = writeAddress(given.base, atlas.sharing.file, "");
        return { code: file, file, name: "atlas.html" };
      },
    },
    data: { options: ["scope", "data", "whole"], write: writeData },
    cite: { options: ["citation"], write: writeCitation },
  };
}
