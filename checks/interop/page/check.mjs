// The page of a served fake, and the same page as a file, in a real browser: each control with the mouse, everything with the
// keyboard alone, accessibility by axe-core in light and dark on wide and narrow screens, live updates, a restart of the server,
// ten thousand calls, and nothing from elsewhere. SCREENSHOTS names a folder for pictures.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import { Checks, account, example, region, root, serve, steer } from '../testkit.mjs';

const TABBABLE = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
const LOOKS = ['light', 'dark'].flatMap((colorScheme) => [1280, 400].map((width) => ({ colorScheme, width })));

const names = [process.env.BROWSER, 'chromium-headless-shell', 'chromium', 'google-chrome', 'chrome'];
const executablePath = names
  .map((name) => name && spawnSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).stdout.trim())
  .find((path) => path && spawnSync(path, ['--version']).status === 0);
if (executablePath === undefined) {
  console.log('page: skipped, because neither Chromium nor Chrome is on this machine; BROWSER names another command');
  process.exit(0);
}

const checks = new Checks('page', 'page');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
let server = await serve();
const port = new URL(server.endpoint).port;

async function open(address, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  page.complaints = [];
  page.on('console', (message) => page.complaints.push(message.text()));
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  page.on('dialog', (dialog) => page.complaints.push(dialog.message()));
  page.on('request', (request) => {
    const own = request.url().startsWith(server.endpoint) || /^(file|data|blob):/.test(request.url());
    if (!own) page.complaints.push(request.url());
  });
  await page.goto(address);
  return page;
}

async function close(page, what) {
  checks.that(`${what}: nothing comes from elsewhere, and nothing complains`, page.complaints, []);
  await page.close();
}

/** A call of AppFlow, signed for a Region. */
async function call(path, body, where = region) {
  const headers = {
    Authorization: `AWS4-HMAC-SHA256 Credential=${account}/20260101/${where}/appflow/aws4_request, SignedHeaders=host, Signature=x`,
  };
  return (await fetch(`${server.endpoint}/${path}`, { method: 'POST', body: JSON.stringify(body), headers })).status;
}

const onDemand = example('salesforce-accounts-to-s3');
const onEvent = example('salesforce-opportunity-events-to-eventbridge');
const scheduled = {
  ...onDemand, flowName: 'every-hour',
  triggerConfig: { triggerType: 'Scheduled', triggerProperties: { Scheduled: { scheduleExpression: 'rate(1hours)' } } },
};

async function fill() {
  for (const name of ['crm-production', '"quoted"', 'kept']) {
    await steer(server, 'connector-profiles', { connectorProfileName: name.replaceAll('"', '+'), connectorType: 'Salesforce' });
  }
  await steer(server, 'connectors', { connectorLabel: 'acme' });
  await steer(server, 'connector-entities', { connectorType: 'Salesforce', connectorEntityName: 'Account' });
  for (const flow of [onDemand, onEvent, scheduled]) checks.that(`${flow.flowName} is created`, await call('create-flow', flow), 200);
  await call('start-flow', { flowName: scheduled.flowName });
  await call('start-flow', { flowName: onDemand.flowName });
  await steer(server, 'clock', { advance: 'PT5H' });
  await call('create-flow', { ...onDemand, flowName: '<script>alert(1)</script>' });
  await call('create-flow', { ...onDemand, flowName: `${'x'.repeat(255)}\u202E`, description: '</textarea>"\'😀' });
  await call('describe-flow', { flowName: 'nobody' });
  await call('list-flows', {}, 'us-west-2');
}

const section = (page, name) => page.locator('section', { has: page.getByRole('heading', { level: 2, name, exact: true }) });
const text = (page, id) => page.locator(`#${id}`).textContent();
const row = (page, name) => section(page, 'Flows').locator('.row', { has: page.getByRole('heading', { name, exact: true }) });

/** Waits until the page shows what it should; what it shows instead is the failure. */
async function shows(what, get, expected) {
  const fits = (value) => (expected instanceof RegExp ? expected.test(value) : JSON.stringify(value) === JSON.stringify(expected));
  let value = await get();
  for (let i = 0; i < 100 && !fits(value); i++) {
    await new Promise((done) => setTimeout(done, 100));
    value = await get();
  }
  if (expected instanceof RegExp) checks.matches(what, value, expected);
  else checks.that(what, value, expected);
}

const done = (what, page, expected) => shows(what, () => text(page, 'done'), expected);
const failed = (what, page, expected) => shows(what, () => text(page, 'failed'), expected);

async function violations(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => window.axe.run(document));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
}

async function unfold(page) {
  for (const details of await page.locator('details').all()) await details.evaluate((each) => { each.open = true; });
  await page.waitForFunction(() => [...document.querySelectorAll('details[open] > [data-load]')].every((each) => each.querySelector('a') === null));
}

/** Light and dark, wide and narrow, folded and unfolded. */
async function checkLooks(address, name) {
  for (const { colorScheme, width } of LOOKS) {
    const what = `${name}, ${colorScheme}, ${width} px`;
    const page = await open(address, { colorScheme, viewport: { width, height: 900 } });
    checks.that(`${what}: accessible when folded`, await violations(page), []);
    await unfold(page);
    checks.that(`${what}: accessible when unfolded`, await violations(page), []);
    checks.that(`${what}: no line is wider than the screen`,
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    if (process.env.SCREENSHOTS) {
      await page.screenshot({ path: join(process.env.SCREENSHOTS, `${what.replace(/[^a-z0-9]+/g, '-')}.png`), fullPage: true });
    }
    await close(page, what);
  }
}

/** The keyboard alone reaches everything, in the order of the page, and what has the focus is outlined. */
async function checkReach(page, name) {
  const expected = await page.locator(TABBABLE).evaluateAll((all) => all.flatMap((each, index) => (each.checkVisibility() ? [index] : [])));
  const reached = [];
  const bare = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate((all) => {
      const index = [...document.querySelectorAll(all)].indexOf(document.activeElement);
      return index < 0 ? null : { index, outlined: getComputedStyle(document.activeElement).outlineStyle !== 'none' };
    }, TABBABLE);
    if (place === null || reached.includes(place.index)) break;
    if (!place.outlined) bare.push(place.index);
    reached.push(place.index);
  }
  checks.that(`${name}: the keyboard reaches everything in the order of the page`, reached, expected);
  checks.that(`${name}: what has the focus is outlined`, bare, []);
}

async function checkShown(page) {
  checks.matches('names are shown as they are', await section(page, 'Calls').textContent(), /<script>alert\(1\)<\/script>/);
  checks.matches('entities are shown', await section(page, 'Resources').textContent(), /acme[^]*Account/);
  checks.matches('profiles are shown', await section(page, 'Resources').textContent(), /crm-production[^]*\+quoted\+/);
  checks.matches('the next run is shown', await row(page, 'every-hour').textContent(), /Next run2026-01-01T06:00:00Z/);
  checks.that('the runs are on the timeline', await page.locator('.timeline .line .mark.good').count(), 6);
  checks.that('and the next one', await page.locator('.timeline .line .mark.next').count(), 1);
  await section(page, 'Runs').getByText('Table of the newest runs (6)').click();
  checks.that('the runs are in the table', await section(page, 'Runs').locator('tbody tr').count(), 6);
  await row(page, 'every-hour').getByText('Definition').click();
  await shows('a definition is loaded', () => row(page, 'every-hour').locator('pre').textContent(), /"flowName": "every-hour"/);
  const refused = page.locator('.call', { hasText: 'ResourceNotFoundException' });
  await refused.locator('summary').click();
  await shows('request, error and reason are loaded', () => refused.textContent(), /Request[^]*"nobody"[^]*Error[^]*does not exist[^]*Why/);
}

async function checkControls(page) {
  await page.getByRole('button', { name: 'Advance', exact: true }).click();
  await done('the clock moves', page, 'The time is 2026-01-01T06:00:00Z.');
  await shows('and shows the time', () => text(page, 'now'), '2026-01-01T06:00:00Z');
  await page.getByRole('button', { name: 'Advance to the next run' }).click();
  await done('the clock moves to the next run', page, 'The time is 2026-01-01T07:00:00Z.');
  await shows('which is on the timeline', () => page.locator('.timeline .line .mark.good').count(), 8);
  await page.getByLabel('Advance by').fill('soon');
  await page.getByRole('button', { name: 'Advance', exact: true }).click();
  await failed('a mistake is told', page, /duration/);
  await shows('what is open stays open', () => row(page, 'every-hour').locator('pre').count(), 1);

  await steer(server, 'runs', { progression: { kind: 'byHand' } });
  await page.getByRole('button', { name: `Start ${onDemand.flowName}` }).click();
  await done('a flow starts', page, /^Flow "salesforce-accounts-to-s3" has started run [0-9a-f-]+\.$/);
  const running = section(page, 'Runs').locator('.rows .row');
  await shows('its run is in progress', () => running.count(), 1);
  await running.getByText('Finish').first().click();
  await running.getByLabel('Error message').fill('no such <table>');
  await running.getByRole('button', { name: 'Finish run' }).click();
  await done('the run ends', page, /^Run [0-9a-f-]+ has ended\.$/);
  await shows('with its message', () => section(page, 'Runs').textContent(), /Error no such <table>/);

  await page.getByRole('button', { name: `Activate ${onEvent.flowName}` }).click();
  await done('a flow is activated', page, /is Active now/);
  await page.getByRole('button', { name: `Send a change event ${onEvent.flowName}` }).click();
  await done('a change event starts a run', page, /^The change event has started run/);
  await shows('which is in progress', () => running.count(), 1);
  await running.getByText('Finish').first().click();
  await running.getByLabel('Records').fill('7');
  await running.getByRole('button', { name: 'Finish run' }).click();
  await shows('and ends with its records', () => section(page, 'Runs').locator('tbody tr', { hasText: onEvent.flowName }).textContent(), /Successful.*7/);

  const faults = section(page, 'Faults');
  await faults.getByText('Add a fault').click();
  await faults.getByLabel('Operation that fails').selectOption('ListFlows');
  await faults.getByLabel('Account and Region').selectOption(`${account}/${region}`);
  await faults.getByLabel('Kind').selectOption('error');
  await faults.getByLabel('Error code').fill('OddException');
  await faults.getByLabel('Status').fill('418');
  await faults.getByLabel('Message').fill('short & stout');
  await faults.getByLabel('Number of calls').fill('2');
  await faults.getByLabel('Carry the operation out first').check();
  await faults.getByRole('button', { name: 'Add fault' }).click();
  await done('a fault is added', page, 'The fault waits for calls of ListFlows.');
  await shows('and shown', () => faults.locator('.row').textContent(), /ListFlows[^]*OddException[^]*waiting[^]*used 0 of 2/);
  checks.that('it meets a call', await call('list-flows', {}), 418);
  await shows('and counts it', () => faults.locator('.row').textContent(), /used 1 of 2/);
  await faults.getByLabel('Kind').selectOption('throttling');
  checks.that('fields of other kinds are away', await faults.getByLabel('Error code').isVisible(), false);
}

async function checkExport(page) {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: `Export ${scheduled.flowName}` }).click();
  const file = await (await download).path();
  checks.that('a flow is exported as a request', JSON.parse(readFileSync(file, 'utf8')).flowName, scheduled.flowName);
}

async function checkCalls(page) {
  const calls = section(page, 'Calls');
  const count = () => calls.locator('.call').count();
  const all = await count();
  await calls.getByLabel('Operation').selectOption('CreateFlow');
  await shows('calls of one operation', count, 5);
  await shows('and their number', () => text(page, 'shown'), `5 calls of ${all}`);
  checks.matches('the address has the filter', page.url(), /\?operation=CreateFlow#calls$/);
  await calls.getByLabel('Outcome').selectOption('failed');
  await shows('those that failed', count, 2);
  await page.reload();
  await shows('the address brings the filter back', count, 2);
  await calls.getByRole('link', { name: 'Show all' }).click();
  await shows('all calls', count, all);
  await calls.getByLabel('Account and Region').selectOption(`${account}/us-west-2`);
  await shows('calls of one Region', count, 1);
  await page.goBack();
  await shows('back again there are all', count, all);
  await calls.getByLabel('Outcome').selectOption('OddException');
  await shows('calls with one error', count, 1);
  await calls.getByRole('button', { name: 'Filter' }).click();
  await calls.getByRole('link', { name: 'Show all' }).click();
  await shows('all again', count, all);
}

async function checkExpected(page) {
  const nearest = section(page, 'Find an expected call');
  await nearest.getByLabel('Expected operation').selectOption('CreateFlow');
  await nearest.getByLabel('Members').fill('{"flowName": "every-hour", "description": "nightly"}');
  await nearest.getByRole('button', { name: 'Find' }).click();
  await shows('the nearest call is found', () => nearest.textContent(), /No call matches\. Nearest is call #3\./);
  checks.matches('and where it differs', await nearest.locator('table').first().textContent(), /flowName"every-hour"the same[^]*description"nightly"/);
  await nearest.getByLabel('Members').fill('{"flowNam": 1}');
  await nearest.getByRole('button', { name: 'Find' }).click();
  await shows('a misspelled member is told', () => nearest.locator('.problem').textContent(), /did you mean "flowName"/);
  await nearest.getByLabel('Expected operation').selectOption('TagResource');
  await nearest.getByLabel('Members').fill('');
  await nearest.getByRole('button', { name: 'Find' }).click();
  await shows('an operation without calls', () => nearest.textContent(), /No call of TagResource was recorded/);
}

async function checkRestart(page) {
  server.close();
  await server.ended;
  await shows('a server that is away is told', () => text(page, 'connection'), /^The server does not answer/);
  page.complaints.length = 0; // the browser tells of the connection that it lost
  await page.getByRole('button', { name: 'Advance', exact: true }).click();
  await failed('a control tells it, too', page, 'The server does not answer.');
  server = await serve(port);
  await shows('the page is live again', () => text(page, 'connection'), 'Live');
  await shows('and shows what the new server holds', () => section(page, 'Flows').textContent(), /No flows/);
  page.complaints.length = 0;
  await call('list-flows', {});
  await shows('and what happens there', () => page.locator('.call').count(), 1);
}

async function checkReset(page) {
  await section(page, 'Reset').getByText('Start over').click();
  await page.getByRole('button', { name: 'Reset everything' }).click();
  await done('a reset', page, 'Everything is as at the start. The time is 2026-01-01T00:00:00Z.');
  await shows('nothing is left', () => section(page, 'Calls').textContent(), /No calls/);
}

async function checkWithoutScript() {
  const page = await open(`${server.endpoint}/`, { javaScriptEnabled: false });
  checks.that('without script there are no controls', await page.getByRole('button').evaluateAll(
    (all) => all.filter((each) => each.checkVisibility()).map((each) => each.textContent)), ['Filter', 'Find']);
  await page.getByLabel('Operation', { exact: true }).selectOption('CreateFlow');
  await page.getByRole('button', { name: 'Filter' }).click();
  checks.that('the filter works without script', await page.locator('.call').count(), 5);
  await page.locator('.call summary').first().click();
  await page.getByRole('link', { name: 'Show request and answer' }).first().click();
  checks.matches('a call is shown without script', await page.locator('main').textContent(), /Request/);
  await close(page, 'without script');
}

/** How long the page takes with ten thousand calls; figures for people, because machines differ. */
async function measure() {
  for (let sent = 0; sent < 10_000; sent += 100) {
    await Promise.all(Array.from({ length: 100 }, (_, i) => call('describe-flow', { flowName: `flow-${sent + i}` })));
  }
  const from = Date.now();
  const page = await open(`${server.endpoint}/`);
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  const opened = Date.now() - from;
  checks.that('the newest hundred are shown', [await text(page, 'shown'), await page.locator('.call').count()],
    ['1 to 100 of 10000 calls', 100]);
  const before = Date.now();
  await call('list-flows', {});
  await page.waitForFunction(() => document.querySelector('.call').dataset.operation === 'ListFlows');
  const updated = Date.now() - before;
  await section(page, 'Calls').getByRole('link', { name: 'Next' }).click();
  await shows('the next hundred', () => text(page, 'shown'), '101 to 200 of 10000 calls');
  await section(page, 'Calls').getByRole('link', { name: 'Previous' }).click();
  await shows('and back', () => text(page, 'shown'), '1 to 100 of 10000 calls');
  await close(page, 'ten thousand calls');
  return `page with 10000 calls: opened in ${opened} ms, a new call shown after ${updated} ms`;
}

/** Files that the tests of the fake have written. */
async function checkFiles() {
  const folder = join(root, 'fake-client/target/page');
  if (!existsSync(join(folder, 'failed.html'))) {
    console.log(`page: no files in ${folder}; the tests of fake-client write them`);
    return;
  }
  const file = pathToFileURL(join(folder, 'failed.html')).href;
  await checkLooks(file, 'file');
  const page = await open(file);
  await checkReach(page, 'file');
  const calls = section(page, 'Calls');
  const visible = () => calls.locator('.call:visible').count();
  const all = await visible();
  checks.that('a file has no controls', await page.getByRole('button').count(), 0);
  await calls.getByLabel('Outcome').selectOption('failed');
  const some = await visible();
  checks.that('the filter of a file', [some > 0 && some < all, await text(page, 'shown')], [true, `${some} of ${all} calls`]);
  await calls.locator('.call:visible summary').first().click();
  checks.matches('request and answer are in the file', await calls.locator('.call[open]').textContent(), /Request[^]*Error/);
  await close(page, 'file');
  const from = Date.now();
  const many = await open(pathToFileURL(join(folder, 'many.html')).href);
  await many.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  figures.push(`file with the newest 1000 of 10000 calls: opened in ${Date.now() - from} ms`);
  checks.matches('a file says what it leaves out', await section(many, 'Calls').textContent(), /9000 older ones are left out/);
  await close(many, 'file with many calls');
}

const figures = [];
await checkLooks(`${server.endpoint}/`, 'nothing');
await fill();
await checkLooks(`${server.endpoint}/`, 'page');
await checkWithoutScript();
const page = await open(`${server.endpoint}/`);
await shows('the page is live', () => text(page, 'connection'), 'Live');
await checkReach(page, 'page');
await checkShown(page);
await checkControls(page);
await checkExport(page);
await checkCalls(page);
await checkExpected(page);
checks.that('nothing has complained but the refused control', page.complaints.filter((each) => !/status of 400/.test(each)), []);
await checkRestart(page);
await checkReset(page);
await close(page, 'page');
figures.push(await measure());
await checkFiles();
figures.forEach((each) => console.log(each));
await browser.close();
server.close();
checks.done();
