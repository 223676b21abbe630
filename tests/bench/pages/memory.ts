// The page that holds the worker of memory-worker.ts.

import type { MemoryAnswer, MemoryQuestion } from './memory-worker.js';

function memory(question: MemoryQuestion): Promise<MemoryAnswer> {
  const worker = new Worker(new URL('./memory-worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<MemoryAnswer>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
}

declare global {
  interface Window {
    memory: typeof memory;
  }
}

window.memory = memory;
