/** Text as search sees it (geodata/folding.py). */

/** Letters and signs that readers type in another way, and that NFKD leaves. */
const SAME = {
  ı: "i",
  ə: "e",
  ς: "σ",
  "\u2019": "'",
  "\u2010": "-",
  "\u2013": "-",
  "\u064a": "\u06cc",
  "\u0643": "\u06a9",
};
const PLAIN = /^[ -~]*$/; // ASCII without control characters
const ODD = new RegExp(`[${Object.keys(SAME).join("")}]`, "g");

/** The text with each run of separators and control characters as one space. */
export function squeeze(text) {
  return text.replace(/[\p{Z}\p{Cc}]+/gu, " ").replace(/^ | $/g, "");
}

/** The text in lower case, without marks and invisible characters, squeezed. */
export function fold(text) {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/ {2,}/g, " ").replace(/^ | $/g, ""); // the same, sooner
  const bare = text.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").toLowerCase();
  return squeeze(bare.replace(ODD, (sign) => SAME[sign]));
}
