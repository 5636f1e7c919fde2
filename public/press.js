// What is pressed, from the first moment on. This script is loaded before the page can be seen: on a slow line the rest arrives after somebody
// quick has pressed. A form with a puzzle is held until the puzzle is solved; what was pressed looks so; and waiting for more than a second
// shows. Whoever solves the puzzle only writes the solution into its field.
{
  const SHOWS_MS = 1_000;
  const LOOKS_MS = 100;
  // Longer than any form has to rest. Nothing came that could solve it: the portal takes the form as one of a visitor without JavaScript.
  const PATIENCE_MS = 45_000;

  const unsolved = (form) => {
    const solution = form.elements.namedItem('solution');
    return solution && !solution.value && !('released' in form.dataset);
  };

  function looksPressed(button) {
    if (!button) return;
    button.dataset.pressed = '';
    // An answer that is no page, such as a file, leaves the page as it is.
    setTimeout(() => delete button.dataset.pressed, PATIENCE_MS);
  }

  /** The line on top; the swap of pages takes it away again. */
  function showWaiting(form) {
    if (!form.isConnected || document.querySelector('.progress')) return;
    const line = document.createElement('div');
    line.className = 'progress';
    document.body.append(line);
  }

  function say(form, words) {
    const place = form.querySelector('.working');
    if (place) place.textContent = words ? place.dataset.says : '';
  }

  function release(form, button) {
    delete form.dataset.held;
    say(form, false);
    if (!form.isConnected) return;
    form.requestSubmit(button?.form === form ? button : null);
  }

  function hold(form, button) {
    if ('held' in form.dataset) return;
    form.dataset.held = '';
    const since = Date.now();
    const looking = setInterval(() => {
      const waited = Date.now() - since;
      if (waited > SHOWS_MS) say(form, true);
      if (waited > PATIENCE_MS) form.dataset.released = '';
      if (form.isConnected && unsolved(form)) return;
      clearInterval(looking);
      release(form, button);
    }, LOOKS_MS);
  }

  document.addEventListener('submit', (event) => {
    const { target: form, submitter: button } = event;
    looksPressed(button);
    setTimeout(showWaiting, SHOWS_MS, form);
    if (!unsolved(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    hold(form, button);
  }, true);

  // A page that the back button brings as it was waits for nothing.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    document.querySelector('.progress')?.remove();
    for (const button of document.querySelectorAll('[data-pressed]')) delete button.dataset.pressed;
  });
}
