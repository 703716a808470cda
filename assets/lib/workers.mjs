/**
 * MapLibre's workers where the page is of no origin: in a file, or in a frame with
 * `sandbox="allow-scripts"`.
 *
 * There MapLibre takes the blob with its worker's code for one of another origin,
 * and the worker, a module, may not load it. As a classic script the same code may:
 * for that, its `export`, which nobody imports, goes.
 */

const EXPORT = /export\s*\{[^{}]*\};/;

/** Call it before the first map is drawn. */
export function admitWorkers() {
  if (self.origin !== "null") return;
  const { Blob, Worker } = self;
  let address = null;
  self.Blob = class extends Blob {
    constructor(parts, options) {
      super(parts, options);
      if (options?.type !== "text/javascript") return;
      self.Blob = Blob; // Plotly has made the worker's code, which it does once
      address = URL.createObjectURL(new Blob([parts.join("").replace(EXPORT, "")], options));
    }
  };
  self.Worker = class extends Worker {
    constructor() {
      super(address);
    }
  };
}
