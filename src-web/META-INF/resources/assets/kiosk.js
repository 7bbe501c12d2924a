// What the kiosk's pages do on top of plain forms. Nothing is kept in the browser.
'use strict';

(() => {
  const SECOND = 1000;
  const page = () => document.getElementById('page');
  const dialog = document.getElementById('idle');

  // htmx notes the page's path when it loads, whatever its settings say.
  sessionStorage.clear();

  // ---- keypad: types into the pass, in groups as it is printed ----

  const grouped = (text) => {
    const digits = text.replace(/\D/g, '').slice(0, 10);
    return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].filter(Boolean).join(' ');
  };

  const press = (pass, key) => {
    const digits = pass.value.replace(/\D/g, '');
    const typed = { clear: '', delete: digits.slice(0, -1) };
    pass.value = grouped(key in typed ? typed[key] : digits + key);
  };

  document.addEventListener('click', (event) => {
    const key = event.target.closest('[data-key]');
    if (key) press(document.querySelector('[data-pass]'), key.dataset.key);
  });

  document.addEventListener('input', (event) => {
    const pass = event.target;
    if (pass.matches('[data-pass]') && pass.selectionStart === pass.value.length) pass.value = grouped(pass.value);
  });

  // ---- waiting for the reader: a ring that counts down, and Stop ----

  let waiting = null;

  const count = (seconds, show) => {
    const end = Date.now() + seconds * SECOND;
    const step = () => show(Math.max(0, Math.ceil((end - Date.now()) / SECOND)));
    step();
    return setInterval(step, SECOND / 4);
  };

  const showLeft = (section, left, seconds) => {
    section.querySelector('[data-left]').textContent = left || '';
    section.querySelector('[data-arc]').setAttribute('stroke-dasharray', `${(left / seconds) * 100} 100`);
    // After the reader gave up nobody is told to look at it.
    section.querySelector('[data-doing]').hidden = left === 0;
    section.querySelector('[data-after]').hidden = left > 0;
  };

  const startWaiting = (form) => {
    const main = form.closest('main');
    const section = main.querySelector('.waiting');
    const seconds = Number(section.dataset.seconds);
    main.classList.add('is-waiting');
    section.hidden = false;
    waiting = { form, main, section, left: seconds, since: Date.now() };
    waiting.timer = count(seconds, (left) => {
      waiting.left = left;
      showLeft(section, left, seconds);
    });
    section.querySelector('[data-stop]').focus();
  };

  const stopWaiting = () => {
    if (!waiting) return;
    clearInterval(waiting.timer);
    waiting.main.classList.remove('is-waiting');
    waiting.section.hidden = true;
    waiting = null;
  };

  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-stop]') || !waiting) return;
    const { form, left, since } = waiting;
    // Stop may come up under the second tap of a double tap on the button before it.
    if (Date.now() - since < SECOND) return;
    htmx.trigger(form, 'htmx:abort');
    stopWaiting();
    htmx.ajax('GET', `${form.dataset.waits}?left=${left}`, { target: '#page', select: '#page', swap: 'outerHTML' });
  });

  // ---- the reader is finishing: its button comes back by itself ----

  let finishing;

  const awaitReader = () => {
    clearInterval(finishing);
    const notice = page().querySelector('[data-busy]');
    if (!notice) return;
    const button = notice.closest('form').querySelector('button');
    button.disabled = true;
    notice.setAttribute('aria-live', 'off');
    finishing = count(Number(notice.dataset.busy), (left) => {
      notice.textContent = notice.textContent.replace(/\d+/, left);
      if (left > 0) return;
      clearInterval(finishing);
      notice.hidden = true;
      button.disabled = false;
    });
  };

  // ---- nobody there: a question first, then the welcome page ----

  let idle;
  let requests = 0;

  const watchIdle = () => {
    clearTimeout(idle);
    if (requests > 0 || dialog.open || !('idle' in page().dataset)) return;
    idle = setTimeout(askWhetherThere, Number(dialog.dataset.after) * SECOND);
  };

  const askWhetherThere = () => {
    dialog.showModal();
    idle = setTimeout(() => dialog.querySelector('form').submit(), Number(dialog.dataset.ends) * SECOND);
  };

  dialog.querySelector('[data-stay]').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', watchIdle);
  for (const touch of ['pointerdown', 'keydown', 'input', 'wheel']) {
    document.addEventListener(touch, watchIdle, { passive: true });
  }

  // ---- the last page goes by itself ----

  let reset;

  const watchReset = () => {
    clearTimeout(reset);
    const seconds = Number(page().dataset.resets);
    if (seconds) reset = setTimeout(() => page().querySelector('[data-reset]').submit(), seconds * SECOND);
  };

  // ---- pages come and go ----

  const arrived = () => {
    page().querySelectorAll('.keypad').forEach((keypad) => { keypad.hidden = false; });
    watchReset();
    watchIdle();
  };

  const unreachable = () => {
    const heading = page().querySelector('h1');
    page().querySelectorAll('.problem, main > [role=alert]').forEach((old) => old.remove());
    heading.after(document.getElementById('unreachable').content.cloneNode(true));
    heading.focus();
  };

  document.addEventListener('htmx:beforeRequest', (event) => {
    requests += 1;
    clearTimeout(idle);
    if (event.detail.elt.matches('form[data-waits]')) startWaiting(event.detail.elt);
  });

  document.addEventListener('htmx:afterRequest', () => {
    requests = Math.max(0, requests - 1);
    stopWaiting();
    watchIdle();
  });

  // An answer that is none of our pages, such as a proxy's, must not leave the screen blank.
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.serverResponse.includes('id="page"')) return;
    event.detail.shouldSwap = false;
    unreachable();
  });

  document.addEventListener('htmx:sendError', unreachable);
  document.addEventListener('htmx:timeout', unreachable);

  // Before anybody sees the page: a button that has to wait must not be there to be pressed, not even for a moment.
  document.addEventListener('htmx:afterSwap', awaitReader);

  document.addEventListener('htmx:afterSettle', () => {
    arrived();
    page().querySelector('h1').focus();
  });

  // Back shows a page again as it was; a kiosk asks for it anew.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.replace('/kiosk');
  });

  awaitReader();
  arrived();
})();
