/** The line between the audience's window and the speaker's: no server is asked. */

const NAME = "corridor-atlas-talk";
const HELLO = "hello";

/**
 * The end of the audience.
 * @param {string} id of the talk: two may be held at once
 * @param {{go: function(number): void, ask: function(): void}} on `go` is a step forth or
 *   back, `ask` who has just come
 */
export function openLine(id, on) {
  const line = new BroadcastChannel(`${NAME}-${id}`);
  line.addEventListener("message", ({ data }) => (data === HELLO ? on.ask() : on.go(data.go)));
  return { tell: (news) => line.postMessage(news) };
}

/** The end of the speaker. */
export function joinLine(id, hear) {
  const line = new BroadcastChannel(`${NAME}-${id}`);
  line.addEventListener("message", ({ data }) => data.slide && hear(data));
  line.postMessage(HELLO);
  return { go: (way) => line.postMessage({ go: way }) };
}
