// Opening models from files and saving them, and the drawing, to files: the buttons beside the choice
// of models, and what they have to say.

import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controlStyles } from '../../element/controls.js';
import type { DigitPad } from '../../element/index.js';
import { fileTexts as texts } from '../../locales/files.js';
import { padTexts } from '../../locales/pad.js';
import { fileStyles } from './file-styles.js';
import { type ActivationName, type OpenedModel, openModel } from './open-model.js';
import { savePng, saveSvg } from './save-drawing.js';
import { modelFormats } from './save-model.js';

const activations: ActivationName[] = ['Sigmoid', 'Relu'];

/** @fires open - A model was opened; `detail` is an OpenedModel. */
export class ModelFiles extends LitElement {
  static override properties: PropertyDeclarations = { pad: { attribute: false } };
  static override styles = [controlStyles, fileStyles];

  declare pad: DigitPad | null;
  /** numpy's files that were opened last, which say nothing of their activation. */
  #numpy: File[] = [];
  #activation: ActivationName = 'Sigmoid';
  #failure: Error | null = null;
  #saving = false;

  constructor() {
    super();
    this.pad = null;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    // What can be saved depends on what is drawn.
    if (changed.has('pad')) {
      this.pad?.addEventListener('digitpad-predict', () => this.#saving && this.requestUpdate());
    }
  }

  /** Opens a model, and offers it; what goes wrong is said. */
  async open(files: File[], activation: ActivationName = 'Sigmoid'): Promise<void> {
    this.#failure = null;
    try {
      const opened = await openModel(files, activation);
      this.#numpy = opened.activation === null ? [] : files;
      this.#activation = activation;
      this.dispatchEvent(new CustomEvent<OpenedModel>('open', { detail: opened }));
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
    }
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    return html`<div class="buttons">
        <button title=${texts.openMeans} @click=${this.#chooseFiles}>${texts.open}</button>
        <input type="file" multiple accept=".safetensors,.npz,.npy" hidden @change=${this.#chosen} />
        <button aria-expanded=${this.#saving} aria-controls="save" @click=${this.#toggle}>
          ${texts.saveAs}
        </button>
      </div>
      ${this.#numpy.length === 0 ? '' : this.#activationChoice()} ${this.#alert()}
      <div id="save" ?hidden=${!this.#saving}>${this.#saving ? this.#formats() : ''}</div>`;
  }

  #activationChoice(): TemplateResult {
    const choice = (name: ActivationName) => html`<label>
      <input
        type="radio"
        name="activation"
        .checked=${name === this.#activation}
        @change=${() => this.open(this.#numpy, name)}
      />${texts.activations[name]}
    </label>`;
    return html`<fieldset>
      <legend>${texts.activation}</legend>
      ${activations.map(choice)}
    </fieldset>`;
  }

  #alert(): TemplateResult | '' {
    if (this.#failure === null) return '';
    const inUse = this.pad?.model?.name ?? '';
    return html`<p class="failed" role="alert">${padTexts.sentences(this.#failure.message, padTexts.goesOn(inUse))}</p>`;
  }

  #formats(): TemplateResult {
    const { model = null, strokes = [], picture = null } = this.pad ?? {};
    const button = (name: string, possible: boolean, save: () => void | Promise<void>) =>
      html`<button ?disabled=${!possible} @click=${() => this.#save(save)}>${name}</button>`;
    return html`<div role="group" aria-label=${texts.modelAs}>
        <span aria-hidden="true">${texts.modelAs}</span>
        ${Object.entries(modelFormats).map(([ending, save]) =>
          button(ending, model !== null, () => {
            if (model !== null) return save(model, model.name || texts.unnamedModel);
          }),
        )}
      </div>
      <div role="group" aria-label=${texts.drawingAs}>
        <span aria-hidden="true">${texts.drawingAs}</span>
        ${button('SVG', strokes.length > 0, () => saveSvg(strokes))}
        ${button('PNG', strokes.length > 0 || picture !== null, () => savePng(strokes, picture))}
      </div>`;
  }

  async #save(save: () => void | Promise<void>): Promise<void> {
    this.#failure = null;
    try {
      await save();
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
    }
    this.requestUpdate();
  }

  #toggle(): void {
    this.#saving = !this.#saving;
    this.requestUpdate();
  }

  #chooseFiles(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  }

  #chosen({ target }: Event): void {
    const chooser = target as HTMLInputElement;
    const files = [...(chooser.files ?? [])];
    // Choosing the same files again is a choice, too.
    chooser.value = '';
    if (files.length > 0) void this.open(files);
  }
}
