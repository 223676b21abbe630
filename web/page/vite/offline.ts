// The service worker that keeps the page for when there is no network, and the manifest by which it
// can be installed. MNIST's files are not among what is kept from the first visit on: at 12 MB they are
// for those who train, and are kept when they were fetched (mnist-cache.ts).

import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export function offline(): Plugin[] {
  return VitePWA({
    // offline/index.ts registers it, once the pad reads.
    injectRegister: null,
    registerType: 'prompt',
    manifest: {
      name: 'digitpad',
      short_name: 'digitpad',
      description: 'A neural network you can open: draw a digit, and C++ reads it.',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#2f5bd7',
      background_color: '#fbfaf7',
      icons: [
        { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icons/192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icons/512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,svg,png,wasm,safetensors}', 'assets/rehearsal-*.bin'],
      // For other people's pages: the site has the same files under its own names.
      globIgnores: ['embed/**'],
      // Files do not change with what is asked of them: `?show=train` is the same page.
      ignoreURLParametersMatching: [/./],
      // An address in the page's folder that is none of its files belongs to somebody else.
      navigateFallback: null,
      // The page of the first visit, too, gets what it has not fetched yet from what is kept.
      clientsClaim: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  });
}
