/** A queue that gives the lightest first; of equals, who came first. */

/** @returns {{push: function(number, number): void, pop: function(): ?number[]}} */
export function makeHeap() {
  const heap = [];
  let count = 0;
  const before = (a, b) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  const swap = (i, j) => ([heap[i], heap[j]] = [heap[j], heap[i]]);

  function rise(i) {
    for (let up = (i - 1) >> 1; i > 0 && before(heap[i], heap[up]); up = (i - 1) >> 1) {
      swap(i, up);
      i = up;
    }
  }

  function sink(i) {
    for (;;) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < heap.length && before(heap[child], heap[least])) least = child;
      }
      if (least === i) return;
      swap(i, least);
      i = least;
    }
  }

  return {
    push(weight, item) {
      heap.push([weight, count++, item]);
      rise(heap.length - 1);
    },
    pop() {
      if (!heap.length) return null;
      swap(0, heap.length - 1);
      const [weight, , item] = heap.pop();
      sink(0);
      return [weight, item];
    },
  };
}
