/** Text as search sees it (geodata/folding.py). */

/** Letters and signs that readers type in another way, and that NFKD leaves. */
const SAME = {
  ı: "i",
  ə: "e",
  ς: "σ",
  "\u2019": "'",
  "\u064a": "\u06cc",
  "\u0643": "\u06a9",
};
const DASH = /[\p{Pd}\u2212]/gu;
const [REFORMED, CLASSICAL] = ["եվ", "եւ"]; // what the ligature և is in capitals, in either spelling
const PLAIN = /^[ -~]*$/; // ASCII without control characters
const ODD = new RegExp(`[${Object.keys(SAME).join("")}]`, "g");

/** The text with each run of separators, control and non-characters as one space. */
export function squeeze(text) {
  return text.replace(/[\p{Z}\p{Cc}\p{Noncharacter_Code_Point}]+/gu, " ").replace(/^ | $/g, "");
}

/** The text in lower case, without marks and invisible characters, squeezed; a dash parts words. */
export function fold(text) {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/[- ]+/g, " ").replace(/^ | $/g, ""); // the same, sooner
  return squeeze(foldDashed(text).replaceAll("-", " "));
}

/** The same with its dashes, each as a hyphen: dates have them. */
export function foldDashed(text) {
  const bare = text.normalize("NFKD").replace(/[\p{M}\p{Cf}]/gu, "").replace(DASH, "-").toLowerCase();
  return squeeze(bare.replace(ODD, (sign) => SAME[sign]).replaceAll(REFORMED, CLASSICAL));
}
