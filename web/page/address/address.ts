// What one sees, in the address: `#inside&model=two-layer-relu&drawing=…`. Whoever has a setting adds
// it here under its name in the table; from then on the address follows it, and an address that is
// opened, or come back to, sets it. Knows no setting from within.

import { pageTexts as texts } from '../../locales/page.js';
import { formatHash, parseHash } from './hash.js';

/** The names that an address can hold, in the order in which they stand there. */
const names = ['model', 'recipe', 'guess', 'embed', 'drawing'] as const;
type SettingName = (typeof names)[number];

interface Setting {
  /** What the address is to say; null: nothing, because it is as it would be without. */
  get(): string | null;
  /** Takes up what an address says. False: that makes no sense, and nothing was changed. */
  set(text: string): boolean;
}

/** An address that follows the pen would be rewritten with each point. */
const DEBOUNCE_MS = 300;

/** The part that the page opens with, which an address need not name. */
const FIRST = 'draw';

function isKnown(name: string): name is SettingName {
  return (names as readonly string[]).includes(name);
}

class Address {
  #part = FIRST;
  readonly #settings = new Map<SettingName, Setting>();
  /** What the address asks of settings that nobody has added yet: their section is on its way. */
  readonly #asked = new Map<SettingName, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes up the address that the page was opened with, and later ones. Once, at the start. */
  open(): void {
    this.#read();
    addEventListener('hashchange', () => {
      this.#read();
      // A link to a part says nothing of the settings: they are as they were.
      this.changed();
    });
  }

  /** The id of the section that one sees. */
  get part(): string {
    return this.#part;
  }

  set part(part: string) {
    if (part === this.#part) return;
    this.#part = part;
    this.changed();
  }

  /** Returns whether the address has set it at once. */
  add(name: SettingName, setting: Setting): boolean {
    this.#settings.set(name, setting);
    const asked = this.#asked.get(name);
    this.#asked.delete(name);
    return asked !== undefined && this.#set(name, asked);
  }

  /** A setting has another value: the address follows, as soon as it rests. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.write(), DEBOUNCE_MS);
  }

  /** The whole address, as it is now. */
  get href(): string {
    this.write();
    return location.href;
  }

  #read(): void {
    const { part, values } = parseHash(location.hash);
    say('');
    if (part !== '') this.#show(part);
    for (const [name, text] of values) {
      if (!isKnown(name)) say(texts.addressUnknown(name));
      else if (this.#settings.has(name)) this.#set(name, text);
      else this.#asked.set(name, text);
    }
  }

  #show(part: string): void {
    const section = document.getElementById(part);
    if (section === null) {
      say(texts.addressNoPart(part));
      return;
    }
    this.#part = part;
    stayAt(section);
  }

  #set(name: SettingName, text: string): boolean {
    const setting = this.#settings.get(name);
    // Setting what is so already could undo more than it does: a drawing's history, for example.
    if (setting === undefined || setting.get() === text) return false;
    const taken = setting.set(text);
    if (!taken) say(texts.addressNonsense(name, text));
    return taken;
  }

  /** What one sees is in the address from now on, even if it changed just now. */
  write(): void {
    clearTimeout(this.#timer);
    const values = names.map((name): [string, string | null] => {
      const setting = this.#settings.get(name);
      return [name, setting ? setting.get() : (this.#asked.get(name) ?? null)];
    });
    const hash = formatHash(this.#part === FIRST ? '' : this.#part, values);
    if (hash === location.hash || (hash === '' && location.hash === `#${FIRST}`)) return;
    try {
      history.replaceState(history.state, '', hash || location.pathname + location.search);
    } catch {
      // A frame without an address of its own, or a browser that counts the changes: it stays behind.
    }
  }
}

/** What above a section comes later would push it out of sight: until the visitor moves, it stays. */
function stayAt(section: HTMLElement): void {
  const growth = new ResizeObserver(() => section.scrollIntoView({ behavior: 'instant' }));
  growth.observe(document.body);
  for (const move of ['wheel', 'pointerdown', 'touchstart', 'keydown', 'hashchange']) {
    addEventListener(move, () => growth.disconnect(), { once: true, passive: true });
  }
}

/** A word to the visitor about an address that makes no sense; the page goes on without. */
function say(words: string): void {
  const notice = document.querySelector<HTMLElement>('#address-notice');
  if (notice !== null) notice.textContent = words;
}

export const address = new Address();
