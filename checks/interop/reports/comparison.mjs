// The page of `diff` in a real browser: light and dark on wide and narrow screens, both sides beside or below each other, folds,
// paper, and the keyboard alone.
import { join } from 'node:path';
import { checksOfPages } from './page.mjs';

/** Checks the page about two folders of flows. */
export async function checkComparison({ browser, folder, diff, that }) {
  const report = join(folder, 'comparison.html');
  const { open, close, checkLooks, checkReach, visible } = checksOfPages({ browser, that });
  that('flows that differ', diff('--output', 'html=comparison.html', 'live', 'files').status, 1);
  await checkLooks(report);
  await checkSides(await open(report, { viewport: { width: 1280, height: 900 } }), 'beside', true);
  await checkSides(await open(report, { viewport: { width: 400, height: 900 } }), 'below', false);
  await checkPictures(await open(report, { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }));
  await checkFolds(await open(report, { javaScriptEnabled: false }));
  await checkPaper(await open(report));

  /** Whether OLD and NEW of a difference stand beside each other. */
  async function checkSides(page, what, beside) {
    const [old, other] = await page.locator('.difference.changed .side').evaluateAll(
      (sides) => sides.slice(0, 2).map((side) => side.getBoundingClientRect().toJSON()));
    that(`both sides are ${what} each other`, [old.top === other.top, old.left === other.left], [beside, !beside]);
    that('what differs is marked on both sides', await page.locator('.difference.changed').first().locator('mark').count() > 1, true);
    await close(page, what);
  }

  /** The pictures of both sides, unfolded without script. */
  async function checkPictures(page) {
    that('pictures are folded', await visible(page, '.drawing .picture'), 0);
    await page.locator('.drawing summary').first().click();
    const [old, other] = await page.locator('.drawing .picture:visible').evaluateAll(
      (pictures) => pictures.map((picture) => picture.getBoundingClientRect().toJSON()));
    that('they stand beside each other', [old.top === other.top, old.right <= other.left], [true, true]);
    that('what differs is marked', await visible(page, '.drawing .picture mark') > 1, true);
    await close(page, 'pictures of both sides');
  }

  async function checkFolds(page) {
    that('the whole flow is folded', await visible(page, '.whole .side'), 0);
    const before = await visible(page, '.difference');
    for (const summary of await page.locator('summary').all()) {
      await summary.click();
    }
    that('and shown on request, without script', await visible(page, '.whole .side') > 1, true);
    that('each difference is shown before and after', [before > 3, await visible(page, '.difference')], [true, before]);
    await close(page, 'folds');
    const again = await open(report);
    await checkReach(again);
    await close(again, 'keyboard');
  }

  async function checkPaper(page) {
    await page.emulateMedia({ media: 'print' });
    that('paper has what is folded', await page.locator('.whole .side').evaluateAll(
      (all) => all.filter((each) => each.getBoundingClientRect().height === 0).length), 0);
    await close(page, 'paper');
  }
}
