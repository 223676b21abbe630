// What the plugins in vite/ provide, and what Vite makes of files that are not code.

declare module 'virtual:models' {
  export interface OfferedModel {
    name: string;
    /** With the file's SHA-256, as all addresses here. */
    url: string;
    /** Size of the file. */
    bytes: number;
    /** Share of MNIST's test set that the stored file reads right, 0 to 1. */
    accuracy: number;
  }
  /** The best first. */
  export const models: readonly OfferedModel[];
}

declare module 'virtual:training-set' {
  /** Addresses of gzipped IDX files: MNIST's 60,000 training images. */
  export const imagesUrl: string;
  export const labelsUrl: string;
}

declare module 'virtual:test-set' {
  /** Addresses of gzipped IDX files. */
  export const imagesUrl: string;
  export const labelsUrl: string;
}

declare module 'virtual:training-images' {
  /** 3 x 784, 0 (paper) to 255 (ink). */
  export const images: Uint8Array;
  export const labels: Uint8Array;
}

declare module '*.css';
declare module '*.css?inline' {
  const sheet: string;
  export default sheet;
}
declare module '*?url' {
  const url: string;
  export default url;
}
