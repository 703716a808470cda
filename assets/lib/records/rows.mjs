/**
 * The rows of a long table: only those in view, or near it, are in the page. Margins stand
 * for the others, so that the box scrolls as far as if they were. All rows are one stop of
 * the keyboard: arrows, Home and End walk among them.
 */

const NEAR_PX = 400;
const USUAL_PX = 44; // of a row, before one is measured
const MOST_KEPT = 600; // lines that are kept when they have scrolled away

/**
 * @param {{scroll: HTMLElement, table: HTMLTableElement, body: Element}} parts the box that scrolls, the
 *   table in it, and the table's body
 * @param {number} count of all records
 * @param {function(number): Element} draw makes the line of a record
 */
export function openRows({ scroll, table, body }, count, draw) {
  const lines = new Map(); // by number of the record
  const heights = new Float32Array(count); // of each record's row, 0: not measured
  let usual = 0; // of those that were measured first
  /** @type {number[]} */
  let order = [];
  let tops = new Float64Array(1); // where each row begins, and where the last ends
  let drawn = [0, 0];
  let width = 0;
  let wanted = null; // the record whose row is to come into view
  let all = false; // on paper every row is there
  let stop = null; // the button at which a Tab into the table stops

  function forget() {
    heights.fill(0);
    usual = 0;
  }

  function sum() {
    tops = new Float64Array(order.length + 1);
    for (let place = 0; place < order.length; place += 1) {
      tops[place + 1] = tops[place] + (heights[order[place]] || usual || USUAL_PX);
    }
  }

  /** The place of the row at a height of the whole list. */
  function find(top) {
    let [low, high] = [0, Math.max(0, order.length - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (tops[middle] <= top) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  const head = () => table.tHead?.offsetHeight ?? 0;

  /** Have the rows there that are in view when the box is scrolled to `top`. */
  function place(top = scroll.scrollTop, again = true) {
    const high = scroll.clientHeight;
    if (!high && !all) return;
    const from = Math.min(top, Math.max(0, tops[order.length] + head() - high));
    drawn = all ? [0, order.length] : [find(from - NEAR_PX), order.length && find(from + high + NEAR_PX) + 1];
    put(order.slice(...drawn));
    stand();
    const here = find(from);
    const over = from - tops[here];
    if (measure()) {
      sum();
      stand();
      scroll.scrollTop = tops[here] + over;
      if (again) place(tops[here] + over, false);
    } else if (Math.abs(scroll.scrollTop - from) >= 1) scroll.scrollTop = from;
  }

  function stand() {
    table.style.marginTop = `${tops[drawn[0]]}px`;
    table.style.marginBottom = `${tops[order.length] - tops[drawn[1]]}px`;
  }

  /** Whether the rows that are there are as high as was thought. */
  function measure() {
    const fresh = order.slice(...drawn).filter((number) => !heights[number]);
    for (const number of fresh) heights[number] = lines.get(number).getBoundingClientRect().height;
    if (fresh.length && !usual) usual = fresh.reduce((total, number) => total + heights[number], 0) / fresh.length;
    return fresh.length > 0;
  }

  /** Have these lines in the body, in this order; those that stay are not touched. */
  function put(numbers) {
    const focused = body.contains(document.activeElement);
    for (const number of numbers) if (!lines.has(number)) lines.set(number, draw(number));
    const wanted = new Set(numbers.map((number) => lines.get(number)));
    for (const line of [...body.children]) if (!wanted.has(line)) line.remove();
    let next = body.firstChild;
    let row = drawn[0] + 2; // the head is the first
    for (const line of wanted) {
      line.setAttribute("aria-rowindex", row);
      row += 1;
      if (line === next) next = line.nextSibling;
      else body.insertBefore(line, next);
    }
    if (focused && !body.contains(document.activeElement)) scroll.focus({ preventScroll: true });
    settle(body.contains(stop) ? stop : findButton(order[find(scroll.scrollTop)]));
    if (lines.size > MOST_KEPT) { for (const [number, line] of lines) if (!wanted.has(line)) lines.delete(number); }
  }

  /**
   * Show these records in this order. The first in view stays there, or the next that is
   * still shown; at the top of the list its beginning does.
   * @param {number[]} numbers
   * @param {?Int32Array} ranks of every record, shown or not, in the order
   */
  function show(numbers, ranks) {
    const top = scroll.scrollTop;
    const here = find(top);
    const [first, over] = [order[here], top - tops[here]];
    order = numbers;
    sum();
    table.setAttribute("aria-rowcount", `${order.length + 1}`);
    if (!top || first === undefined || !ranks) return place(0);
    const next = order.findIndex((number) => ranks[number] >= ranks[first]);
    return place(next < 0 ? tops[order.length] : tops[next] + (order[next] === first ? over : 0));
  }

  /** Scroll a record's row into the box; the page itself stays where it is. */
  function reveal(number) {
    wanted = scroll.clientHeight ? null : number; // as soon as the box is there
    const row = order.indexOf(number);
    if (row < 0 || wanted !== null) return;
    for (let again = 0; again < 2; again += 1) {
      const room = scroll.clientHeight - head(); // a row that was not there has its height now
      const [top, foot] = [tops[row], tops[row + 1]];
      if (top < scroll.scrollTop) place(top);
      else if (foot > scroll.scrollTop + room) place(foot - room);
    }
  }

  const findButton = (number) => lines.get(number)?.querySelector("button") ?? null;

  function settle(button) {
    stop = button;
    for (const one of body.querySelectorAll("button")) one.tabIndex = one === stop ? 0 : -1;
  }

  function walk(event) {
    const here = order.findIndex((number) => findButton(number) === event.target);
    const goals = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: order.length - 1 };
    const number = order[goals[event.key]];
    if (here < 0 || number === undefined) return;
    event.preventDefault();
    reveal(number);
    findButton(number).focus({ preventScroll: true });
  }

  function print(whole) {
    all = whole;
    place();
  }

  /** Have more rows there before the last of them comes into view. */
  function follow() {
    const [top, foot] = [scroll.scrollTop, scroll.scrollTop + scroll.clientHeight];
    const there = tops[drawn[0]] <= Math.max(0, top - NEAR_PX / 2) &&
      tops[drawn[1]] >= Math.min(tops[order.length], foot + NEAR_PX / 2);
    if (!there) place();
  }

  scroll.addEventListener("scroll", follow);
  body.addEventListener("focusin", ({ target }) => settle(target));
  body.addEventListener("keydown", walk);
  new ResizeObserver(() => {
    if (width !== scroll.clientWidth) forget();
    width = scroll.clientWidth;
    place();
    if (wanted !== null) reveal(wanted);
  }).observe(scroll);
  window.addEventListener("beforeprint", () => print(true));
  window.addEventListener("afterprint", () => print(false));
  return { show, reveal, lines };
}
