// A page in a real browser: what holds for each of our pages.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';

const browsers = [process.env.BROWSER, 'chromium-headless-shell', 'chromium', 'google-chrome', 'chrome'];
const TABBABLE = 'a[href], button, input, select, summary';

/** The path of a browser on this machine; undefined without one. */
export function findBrowser() {
  return browsers
    .map((name) => name && spawnSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).stdout.trim())
    .find((path) => path && spawnSync(path, ['--version']).status === 0);
}

/** Checks of pages in a browser. */
export function checksOfPages({ browser, that }) {
  return { open, close, checkLooks, checkReach, visible };

  async function open(file, options = {}) {
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

  function visible(page, selector) {
    return page.locator(`${selector}:visible`).count();
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

  /** Light and dark, on a wide and on a narrow screen. */
  async function checkLooks(file) {
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [1280, 400]) {
        await checkLook(await open(file, { colorScheme, viewport: { width, height: 900 } }), `${colorScheme}, ${width} px`);
      }
    }
  }

  /** The keyboard alone reaches everything. */
  async function checkReach(page) {
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
  }
}
