// What the kiosk's pages do on top of plain forms. Nothing is kept in the browser.
'use strict';

(() => {
  const SECOND = 1000;
  const DIGITS = 10;
  const page = () => document.getElementById('page');
  const dialog = document.getElementById('idle');

  // htmx notes the page's path when it loads, whatever its settings say.
  sessionStorage.clear();

  // ---- keypad: types into the pass, in groups as it is printed ----

  // A digit of any script, such as Arabic or full-width ones: its value is how many digits come before it in its row.
  const isDigit = (code) => /\p{Nd}/u.test(String.fromCodePoint(code));

  const value = (digit) => {
    let before = 0;
    while (isDigit(digit.codePointAt(0) - before - 1)) before += 1;
    return before % 10;
  };

  const plain = (text) => text.replace(/\p{Nd}/gu, value).replace(/\D/g, '');

  const grouped = (text) => {
    const digits = plain(text).slice(0, DIGITS);
    return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].filter(Boolean).join(' ');
  };

  const press = (pass, key) => {
    const digits = plain(pass.value);
    const typed = { clear: '', delete: digits.slice(0, -1) };
    pass.value = grouped(key in typed ? typed[key] : digits + key);
  };

  document.addEventListener('click', (event) => {
    const key = event.target.closest('[data-key]');
    if (key) press(document.querySelector('[data-pass]'), key.dataset.key);
  });

  // Digits count wherever they are typed: before the field is touched, and from a scanner that types like a keyboard.
  let typed = 0;

  document.addEventListener('keydown', (event) => {
    const pass = document.querySelector('[data-pass]');
    if (!pass || waiting || event.target === pass || event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^\p{Nd}$/u.test(event.key)) {
      typed = Date.now();
      press(pass, event.key);
    } else if (event.key === 'Enter' && Date.now() - typed < SECOND && plain(pass.value).length === DIGITS) {
      event.preventDefault();
      pass.form.requestSubmit();
    }
  });

  document.addEventListener('input', (event) => {
    const pass = event.target;
    if (pass.matches('[data-pass]') && pass.selectionStart === pass.value.length) pass.value = grouped(pass.value);
  });

  // ---- what takes long says so ----

  const LONG = 400;
  const patience = document.getElementById('patience');
  let silence;
  let wrongPass = '';

  const say = (text, unseen) => {
    patience.classList.toggle('unseen', Boolean(unseen));
    patience.textContent = text;
  };

  const sayWhatTakesLong = (form) => {
    silence = setTimeout(() => {
      page().setAttribute('aria-busy', 'true');
      say(form.dataset.says || patience.dataset.says);
    }, LONG);
  };

  const saidEnough = () => {
    clearTimeout(silence);
    page().removeAttribute('aria-busy');
    say('');
  };

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
    waiting = { form, main, section, left: seconds };
    waiting.timer = count(seconds, (left) => {
      waiting.left = left;
      showLeft(section, left, seconds);
    });
    say(section.querySelector('[data-doing]').textContent, true);
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
    const { form, left } = waiting;
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
    document.addEventListener(touch, () => { watchIdle(); watchReset(); }, { passive: true });
  }

  // ---- the last page goes by itself ----

  let reset;

  const watchReset = () => {
    clearTimeout(reset);
    const seconds = Number(page().dataset.resets);
    if (seconds) reset = setTimeout(() => page().querySelector('[data-reset]').submit(), seconds * SECOND);
  };

  // ---- pages come and go ----

  // A pass that was refused stays to be looked at, in this browser only.
  const keepPass = () => {
    const pass = page().querySelector('[data-pass]');
    if (pass && !pass.value) pass.value = wrongPass;
    wrongPass = '';
  };

  const arrived = () => {
    keepPass();
    // Loading the page again shows where somebody is, not where they began.
    history.replaceState(null, '', page().dataset.place || '/kiosk');
    page().querySelectorAll('.keypad').forEach((keypad) => { keypad.hidden = false; });
    watchReset();
    watchIdle();
  };

  const unreachable = () => {
    const heading = page().querySelector('h1');
    page().querySelectorAll('.problem, .say > [role=alert]').forEach((old) => old.remove());
    heading.after(document.getElementById('unreachable').content.cloneNode(true));
    heading.focus();
  };

  document.addEventListener('htmx:beforeRequest', (event) => {
    const form = event.detail.elt;
    requests += 1;
    clearTimeout(idle);
    wrongPass = form.querySelector('[data-pass]')?.value ?? '';
    if (form.matches('form[data-waits]')) startWaiting(form);
    else sayWhatTakesLong(form);
  });

  document.addEventListener('htmx:afterRequest', () => {
    requests = Math.max(0, requests - 1);
    stopWaiting();
    saidEnough();
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
