// The section "Embed": the lines that bring a pad to another page, as the visitor sets it, and that pad
// live. This file keeps the settings; snippets.ts writes the lines.

import { models } from 'virtual:models';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controlStyles } from '../../element/controls.js';
import { embedTexts as texts } from '../../locales/embed.js';
import { language } from '../../locales/language.js';
import { languages } from '../../locales/languages.js';
import { address } from '../address/address.js';
import { selectStyles } from '../select-styles.js';
import { embedStyles } from './embed-styles.js';
import {
  applies,
  optionsWith,
  type SettingName,
  type Settings,
  settingsFromText,
  settingsToText,
  usual,
} from './settings.js';
import { frameAddress, shown, snippet } from './snippets.js';

const options = optionsWith(models.map(({ name }) => name));

export class EmbedSection extends LitElement {
  static override properties: PropertyDeclarations = {
    settings: { state: true },
    said: { state: true },
  };
  static override styles = [controlStyles, selectStyles, embedStyles];

  declare settings: Settings;
  /** What became of the copying. */
  declare said: string;

  constructor() {
    super();
    this.settings = usual(options);
    this.said = '';
  }

  protected override firstUpdated(): void {
    address.add('embed', {
      get: () => settingsToText(this.settings, options),
      set: (text) => {
        const settings = settingsFromText(text, options);
        if (settings !== null) this.settings = settings;
        return settings !== null;
      },
    });
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    // What was copied is another snippet by now.
    if (changed.has('settings')) this.said = '';
  }

  protected override render(): TemplateResult {
    const { settings } = this;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${texts.heading}</h2>
      <p class="lead">${texts.lead}</p>
      <div class="places" role="group" aria-label=${texts.where}>
        ${options.where.map(
          (where) => html`<button
            aria-pressed=${where === settings.where}
            @click=${() => this.#set('where', where)}
          >${texts.places[where]}</button>`,
        )}
      </div>
      <p class="note">${texts.placeMeans[settings.where]}</p>
      <div class="columns">
        <div class="settings">
          ${this.#choice('model', (name) => name)}
          ${this.#choice('part', (part) => texts.parts[part])}
          ${this.#choice('show', (show) => texts.shows[show])}
          ${this.#choice('lang', (lang) => nameOf(lang) ?? this.#usualLanguage)}
          ${this.#teachable()}
        </div>
        <div class="lines">
          <pre tabindex="0" role="region" aria-label=${texts.snippet}><code>${this.#snippet}</code></pre>
          <p class="copy">
            <button class="primary" @click=${this.#copy}>${texts.copy}</button>
            <span aria-live="polite">${this.said}</span>
          </p>
        </div>
      </div>
      <h3>${texts.preview}</h3>
      ${this.#preview()}
    </section>`;
  }

  get #usualLanguage(): string {
    return this.settings.where === 'iframe' ? texts.readersLanguage : texts.pagesLanguage;
  }

  get #snippet(): string {
    return snippet(this.settings, site());
  }

  #choice<Name extends Exclude<SettingName, 'where' | 'teachable'>>(
    name: Name,
    words: (value: Settings[Name]) => string,
  ): TemplateResult | string {
    if (!applies(name, this.settings)) return '';
    return html`<label for=${name}>${texts.settings[name]}</label>
      <div class="select"><select
        id=${name}
        @change=${(event: Event) => this.#set(name, (event.target as HTMLSelectElement).value)}
      >
        ${(options[name] as readonly Settings[Name][]).map(
          (value) => html`<option
            value=${value}
            lang=${nameOf(value) === null ? nothing : value}
            ?selected=${value === this.settings[name]}>
            ${words(value)}
          </option>`,
        )}
      </select></div>`;
  }

  #teachable(): TemplateResult | string {
    if (!applies('teachable', this.settings)) return '';
    return html`<label class="switch">
      <input
        type="checkbox"
        .checked=${this.settings.teachable === 'yes'}
        @change=${(event: Event) =>
          this.#set('teachable', (event.target as HTMLInputElement).checked ? 'yes' : 'no')}
      />
      <span>${texts.settings.teachable}</span>
    </label>`;
  }

  #preview(): TemplateResult {
    const { settings } = this;
    if (settings.where === 'iframe') {
      return html`<iframe
        class="preview"
        title=${texts.preview}
        src=${frameAddress(settings, site())}
      ></iframe>`;
    }
    const { model, show, teachable, lang } = settings;
    const name = lang === language() ? null : nameOf(lang);
    return html`<digit-pad
        class="preview"
        .model=${models.find((offered) => offered.name === model)?.url ?? null}
        show=${shown[show]}
        ?teachable=${teachable === 'yes'}
      ></digit-pad>
      ${name === null ? '' : html`<p class="note">${texts.previewsLanguage(name)}</p>`}`;
  }

  #set(name: SettingName, value: string): void {
    this.settings = { ...this.settings, [name]: value };
    address.changed();
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#snippet);
      this.said = texts.copied;
    } catch {
      this.said = texts.notCopied;
    }
  }
}

/** What a language calls itself; null: none is named. */
function nameOf(lang: string): string | null {
  return languages.find(({ tag }) => tag === lang)?.name ?? null;
}

/** The folder that this page is served from. */
function site(): URL {
  return new URL('.', location.href);
}
