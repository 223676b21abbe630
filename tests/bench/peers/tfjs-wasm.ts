// TensorFlow.js on its WebAssembly backend, with SIMD and without threads, which need a cross-origin
// isolated page.

import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { ready, setBackend } from '@tensorflow/tfjs-core';
import type { Peer } from './peer.js';
import { read } from './tfjs.js';

async function start(): Promise<void> {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedUrl,
  });
  await setBackend('wasm');
  await ready();
}

export const predict: Peer['predict'] = async (network) => {
  await start();
  return read(network);
};

export const images: Peer['images'] = async (network) => {
  await start();
  return read(network);
};

export const train: Peer['train'] = async (network) => {
  await start();
  const { train: shared } = await import('./tfjs-train.js');
  const { patchConvolutionGradient } = await import('./tfjs-patch.js');
  patchConvolutionGradient();
  return shared(network);
};
