// Light or dark: the system's choice, unless the visitor has made another. A plain script that runs
// before the first paint, so that nobody sees a flash of the wrong one.

(() => {
  const KEY = 'digitpad-theme';
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');

  // Storage can be refused (private windows, embedded pages): the choice then lasts for the visit.
  const storage = {
    read() {
      try {
        return localStorage.getItem(KEY);
      } catch {
        return null;
      }
    },
    write(theme) {
      try {
        localStorage.setItem(KEY, theme);
      } catch {}
    },
  };

  let chosen = storage.read();
  const isDark = () => (chosen === null ? system.matches : chosen === 'dark');

  function apply() {
    if (chosen !== null) root.dataset.theme = chosen;
    document.querySelector('#theme')?.setAttribute('aria-pressed', String(isDark()));
  }

  apply();
  system.addEventListener('change', apply);
  document.addEventListener('DOMContentLoaded', () => {
    apply();
    document.querySelector('#theme')?.addEventListener('click', () => {
      chosen = isDark() ? 'light' : 'dark';
      storage.write(chosen);
      apply();
    });
  });
})();
