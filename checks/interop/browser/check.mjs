// A web page in a real browser tries to use the admin routes of a served fake, as fetch, form, image and frame, from
// another port, from a sandbox and under a name of its own that leads to this machine. Nothing may change.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Checks, serve } from '../testkit.mjs';

const browsers = [process.env.BROWSER, 'chromium-headless-shell', 'chromium', 'google-chrome', 'chrome'];
const browser = browsers.find((name) => name && spawnSync(name, ['--version']).status === 0);
if (browser === undefined) {
  console.log('browser: skipped, because neither Chromium nor Chrome is on this machine; BROWSER names another command');
  process.exit(0);
}

const checks = new Checks('browser', 'browser');
const server = await serve();
const port = new URL(server.endpoint).port;
const admin = `${server.endpoint}/_testkit`;
const profile = { connectorProfileName: 'kept', connectorType: 'Salesforce' };
const given = await fetch(`${admin}/connector-profiles`, { method: 'POST', body: JSON.stringify(profile) });
checks.that('a program can use the admin routes', given.status, 200);

/** A page that sends a request in each way that needs no permission, and then says what it could read. */
function page(target) {
  return `<!doctype html><title>page</title><body><script>
    const said = [];
    const say = (what, outcome) => said.push(what + ': ' + outcome);
    const sent = (what, promise) => promise.then(
      async (response) => say(what, response.type === 'opaque' ? 'sent' : response.status), () => say(what, 'blocked'));
    const submit = (action) => new Promise((done) => {
      const frame = document.createElement('iframe');
      frame.name = 'f' + Math.random();
      document.body.append(frame);
      const form = document.createElement('form');
      form.method = 'post';
      form.action = action;
      form.target = frame.name;
      form.enctype = 'text/plain';
      document.body.append(form);
      frame.onload = done;
      form.submit();
      setTimeout(done, 3000);
    });
    const load = (kind, address) => new Promise((done) => {
      const element = document.createElement(kind);
      element.onload = element.onerror = done;
      element.src = address;
      document.body.append(element);
      setTimeout(done, 3000);
    });
    (async () => {
      await sent('no-cors POST', fetch('${target}/_testkit/reset', { method: 'POST', mode: 'no-cors', body: '' }));
      await sent('cors POST', fetch('${target}/_testkit/reset', { method: 'POST', body: '' }));
      await sent('POST with JSON', fetch('${target}/_testkit/reset',
        { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }));
      await sent('no-cors GET', fetch('${target}/_testkit/state', { mode: 'no-cors' }));
      await sent('beacon', Promise.resolve({ type: navigator.sendBeacon('${target}/_testkit/reset') && 'opaque' }));
      await submit('${target}/_testkit/reset');
      await load('img', '${target}/_testkit/state');
      await load('iframe', '${target}/_testkit/state');
      document.title = 'done';
      document.body.textContent = said.join('; ') + '; done';
    })();
  </script></body>`;
}

const pages = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html');
  const target = new URL(request.url, 'http://x').searchParams.get('target') ?? server.endpoint;
  response.end(request.url.startsWith('/sandbox')
    ? `<!doctype html><iframe sandbox="allow-scripts allow-forms" srcdoc="${page(target).replaceAll('"', '&quot;')}"></iframe>`
    : page(target));
});
await new Promise((done) => pages.listen(0, '127.0.0.1', done));

const folder = mkdtempSync(join(tmpdir(), 'browser-'));
function visit(address, ...options) {
  return new Promise((done) => {
    const run = spawn(browser, ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}`,
      '--host-resolver-rules=MAP evil.example 127.0.0.1', '--virtual-time-budget=30000', '--dump-dom', ...options, address]);
    let dom = '';
    run.stdout.on('data', (data) => { dom += data; });
    run.on('exit', () => done(dom));
  });
}

async function profiles() {
  const state = await (await fetch(`${admin}/state`)).json();
  return state.accounts.flatMap((account) => account.connectorProfiles.map((each) => each.connectorProfileName));
}

const origin = `http://localhost:${pages.address().port}`;
for (const [what, address] of [
  ['a page of another port', `http://127.0.0.1:${pages.address().port}/`],
  ['a page of localhost', `${origin}/`],
  ['a page of another site', `http://evil.example:${pages.address().port}/`],
  ['a sandboxed frame', `${origin}/sandbox`],
]) {
  const dom = await visit(address);
  if (!address.endsWith('sandbox')) {
    checks.matches(`${what} has tried everything`, dom, /no-cors POST: sent;.*beacon: sent; done/);
    checks.matches(`${what} can read nothing`, dom, /cors POST: blocked; POST with JSON: blocked/);
  }
  checks.that(`${what} has changed nothing`, await profiles(), ['kept']);
}

// DNS rebinding: the name of the page leads to the server, so that the browser takes both for one origin
const rebound = await visit(`http://evil.example:${port}/_testkit/state`);
checks.matches('a name that leads to the server is refused', rebound, /the Host header must name this server/);
checks.matches('the address bar shows the state', await visit(`${admin}/state`), /connectorProfileName/);

pages.close();
server.close();
rmSync(folder, { recursive: true, force: true });
checks.done();
