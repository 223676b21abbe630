// An input for an Observable notebook: an element whose value is the digit, and that says `input`
// whenever it changes. In a cell:
//
//   viewof digit = (await import("https://YOUR.SITE/digit-input.js")).digitInput("https://YOUR.SITE/embed/")
//
// and in any other cell `digit` is then 0 to 9, or null while nothing is drawn.

/** @param embed - The address of the site's folder `embed`, with a slash at its end. */
export async function digitInput(embed) {
  const folder = new URL(embed, location.href);
  await import(/* @vite-ignore */ new URL('digit-pad.js', folder).href);
  const view = document.createElement('div');
  view.value = null;
  view.innerHTML = `<digit-pad model="${new URL('reader.safetensors', folder)}"></digit-pad>`;
  view.addEventListener('digitpad-predict', ({ detail: { prediction } }) => {
    view.value = prediction?.digit ?? null;
    view.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return view;
}
