/**
 * The floors of the house, for `deno lint`: a room of assets/lib imports only from
 * rooms on floors below its own. Entries lie above them all and may import from any;
 * types, which are told in comments, are no imports.
 * Within a room, modules that import one another are refused where they are linked
 * (dashboard/library/module_bundle.py).
 */

/** The rooms, the highest floor first; those on one floor do not know each other. */
const FLOORS = [
  ["page"],
  ["sharing"],
  ["exports"],
  ["talks"],
  ["stories"],
  ["compiled"],
  ["records"],
  ["filters"],
  ["trips", "corridors"],
  ["changes"],
  ["map"],
  ["histories"],
  ["charts"],
  ["timeline"],
  ["sides"],
  ["drawing"],
  ["library"],
  ["ui"],
  ["view"],
  ["geodata"],
];
const ENTRIES = -1; // their floor
const MODULE = /\/assets\/lib\/((?:[^/]+\/)*)[^/]+$/;

/** The room in which a module lies: null outside assets/lib, empty for an entry. */
function findRoom(path) {
  const found = MODULE.exec(path);
  return found && found[1].split("/")[0];
}

const findFloor = (room) => (room ? FLOORS.findIndex((rooms) => rooms.includes(room)) : ENTRIES);

/** Why a module of a room may not import another, in words; null: it may. */
function judge(path, room, { type, value }) {
  if (type !== "Literal") return "what is imported must stand there";
  const other = findRoom(new URL(value, `file://${path}`).pathname);
  if (room === other) return null;
  if (room && findFloor(room) < 0) return `${room} stands on no floor of floors.mjs`;
  if (other && findFloor(other) > findFloor(room)) return null;
  return `${room || "an entry"} may not import from ${other || value}, which is not below it`;
}

function create(context) {
  const path = context.filename.replaceAll("\\", "/");
  const room = findRoom(path);
  if (room === null) return {};
  const check = (node) => {
    const message = judge(path, room, node.source);
    if (message) context.report({ node, message });
  };
  return { ImportDeclaration: check, ImportExpression: check };
}

export default { name: "rooms", rules: { floors: { create } } };
