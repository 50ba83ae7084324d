// The html report in a real browser: each control, link and fold with the mouse and with the keyboard alone, accessibility by
// axe-core in light and dark on wide and narrow screens, nothing from the network, and a thousand findings.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const browsers = [process.env.BROWSER, 'chromium-headless-shell', 'chromium', 'google-chrome', 'chrome'];
const TABBABLE = 'a[href], button, input, select, summary';

/** The path of a browser on this machine; undefined without one. */
export function findBrowser() {
  return browsers
    .map((name) => name && spawnSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).stdout.trim())
    .find((path) => path && spawnSync(path, ['--version']).status === 0);
}

/** Checks the report on the fixture, which lies in a folder. */
export async function checkHtml({ browser: executablePath, folder, validate, that }) {
  const report = join(folder, 'report.html');
  validate('--output', 'html=report.html', '--baseline', 'known.json', 'my flows', 'terraform', 'sound', 'settings', 'nowhere.json');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [1280, 400]) {
        await checkLook(await open(browser, report, { colorScheme, viewport: { width, height: 900 } }), `${colorScheme}, ${width} px`);
      }
    }
    await checkFilter(await open(browser, report));
    await checkLinks(await open(browser, report));
    await checkKeyboard(await open(browser, report));
    await checkPrint(await open(browser, report));
    await checkWithoutScript(await open(browser, report, { javaScriptEnabled: false }));
    return await measure(browser);
  } finally {
    await browser.close();
  }

  async function open(browser, file, options = {}) {
    const page = await browser.newPage(options);
    page.complaints = [];
    page.on('console', (message) => page.complaints.push(message.text()));
    page.on('pageerror', (error) => page.complaints.push(String(error)));
    page.on('dialog', (dialog) => page.complaints.push(dialog.message()));
    page.on('request', (request) => request.url().startsWith('file:') || page.complaints.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  async function close(page, what) {
    that(`${what}: nothing is loaded, and nothing complains`, page.complaints, []);
    await page.close();
  }

  async function violations(page) {
    // what is out of sight has no layout, and axe-core would take it for something in front of something else
    await page.evaluate(() => document.querySelectorAll('.finding').forEach((each) => { each.style.contentVisibility = 'visible'; }));
    // as the developer's tools would: the policy of the page allows only the page's own script
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => window.axe.run(document));
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
  }

  async function checkLook(page, what) {
    that(`${what}: accessible when folded`, await violations(page), []);
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
    that(`${what}: accessible when unfolded`, await violations(page), []);
    that(`${what}: no line is wider than the screen`,
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    await close(page, what);
  }

  function field(page, label) {
    return page.getByRole('search').getByLabel(label, { exact: true });
  }

  function visible(page, selector) {
    return page.locator(`${selector}:visible`).count();
  }

  /** The number of visible findings that are not accepted, and what the page says of it. */
  async function outcome(page) {
    const accepted = await visible(page, 'details.accepted .finding');
    return [await visible(page, '.finding') - accepted, await page.locator('#shown').textContent()];
  }

  function fragment(page) {
    return new URL(page.url()).hash;
  }

  async function checkFilter(page) {
    that('at first all is shown', await outcome(page), [7, '7 of 7 findings']);
    for (const [severity, count] of [['error', 4], ['warning', 2], ['note', 1]]) {
      await field(page, severity).uncheck();
      that(`without ${severity}`, (await outcome(page))[0], 7 - count);
      await field(page, severity).check();
    }
    await field(page, 'error').uncheck();
    await field(page, 'Rule').selectOption('AF2005');
    that('the address has the filter', fragment(page), '#severity=warning%2Cnote&rule=AF2005');
    await page.reload();
    that('the address brings the filter back', await outcome(page), [1, '1 of 7 findings']);
    await page.getByRole('button', { name: 'Show all' }).click();
    that('all is shown again', [...await outcome(page), fragment(page)], [7, '7 of 7 findings', '']);

    await field(page, 'File').selectOption('my flows/template.yaml');
    that('one file', (await outcome(page))[0], 3);
    await field(page, 'Text').fill('  DUPLICATE   flowname ');
    that('words in one file', await outcome(page), [1, '1 of 7 findings']);
    await field(page, 'Text').fill('no such words');
    that('nothing', [await outcome(page), await visible(page, '#nothing')], [[0, '0 of 7 findings'], 1]);
    await page.getByRole('button', { name: 'Show all' }).click();
    await field(page, 'Text').fill('<b>100%');
    that('text that looks like an element', (await outcome(page))[0], 1);
    await page.getByRole('button', { name: 'Show all' }).click();

    that('accepted findings are hidden', await visible(page, 'details.accepted .finding'), 0);
    await field(page, 'Show accepted findings (2)').check();
    that('and shown on request', await visible(page, 'details.accepted .finding'), 2);
    that('with their reasons', (await page.locator('.reason').allTextContents()).map((each) => each.slice(0, 13)).sort(),
      ['In the baseli', 'Suppressed: c']);
    await page.reload();
    that('the address brings them back', await visible(page, 'details.accepted .finding'), 2);

    const hidden = await page.locator('.finding').first().getAttribute('id');
    await field(page, 'Rule').selectOption('AF5001');
    await page.evaluate((id) => { location.hash = id; }, hidden);
    await page.locator(`#${hidden}`).waitFor({ state: 'visible' });
    await page.goBack();
    await page.waitForFunction(() => document.getElementById('shown').value.startsWith('1 '));
    that('back again the filter is as before', (await outcome(page))[0], 1);
    await page.evaluate(() => { location.hash = 'rule=AF0000&file=gone&severity='; });
    await page.waitForFunction(() => document.getElementById('shown').value.startsWith('0 '));
    that('a filter of another report', await field(page, 'Rule').inputValue(), '');
    await close(page, 'filter');
  }

  async function checkLinks(page) {
    const targets = await page.locator('a[href^="#"]').evaluateAll((links) => [...new Set(links.map((link) => link.hash))]);
    that('each link has a target', await page.evaluate(
      (all) => all.filter((hash) => document.getElementById(hash.slice(1)) === null), targets), []);
    await field(page, 'Show accepted findings (2)').check();
    for (const hash of targets) {
      await page.locator(`a[href="${hash}"]`).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((id) => {
        const { top, height } = document.getElementById(id).getBoundingClientRect();
        return height > 0 && top > -1 && top < innerHeight;
      }, hash.slice(1));
      that(`${hash} is shown`, await visible(page, hash), 1);
    }
    // the last first, because a fold can hide others in it
    for (const summary of (await page.locator('summary:visible').all()).reverse()) {
      const open = () => summary.evaluate((each) => each.parentElement.open);
      const before = await open();
      await summary.click();
      that('a click unfolds or folds', await open(), !before);
    }
    await close(page, 'links and folds');
  }

  async function checkKeyboard(page) {
    const expected = await page.locator(TABBABLE).evaluateAll((all) => all.flatMap((each, index) => (each.checkVisibility() ? [index] : [])));
    const reached = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate((all) => {
        const element = document.activeElement;
        const index = [...document.querySelectorAll(all)].indexOf(element);
        return index < 0 ? null : { index, outlined: getComputedStyle(element).outlineStyle !== 'none' };
      }, TABBABLE);
      if (place === null || reached.includes(place.index)) break;
      that('what has the focus is outlined', place.outlined, true);
      reached.push(place.index);
    }
    that('the keyboard reaches everything in the order of the page', reached, expected);

    await field(page, 'error').focus();
    await page.keyboard.press('Space');
    that('space ticks', (await outcome(page))[0], 3);
    await page.keyboard.press('Space');
    await field(page, 'Rule').focus();
    await page.keyboard.type('AF4012');
    await page.waitForFunction(() => document.getElementById('shown').value === '1 of 7 findings');
    await page.getByRole('button', { name: 'Show all' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('timezone');
    that('typing searches', (await outcome(page))[0], 2);
    await close(page, 'keyboard');
  }

  async function checkPrint(page) {
    await page.emulateMedia({ media: 'print' });
    that('paper has no filter', await visible(page, '#filter'), 0);
    that('paper has what is folded', await page.locator('.rule .page, details.accepted .finding, details.fix ol, details .files').evaluateAll(
      (all) => all.filter((each) => each.getBoundingClientRect().height === 0).length), 0);
    that('paper has pages', (await page.pdf({ format: 'A4' })).length > 10_000, true);
    await close(page, 'paper');
  }

  async function checkWithoutScript(page) {
    that('without script there is no filter, but all else', [await visible(page, '#filter'), await visible(page, '.finding')], [0, 7]);
    await page.locator('.finding a[href="#rule-AF4001"]').click();
    that('a rule unfolds without script', await visible(page, '#rule-AF4001'), 1);
    await page.locator('details.accepted summary').first().click();
    that('accepted findings unfold without script', await visible(page, '.finding'), 8);
    await close(page, 'without script');
  }

  /** How long a page with a thousand findings takes; a figure for people, because machines differ. */
  async function measure(browser) {
    mkdirSync(join(folder, 'many'));
    for (let i = 0; i < 250; i++) {
      copyFileSync(join(folder, 'my flows', '100% orders 🚀.json'), join(folder, 'many', `${i}.json`));
    }
    validate('--output', 'html=many.html', 'many');
    const from = Date.now();
    const page = await open(browser, join(folder, 'many.html'), { viewport: { width: 1280, height: 900 } });
    const painted = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    await painted();
    const opened = Date.now() - from;
    const times = [];
    for (const text of ['timezone', 'nothing at all', '']) {
      times.push(await page.evaluate(async (value) => {
        const start = performance.now();
        const field = document.getElementById('text');
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return Math.round(performance.now() - start);
      }, text));
    }
    const count = await visible(page, '.finding');
    that('a thousand findings are shown', count >= 1000, true);
    await close(page, 'many findings');
    return `html with ${count} findings: opened in ${opened} ms, filtered in ${times.join(', ')} ms`;
  }
}
