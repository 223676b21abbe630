// The colours, light and dark, as custom properties: the element's defaults, and the page's own
// (web/vite.config.ts writes them into its style sheet). Which of the two is shown follows the
// color-scheme in force around the element, so that a pad on a page that is always light stays
// light. Shapes and sizes are in styles.ts.

export const palette = `
  --digitpad-paper: light-dark(#fbfaf7, #14161b);
  --digitpad-surface: light-dark(#ffffff, #1a1d24);
  --digitpad-ink: light-dark(#1b1f2a, #e9e6df);
  --digitpad-muted: light-dark(#5d6270, #a2a5ad);
  --digitpad-hairline: light-dark(#dedad1, #333741);
  --digitpad-control: light-dark(#8a8d96, #6f7480);
  --digitpad-bar: light-dark(#8e94a6, #737a8c);
  --digitpad-accent: light-dark(#2f5bd7, #8fb0ff);
  --digitpad-accent-quiet: light-dark(#e9eefb, #232c45);
  --digitpad-on-accent: light-dark(#ffffff, #10131a);
  --digitpad-warm: light-dark(#b84a34, #f0907a);
`;
