// The html report in a real browser: each control, link and fold with the mouse and with the keyboard alone, accessibility by
// axe-core in light and dark on wide and narrow screens, nothing from the network, and a thousand findings.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checksOfPages } from './page.mjs';

/** Checks the report on the fixture, which lies in a folder. */
export async function checkHtml({ browser, folder, validate, that }) {
  const report = join(folder, 'report.html');
  const { open, close, checkLooks, checkReach, visible } = checksOfPages({ browser, that });
  validate('--output', 'html=report.html', '--baseline', 'known.json', 'my flows', 'terraform', 'sound', 'settings', 'nowhere.json');
  await checkLooks(report);
  await checkFilter(await open(report));
  await checkLinks(await open(report));
  await checkKeyboard(await open(report));
  await checkPrint(await open(report));
  await checkPictures(await open(report, { javaScriptEnabled: false }));
  await checkWithoutScript(await open(report, { javaScriptEnabled: false }));
  return await measure();

  function field(page, label) {
    return page.getByRole('search').getByLabel(label, { exact: true });
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
    await checkReach(page);
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

  async function checkPictures(page) {
    that('pictures are folded', [await page.locator('.drawing').count() > 10, await visible(page, '.picture')], [true, 0]);
    await page.locator('.drawing summary:visible').first().click();
    that('and shown on request', await visible(page, '.picture'), 1);
    that('a picture has its findings', await visible(page, '.picture .mark') > 0, true);
    await close(page, 'pictures');
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
  async function measure() {
    mkdirSync(join(folder, 'many'));
    for (let i = 0; i < 250; i++) {
      copyFileSync(join(folder, 'my flows', '100% orders 🚀.json'), join(folder, 'many', `${i}.json`));
    }
    validate('--output', 'html=many.html', 'many');
    const from = Date.now();
    const page = await open(join(folder, 'many.html'), { viewport: { width: 1280, height: 900 } });
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
