// What a peer offers: up to three functions, exported by its file. What it does not export, or
// answers with null, it cannot do, and the table has a gap there.

import { type Network, splitWeights } from '../networks.js';

/** Probabilities, row by row. */
export type Answer = ArrayLike<number> | Promise<ArrayLike<number>>;

export interface Peer {
  /** One image of 784 pixels in, ten probabilities out. */
  predict?(network: Network): Promise<((image: Float32Array) => Answer) | null>;
  /** n x 784 pixels in, n x 10 probabilities out; n is always the same. */
  images?(network: Network, n: number): Promise<((images: Float32Array) => Answer) | null>;
  /** One step of gradient descent; gives the batch's mean loss before the step. */
  train?(
    network: Network,
  ): Promise<((images: Float32Array, labels: Uint8Array) => number | Promise<number>) | null>;
}

/** Where the files made for a run are served: weights in each peer's own format. */
export const fixture = (file: string): string => `/fixtures/${file}`;

export async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** W1, b1, W2, b2, ...: W of an Affine is inputs x units, of a Conv2d kernel x kernel x from x to. */
export async function fetchWeights(network: Network): Promise<Float32Array[]> {
  const { buffer } = await fetchBytes(fixture(`${network.name}.bin`));
  return splitWeights(network, new Float32Array(buffer));
}
