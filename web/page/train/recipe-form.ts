// The recipe's form: presets, and each setting with its default and why one would change it. Tells
// what was chosen; keeps nothing.

import { css, html, type TemplateResult } from 'lit';
import { trainTexts as texts } from '../../locales/train.js';
import {
  type ChoiceName,
  choices,
  complaint,
  fieldNames,
  isChoice,
  type NumberName,
  numbers,
  type PresetName,
  presetNames,
  presetOf,
  presets,
  type Recipe,
} from './recipe.js';

/** What stands in the number fields, sound or not. */
export type Typed = Record<NumberName, string>;

export function typedOf(recipe: Recipe): Typed {
  const names = Object.keys(numbers) as NumberName[];
  return Object.fromEntries(names.map((name) => [name, String(recipe[name])])) as Typed;
}

export interface FormState {
  recipe: Recipe;
  typed: Typed;
  disabled: boolean;
  /** Whether there is room for all settings at once. */
  open: boolean;
  choosePreset(name: PresetName): void;
  choose(name: ChoiceName, value: string): void;
  type(name: NumberName, text: string): void;
}

export function recipeForm(state: FormState): TemplateResult {
  const { recipe, disabled, open } = state;
  const preset = presetOf(recipe);
  const base = presets[preset ?? (recipe.network === 'Cnn' ? 'cnn' : 'sigmoid')];
  return html`<form @submit=${(event: Event) => event.preventDefault()}>
    <fieldset class="presets" ?disabled=${disabled}>
      <legend>${texts.preset}</legend>
      ${presetNames.map(
        (name) => html`<label>
          <input
            type="radio"
            name="preset"
            .checked=${name === preset}
            @change=${() => state.choosePreset(name)}
          />
          <span>${texts.presets[name]}</span>
        </label>`,
      )}
    </fieldset>
    <p class="own">${preset === null ? texts.own : ''}</p>
    <details ?open=${open}>
      <summary>${texts.settings}</summary>
      <fieldset class="settings" ?disabled=${disabled}>
        <legend class="spoken">${texts.settings}</legend>
        ${fieldNames
          .filter((name) => name !== 'hidden' || recipe.network === 'Mlp')
          .map((name) =>
            isChoice(name) ? choiceField(name, state, base) : numberField(name, state, base),
          )}
      </fieldset>
    </details>
  </form>`;
}

function choiceField(name: ChoiceName, { recipe, choose }: FormState, base: Recipe) {
  const { label, why } = texts.fields[name];
  const usual = texts.usually(texts.options[base[name]]);
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <select
      id=${name}
      aria-describedby="${name}-why"
      @change=${(event: Event) => choose(name, (event.target as HTMLSelectElement).value)}
    >
      ${choices[name].map(
        (value) => html`<option value=${value} ?selected=${value === recipe[name]}>
          ${texts.options[value]}
        </option>`,
      )}
    </select>
    <p id="${name}-why">${texts.sentences(why, usual)}</p>
  </div>`;
}

function numberField(name: NumberName, { typed, type }: FormState, base: Recipe) {
  const { label, why } = texts.fields[name];
  const wrong = complaint(name, typed[name]);
  const usual = texts.usually(texts.count(base[name]));
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input
      id=${name}
      inputmode=${numbers[name].whole ? 'numeric' : 'decimal'}
      autocomplete="off"
      aria-describedby="${name}-why"
      aria-invalid=${wrong !== null}
      .value=${typed[name]}
      @input=${(event: Event) => type(name, (event.target as HTMLInputElement).value)}
    />
    <p id="${name}-why" class=${wrong === null ? '' : 'wrong'}>${wrong ?? texts.sentences(why, usual)}</p>
  </div>`;
}

export const formStyles = css`
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
  }
  .presets label {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
    border-bottom: 1px solid var(--digitpad-hairline);
    cursor: pointer;
  }
  .presets input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--digitpad-accent);
  }
  .presets input:checked + span {
    font-weight: 600;
  }
  fieldset:disabled label {
    color: var(--digitpad-muted);
    cursor: default;
  }
  .own {
    min-height: 24px;
    font-size: 0.875rem;
    line-height: 24px;
    color: var(--digitpad-muted);
  }
  summary {
    display: list-item;
    padding-block: 10px;
    cursor: pointer;
  }
  .field {
    display: grid;
    grid-template-columns: 1fr minmax(0, 8.5rem);
    align-items: center;
    gap: 0 16px;
    padding-block: 8px;
    border-top: 1px solid var(--digitpad-hairline);
  }
  .field input,
  .field select {
    font: inherit;
    font-variant-numeric: tabular-nums;
    min-height: 44px;
    min-width: 0;
    box-sizing: border-box;
    padding: 0 12px;
    color: var(--digitpad-ink);
    background: var(--digitpad-surface);
    border: 1px solid var(--digitpad-control);
    border-radius: 6px;
    text-overflow: ellipsis;
  }
  .field input[aria-invalid='true'] {
    border-color: var(--digitpad-warm);
  }
  .field :disabled {
    color: var(--digitpad-muted);
    background: transparent;
    border-color: var(--digitpad-hairline);
  }
  .field p {
    grid-column: 1 / -1;
    min-height: 40px;
    font-size: 0.8125rem;
    line-height: 20px;
    color: var(--digitpad-muted);
  }
  .field p.wrong {
    color: var(--digitpad-warm);
  }
`;
