(() => {
  'use strict';
  const isLive = document.getElementById('said') !== null;

  /* ---- the live page: what was on it stays as the reader left it ---- */

  const parts = () => [...document.querySelectorAll('[data-part]')];
  /** The parts as the server sent them last, by their ids. */
  const sent = new Map();

  /** What the reader has done to a part: folds, texts that were loaded, values that were typed, the focus. */
  function kept(part) {
    const open = [...part.querySelectorAll('details[data-key][open]')].map((each) => each.dataset.key);
    const loaded = new Map([...part.querySelectorAll('[data-loaded]')].map((each) => [each.dataset.load, [...each.childNodes]]));
    const values = [...part.querySelectorAll('input[id], select[id], textarea[id]')].filter((each) => each.type !== 'hidden')
      .map((each) => [each.id, each.value]);
    const focus = part.contains(document.activeElement) ? document.activeElement : null;
    const value = part.tagName === 'SELECT' ? part.value : null;
    return () => {
      for (const key of open) {
        const details = part.querySelector(`details[data-key="${CSS.escape(key)}"]`);
        if (details) details.open = true;
      }
      for (const [address, nodes] of loaded) {
        const body = part.querySelector(`[data-load="${CSS.escape(address)}"]`);
        if (body) {
          body.replaceChildren(...nodes);
          body.dataset.loaded = '';
        }
      }
      for (const [id, old] of values) {
        const field = document.getElementById(id);
        if (field && field.value !== old) field.value = old;
      }
      if (value !== null && [...part.options].some((each) => each.value === value)) part.value = value;
      if (focus !== null && !focus.isConnected) focusAgain(part, focus);
    };
  }

  function focusAgain(part, old) {
    const details = old.closest('details[data-key]');
    const again = (old.id && document.getElementById(old.id))
      || (details && part.querySelector(`details[data-key="${CSS.escape(details.dataset.key)}"] > summary`));
    again?.focus({ preventScroll: true });
  }

  /** Replaces the parts that the server sends otherwise than before. */
  function show(html) {
    const fresh = new DOMParser().parseFromString(html, 'text/html');
    for (const part of parts()) {
      const now = fresh.getElementById(part.id);
      if (now === null || now.innerHTML === sent.get(part.id)) continue;
      // a field stays while the reader types into it; the part is replaced after the next change
      if (part.tagName !== 'SELECT' && part.contains(document.activeElement)
        && document.activeElement.matches('input, select, textarea')) continue;
      const restore = kept(part);
      sent.set(part.id, now.innerHTML);
      part.replaceChildren(...now.childNodes);
      restore();
    }
  }

  let refreshing = false;
  let again = false;
  async function refresh() {
    if (refreshing) {
      again = true;
      return;
    }
    refreshing = true;
    try {
      do {
        again = false;
        const response = await fetch(location.pathname + location.search);
        if (response.ok) show(await response.text());
      } while (again);
    } catch {
      // the server is away; the connection below tells when it is back
    } finally {
      refreshing = false;
    }
  }

  function listen() {
    const connection = document.getElementById('connection');
    const events = new EventSource('/_testkit/events');
    events.addEventListener('open', () => {
      connection.textContent = 'Live';
      connection.classList.remove('lost');
      refresh();
    });
    events.addEventListener('change', refresh);
    events.addEventListener('error', () => {
      connection.textContent = 'The server does not answer. This page shows what it held, and tries again.';
      connection.classList.add('lost');
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
    });
    addEventListener('pagehide', () => events.close());
  }

  /* ---- controls ---- */

  function say(id, text) {
    for (const each of ['done', 'failed']) document.getElementById(each).textContent = each === id ? text : '';
  }

  /** The fields of a form as JSON: a name with a dot is a member of a member, an empty field is none. */
  function body(form) {
    const json = {};
    for (const field of form.elements) {
      if (!field.name || field.disabled || field.name.startsWith('?')) continue;
      const value = field.type === 'checkbox' ? field.checked || '' : field.value;
      if (value === '') continue;
      const path = field.name.split('.');
      const last = path.pop();
      const parent = path.reduce((object, name) => (object[name] ??= {}), json);
      parent[last] = field.type === 'number' ? Number(value) : value;
    }
    return json;
  }

  function route(form) {
    const account = form.elements['?account'];
    const [id, region] = account?.value.split('/') ?? [];
    return account ? `${form.dataset.route}?account=${id}&region=${region}` : form.dataset.route;
  }

  async function send(form) {
    say('done', '');
    try {
      const response = await fetch(route(form), { method: 'POST', body: JSON.stringify(body(form)) });
      const answer = await response.json();
      if (response.ok) {
        say('done', form.dataset.done.replace(/\{(\w+)\}/g, (_, name) => answer[name] ?? ''));
        form.dispatchEvent(new CustomEvent('done', { bubbles: true }));
      } else {
        say('failed', answer.error?.message ?? answer.message ?? `The server answered with status ${response.status}.`);
      }
    } catch {
      say('failed', 'The server does not answer.');
    }
    refresh();
  }

  /** Shows the fields that a kind of fault has. */
  function showMembers() {
    const kind = document.getElementById('fault-kind');
    const members = kind.selectedOptions[0].dataset.members.split(' ');
    for (const field of document.querySelectorAll('#fault [data-member]')) {
      field.hidden = !members.includes(field.dataset.member);
      field.querySelector('input').disabled = field.hidden;
    }
  }

  let search = location.search;

  /** Follows a link or a form of this page without leaving it, so that folds and fields stay. */
  function stay(address) {
    history.pushState(null, '', address);
    search = location.search;
    refresh();
  }

  function addressOf(form) {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
    // the other form of this kind keeps what it has asked for
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (form.elements[name] === undefined && !(form.id === 'filter' && name === 'calls')) query.set(name, value);
    }
    return `/${query.size === 0 ? '' : `?${query}`}${new URL(form.action).hash}`;
  }

  async function load(body) {
    if (!body || 'loaded' in body.dataset) return;
    body.dataset.loaded = '';
    try {
      const response = await fetch(body.dataset.load);
      const detail = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('detail');
      if (response.ok && detail) {
        body.replaceChildren(...detail.childNodes);
        return;
      }
    } catch {
      // as below
    }
    delete body.dataset.loaded;
    const problem = document.createElement('p');
    problem.className = 'problem';
    problem.textContent = 'It cannot be shown: the server does not answer, or does not have it any more.';
    body.replaceChildren(problem);
  }

  /* ---- the file: the filter works on what is there ---- */

  function filter(form) {
    const wanted = Object.fromEntries(new FormData(form));
    let count = 0;
    const calls = document.querySelectorAll('.call');
    for (const call of calls) {
      const { operation, account, outcome } = call.dataset;
      const fits = (!wanted.operation || wanted.operation === operation) && (!wanted.account || wanted.account === account)
        && (!wanted.outcome || wanted.outcome === outcome || (wanted.outcome === 'failed' && outcome !== 'answered'));
      call.hidden = !fits;
      if (fits) count++;
    }
    const shown = document.getElementById('shown');
    if (shown) shown.value = count === calls.length ? `${count} calls` : `${count} of ${calls.length} calls`;
  }

  document.addEventListener('submit', (event) => {
    const form = event.target;
    event.preventDefault();
    if (!isLive) return;
    if (form.dataset.route) send(form);
    else stay(addressOf(form));
  });

  if (!isLive) {
    document.getElementById('filter').addEventListener('input', (event) => filter(event.currentTarget));
    // a browser may have kept what the form was before
    document.getElementById('filter').reset();
    return;
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-stay]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    stay(link.href);
    const form = document.getElementById('filter');
    const query = new URLSearchParams(new URL(link.href).search);
    for (const field of form.querySelectorAll('select')) field.value = query.get(field.name) ?? '';
    document.getElementById(new URL(link.href).hash.slice(1))?.scrollIntoView();
  });
  document.addEventListener('toggle', (event) => {
    if (event.target.open) load(event.target.querySelector(':scope > [data-load]'));
  }, true);
  document.getElementById('filter').addEventListener('change', (event) => stay(addressOf(event.currentTarget)));
  document.getElementById('fault-kind').addEventListener('change', showMembers);
  addEventListener('popstate', () => {
    if (location.search !== search) location.reload();
  });

  // they keep the query where there is no script
  document.querySelectorAll('form[data-stay] input[type="hidden"]').forEach((each) => each.remove());
  for (const part of parts()) sent.set(part.id, part.innerHTML);
  showMembers();
  listen();
  if (document.querySelector('.clock').dataset.runs) setInterval(() => { if (!document.hidden) refresh(); }, 5000);
})();
