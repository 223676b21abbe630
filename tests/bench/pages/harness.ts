// Runs one peer in a page of its own, as the run asks for it: what it answers, and how long a round of
// calls takes. A round is as many calls as fill a fraction of a second, since clocks in pages are
// coarse; a peer that answers at once is not made to wait as one that promises.

import { DIGITS, type NetworkName, networks, PIXELS } from '../networks.js';
import { fetchBytes, fixture, type Peer } from '../peers/peer.js';

/** `images` is reading the test set in blocks. */
export type Task = 'predict' | 'images' | 'train';

/** Images that a peer reads at once when it reads many. */
export const BLOCK = 1000;
/** Answers, or steps, by which peers are compared. */
export const COMPARED = { predict: 100, images: 1, train: 10 };

type Call = (i: number) => unknown;

interface Runner {
  call: Call;
  /** Numbers that agree between peers: probabilities, or losses. */
  compared: number[];
  /** Calls in a round. */
  count: number;
}

async function floats(file: string): Promise<Float32Array> {
  return Float32Array.from(await fetchBytes(fixture(file)), (ink) => ink / 255);
}

/** Cut into pieces of n images; made before the clock runs. */
function pieces(all: Float32Array, n: number): Float32Array[] {
  const count = all.length / PIXELS / n;
  return Array.from({ length: Math.floor(count) }, (_, i) =>
    all.subarray(i * n * PIXELS, (i + 1) * n * PIXELS),
  );
}

async function makeCall(peer: Peer, task: Task, name: NetworkName): Promise<Call | null> {
  const network = networks[name];
  if (task === 'train') {
    const step = (await peer.train?.(network)) ?? null;
    if (step === null) return null;
    const batches = pieces(await floats('train-images.bin'), network.batch);
    const all = await fetchBytes(fixture('train-labels.bin'));
    const labels = batches.map((_, i) => all.slice(i * network.batch, (i + 1) * network.batch));
    return (i) => step(batches[i % batches.length], labels[i % batches.length]);
  }
  const many = task === 'images';
  const read = many ? peer.images?.(network, BLOCK) : peer.predict?.(network);
  const answer = (await read) ?? null;
  if (answer === null) return null;
  const inputs = pieces(await floats('images.bin'), many ? BLOCK : 1);
  return (i) => answer(inputs[i % inputs.length]);
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value;
}

/** Milliseconds for `count` calls. */
async function time(call: Call, count: number, first: number): Promise<number> {
  const start = performance.now();
  for (let i = first; i < first + count; i++) {
    const answer = call(i);
    if (isPromise(answer)) await answer;
  }
  return performance.now() - start;
}

async function compare(call: Call, task: Task): Promise<number[]> {
  const numbers: number[] = [];
  for (let i = 0; i < COMPARED[task]; i++) {
    const answer = await call(i);
    if (typeof answer === 'number') numbers.push(answer);
    else numbers.push(...Array.from(answer as ArrayLike<number>));
  }
  if (task !== 'train' && numbers.length % DIGITS !== 0) throw new Error('An answer is not ten.');
  return numbers;
}

/** What the run calls, through the browser's debugging interface. */
export class Harness {
  readonly #peer: Peer;
  #runner: Runner | null = null;
  #done = 0;

  constructor(peer: Peer) {
    this.#peer = peer;
  }

  /**
   * Gets ready and warms up, so that the browser has compiled what it will.
   *
   * @returns The numbers to compare; null when the peer cannot do it.
   */
  async start(
    task: Task,
    network: NetworkName,
    { warm, round }: { warm: number; round: number },
  ): Promise<number[] | null> {
    const call = await makeCall(this.#peer, task, network);
    if (call === null) return null;
    const compared = await compare(call, task);
    let count = 1;
    let [calls, spent] = [0, 0];
    let each = 0;
    while (spent < warm) {
      const milliseconds = await time(call, count, calls);
      each = milliseconds / count;
      calls += count;
      spent += milliseconds;
      count *= 2;
    }
    this.#runner = { call, compared, count: Math.max(1, Math.round(round / each)) };
    this.#done = 0;
    return compared;
  }

  /** Microseconds for each call, over one round. */
  async round(): Promise<number> {
    if (this.#runner === null) throw new Error('Nothing was started.');
    const { call, count } = this.#runner;
    const milliseconds = await time(call, count, this.#done);
    this.#done += count;
    return (milliseconds * 1000) / count;
  }
}

declare global {
  interface Window {
    harness: Harness;
  }
}

export function serve(peer: Peer): void {
  window.harness = new Harness(peer);
}
