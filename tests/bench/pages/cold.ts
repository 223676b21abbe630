// The smallest page with a peer: fetches what it needs, reads one image and shows the digit. When the
// digit has been painted, `painted` tells how long that took from the click on the link.

import { networks, PIXELS } from '../networks.js';
import { fetchBytes, fixture, type Peer } from '../peers/peer.js';

declare global {
  interface Window {
    /** Milliseconds from the start of the navigation; undefined until then. */
    painted: number | undefined;
  }
}

/** After the next frame: what was changed by now is on the screen. */
export function reportPaint(): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      window.painted = performance.now();
    };
    port2.postMessage(null);
  });
}

export async function show(predict: NonNullable<Peer['predict']>): Promise<void> {
  const bytes = fetchBytes(fixture('image.bin'));
  const read = await predict(networks.mlp);
  const image = Float32Array.from(await bytes, (ink) => ink / 255);
  if (read === null || image.length !== PIXELS) throw new Error('There is nothing to show.');
  const probabilities = Array.from(await read(image));
  const digit = probabilities.indexOf(Math.max(...probabilities));
  document.body.append(String(digit));
  reportPaint();
}
