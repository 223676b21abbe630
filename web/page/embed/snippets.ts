// The lines to copy, for each place where a pad can be. Text only.

import { embedTexts as texts } from '../../locales/embed.js';
import type { Settings } from './settings.js';

/** What the attribute `show` says; empty: it is left out. */
export const shown: Record<Settings['show'], string> = {
  both: 'input probabilities',
  input: 'input',
  probabilities: 'probabilities',
  all: 'input probabilities activations',
  answer: '',
};

/** In pixels: the pad beside its answer and the lesson, on a page 900 wide. */
const FRAME_HEIGHT = 640;

/**
 * @param site - The folder that digitpad is served from, with a slash at its end.
 * @returns What an author pastes; several lines.
 */
export function snippet(settings: Settings, site: URL): string {
  return writers[settings.where](settings, site);
}

/** The address of one part of the page, for a frame. */
export function frameAddress({ model, part, lang }: Settings, site: URL): string {
  const spoken = lang === 'page' ? '' : `&lang=${lang}`;
  return new URL(`?show=${part}${spoken}#model=${model}`, site).href;
}

const writers: Record<Settings['where'], (settings: Settings, site: URL) => string> = {
  html: (settings, site) => `${script(site)}\n${pad(settings, weights(settings, site))}`,

  npm: (settings) => `// npm install digitpad
import 'digitpad/element';
// ${texts.viteComment}
import model from 'digitpad/weights/${settings.model}.safetensors?url';

document.body.insertAdjacentHTML('beforeend', \`
${pad(settings, '$' + '{model}')}
\`);`,

  iframe: (settings, site) => `<iframe
  src="${frameAddress(settings, site)}"
  title="digitpad"
  width="100%"
  height="${FRAME_HEIGHT}"
  style="border: 0"
></iframe>`,

  jupyter: (settings, site) => `from IPython.display import HTML

HTML("""
${writers.html(settings, site)}
""")`,

  reveal: (settings, site) => `${script(site)}

<section>
  <h2>${texts.slide}</h2>
${indented(pad(settings, weights(settings, site), ['data-prevent-swipe']))}
</section>`,
};

function script(site: URL): string {
  return `<script type="module" src="${new URL('embed/digit-pad.js', site)}"></script>`;
}

function weights({ model }: Settings, site: URL): string {
  return new URL(`embed/${model}.safetensors`, site).href;
}

function pad({ show, teachable, lang }: Settings, model: string, more: string[] = []): string {
  const attributes = [`model="${model}"`];
  if (shown[show] !== '') attributes.push(`show="${shown[show]}"`);
  if (teachable === 'yes') attributes.push('teachable');
  if (lang !== 'page') attributes.push(`lang="${lang}"`);
  const lines = [...attributes, ...more].map((attribute) => `\n  ${attribute}`);
  return `<digit-pad${lines.join('')}\n></digit-pad>`;
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
