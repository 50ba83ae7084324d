(() => {
  'use strict';
  const form = document.getElementById('filter');
  const shown = document.getElementById('shown');
  const nothing = document.getElementById('nothing');
  const severities = [...form.elements.severity];
  const files = [...document.querySelectorAll('.file')].map((element) => ({
    element,
    path: element.dataset.path,
    accepted: element.querySelector('details.accepted'),
    findings: [...element.querySelectorAll('.finding')].map((finding) => ({
      element: finding,
      severity: finding.dataset.severity,
      rule: finding.dataset.rule,
      accepted: finding.closest('details.accepted') !== null,
      text: `${element.dataset.path} ${finding.textContent}`.replace(/\s+/g, ' ').toLowerCase(),
    })),
  }));
  const reported = files.flatMap((file) => file.findings).filter((finding) => !finding.accepted).length;

  /** What the form asks for, without what it asks for at first. */
  function asked() {
    const state = new URLSearchParams();
    const checked = severities.filter((box) => box.checked).map((box) => box.value);
    if (checked.length < severities.length) state.set('severity', checked.join(','));
    for (const name of ['rule', 'file', 'text']) {
      const value = form.elements[name].value.trim();
      if (value !== '') state.set(name, value);
    }
    if (form.elements.accepted?.checked) state.set('accepted', 'show');
    return state;
  }

  function fill(state) {
    const checked = state.get('severity')?.split(',');
    severities.forEach((box) => { box.checked = checked?.includes(box.value) ?? true; });
    for (const name of ['rule', 'file', 'text']) {
      form.elements[name].value = state.get(name) ?? '';
    }
    // a rule or a file that this report does not have
    for (const name of ['rule', 'file']) {
      if (form.elements[name].selectedIndex < 0) form.elements[name].selectedIndex = 0;
    }
    if (form.elements.accepted) form.elements.accepted.checked = state.has('accepted');
  }

  function apply() {
    const state = asked();
    const checked = new Set(severities.filter((box) => box.checked).map((box) => box.value));
    const rule = state.get('rule');
    const path = state.get('file');
    const words = (state.get('text') ?? '').toLowerCase().split(/\s+/);
    let count = 0;
    for (const file of files) {
      let own = 0;
      let accepted = 0;
      for (const finding of file.findings) {
        const fits = checked.has(finding.severity)
          && (rule === null || finding.rule === rule)
          && (path === null || file.path === path)
          && words.every((word) => finding.text.includes(word));
        finding.element.hidden = !fits;
        if (fits && finding.accepted) accepted++;
        else if (fits) own++;
      }
      if (file.accepted) file.accepted.hidden = accepted === 0;
      file.element.hidden = own + accepted === 0;
      count += own;
    }
    shown.value = `${count} of ${reported} findings`;
    nothing.hidden = files.some((file) => !file.element.hidden);
  }

  function showAccepted() {
    const open = form.elements.accepted?.checked ?? false;
    files.forEach((file) => { if (file.accepted) file.accepted.open = open; });
  }

  /** Shows what a link within the page leads to, whatever the filter hides. */
  function reveal(id) {
    const target = document.getElementById(id);
    if (target === null) return;
    if (target.closest('[hidden]')) {
      fill(new URLSearchParams());
      apply();
    }
    for (let around = target.closest('details'); around; around = around.parentElement.closest('details')) {
      around.open = true;
    }
    target.scrollIntoView();
  }

  /** The fragment of the address is either the filter or a place of the page. */
  function follow() {
    const fragment = location.hash.slice(1);
    if (fragment === '' || fragment.includes('=')) {
      fill(new URLSearchParams(fragment));
      apply();
      showAccepted();
    } else {
      reveal(fragment);
    }
  }

  function keep() {
    const state = asked().toString();
    history.replaceState(null, '', state === '' ? location.pathname + location.search : `#${state}`);
  }

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', (event) => {
    apply();
    if (event.target.name === 'accepted') showAccepted();
    keep();
  });
  document.getElementById('all').addEventListener('click', () => {
    fill(new URLSearchParams());
    apply();
    showAccepted();
    keep();
  });
  window.addEventListener('hashchange', follow);
  // a browser may have kept what the form was before
  fill(new URLSearchParams());
  apply();
  follow();
})();
