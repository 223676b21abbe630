// The peers are installed only when the benchmark runs, so their types are not there when types are
// checked: whatever comes from them is taken as it is.

declare module '@litertjs/core';
declare module '@tensorflow/tfjs-backend-cpu';
declare module '@tensorflow/tfjs-backend-wasm';
declare module '@tensorflow/tfjs-core';
declare module '@tensorflow/tfjs-core/dist/register_all_gradients.js';
declare module 'convnetjs';
declare module 'flatbuffers';

declare module '*?url' {
  const address: string;
  export default address;
}

declare module '*/cards/svg.mjs' {
  export function svg(
    frame: { width: number; height: number; title: string; description: string },
    body: string[],
  ): string;
  export function text(
    x: number,
    y: number,
    content: unknown,
    classes?: string,
    anchor?: 'start' | 'middle' | 'end',
  ): string;
  export function line(
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    classes: string,
    more?: string,
  ): string;
}
