// The one model that a pad reads with: how it comes (with progress), is replaced, and fails to come
// without harm to the one in use. Knows nothing of drawings, and shows nothing.

import { loadModel, type Model, type Source } from '../package/index.js';

/** A download on its way. */
export interface Arrival {
  file: string;
  loaded: number;
  total: number | null;
}

/** A model that did not come: what was asked for, and why. */
export interface Failure {
  source: Source;
  error: Error;
}

interface Deferred {
  promise: Promise<Model>;
  resolve(model: Model): void;
  reject(error: Error): void;
}

// WebAssembly memory is not collected: a pad that is gone must not keep its model there. Frameworks
// take elements out and put them back, so being disconnected alone does not mean to be gone.
const abandoned = new FinalizationRegistry((owned: { model: Model | null }) => {
  owned.model?.dispose();
});

function defer(): Deferred {
  const deferred = {} as Deferred;
  deferred.promise = new Promise((resolve, reject) => Object.assign(deferred, { resolve, reject }));
  // Nobody is obliged to wait for it: a failure is shown and sent as an event as well.
  deferred.promise.catch(() => {});
  return deferred;
}

/** What is told of changes: an element that has to render anew. */
export interface Host {
  requestUpdate(): void;
}

export class ModelSlot {
  model: Model | null = null;
  arrival: Arrival | null = null;
  failure: Failure | null = null;

  readonly #host: Host;
  readonly #changed: () => void;
  readonly #failed: (error: Error) => void;
  /** The model in use if this slot loaded it, and so has to dispose of it. */
  readonly #owned: { model: Model | null } = { model: null };
  #ready = defer();
  #settled = false;
  #request: AbortController | null = null;

  constructor(host: Host, on: { changed: () => void; failed: (error: Error) => void }) {
    this.#host = host;
    this.#changed = on.changed;
    this.#failed = on.failed;
    abandoned.register(this, this.#owned);
  }

  /** Resolves with the model asked for last, rejects when it cannot be had. */
  get ready(): Promise<Model> {
    return this.#ready.promise;
  }

  /** Fetches a model and puts it into use. Until then, and if it fails, the present one stays. */
  async load(source: Source): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.#expect();
    this.failure = null;
    this.#host.requestUpdate();
    try {
      const model = await loadModel(source, {
        signal: request.signal,
        onProgress: ({ url, loaded, total }) => this.#arriving(request, url, loaded, total),
      });
      if (request.signal.aborted) {
        model.dispose();
        return;
      }
      this.#put(model, model);
      this.#settle(model);
    } catch (cause) {
      if (request.signal.aborted) return;
      const error = cause instanceof Error ? cause : new Error(String(cause));
      this.failure = { source, error };
      this.#settled = true;
      this.#ready.reject(error);
      this.#failed(error);
    } finally {
      if (this.#request === request) {
        this.#request = null;
        this.arrival = null;
        this.#host.requestUpdate();
      }
    }
  }

  /** Uses a model that somebody else made, and disposes of. */
  use(model: Model | null): void {
    this.#request?.abort();
    this.#request = null;
    this.arrival = null;
    this.failure = null;
    this.#expect();
    this.#put(model, null);
    if (model !== null) this.#settle(model);
  }

  /** Makes `ready` a new promise, unless somebody may still be waiting for the old one. */
  #expect(): void {
    if (this.#settled) this.#ready = defer();
    this.#settled = false;
  }

  #settle(model: Model): void {
    this.#settled = true;
    this.#ready.resolve(model);
  }

  #put(model: Model | null, owned: Model | null): void {
    // The one in use, put into use again, stays this slot's to dispose of.
    if (this.#owned.model !== model) {
      this.#owned.model?.dispose();
      this.#owned.model = owned;
    }
    this.model = model;
    this.#changed();
    this.#host.requestUpdate();
  }

  #arriving(request: AbortController, url: string, loaded: number, total: number | null): void {
    if (request.signal.aborted) return;
    this.arrival = { file: fileName(url), loaded, total };
    this.#host.requestUpdate();
  }
}

/** The last part of an address, as people would call the file. */
function fileName(url: string): string {
  const path = new URL(url).pathname;
  return path.slice(path.lastIndexOf('/') + 1);
}
