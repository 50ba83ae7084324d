// Pictures of flows in a real browser: the page of `render` in light and dark on wide and narrow screens, with the keyboard alone
// and on paper; the SVG opened alone and in an <img>, with the texts where they belong in the fonts of this machine.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksOfPages } from './page.mjs';

const AT = ['--at', '2026-11-30T09:00:00Z'];
const HOSTILE = [
  '</text></svg><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '-->]]></style>', "' onload='alert(1)'",
  'שלום العربية', '日本語 🚀👩‍👩‍👧', 'back\\slash &amp; ${7*7}', 'n'.repeat(256)];

/** Checks the pictures of flows that lie in a folder. */
export async function checkPictures({ browser, folder, render, that }) {
  const { open, close, checkLooks, checkReach, visible } = checksOfPages({ browser, that });
  that('render reads all forms', render('--format', 'html', '--output', 'pictures.html', ...AT, 'sound', 'my flows', 'files').status, 0);
  const page = join(folder, 'pictures.html');
  await checkLooks(page);
  await checkPage(await open(page, { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }));
  await checkNarrow(await open(page, { viewport: { width: 400, height: 900 } }));
  await checkKeyboard(await open(page));
  await checkPaper(await open(page));
  writeFileSync(join(folder, 'hostile.json'), JSON.stringify(hostile()));
  await checkHostile();
  return await checkSvg();

  async function checkPage(picture) {
    const flows = await visible(picture, 'h2');
    that('there is a list of the flows', [flows > 10, await picture.locator('nav a').count()], [true, flows]);
    that('a step lies between source and destination', await picture.locator('.picture:has(.steps) .ends').first().evaluate((ends) => {
      const [source, between, destinations] = [...ends.children].map((each) => each.getBoundingClientRect());
      return source.right <= between.left + 1 && between.right <= destinations.left + 1;
    }), true);
    that('fields have lines', await visible(picture, '.ways .line') > 20, true);
    await picture.locator('nav a').last().click();
    that('a link leads to its flow', await picture.locator('h2').last().evaluate((each) => each.getBoundingClientRect().top < innerHeight), true);
    await close(picture, 'page of render');
  }

  async function checkNarrow(picture) {
    that('on a narrow screen they are one below the other', await picture.locator('.ends').first().evaluate((ends) => {
      const [source, , destinations] = [...ends.children].map((each) => each.getBoundingClientRect());
      return destinations.top >= source.bottom;
    }), true);
    await close(picture, 'narrow page of render');
  }

  async function checkKeyboard(picture) {
    await checkReach(picture);
    await close(picture, 'keyboard');
  }

  async function checkPaper(picture) {
    await picture.emulateMedia({ media: 'print' });
    that('paper has pages', (await picture.pdf({ format: 'A4' })).length > 10_000, true);
    await close(picture, 'paper');
  }

  async function checkHostile() {
    for (const format of ['html', 'svg']) {
      that(`${format} of hostile names`, render('--format', format, '--output', `hostile.${format}`, ...AT, 'hostile.json').status, 0);
      const picture = await open(join(folder, `hostile.${format}`));
      const text = await picture.evaluate(() => document.documentElement.textContent);
      that(`${format} shows hostile names as text`, HOSTILE.filter((name) => !text.includes(name)), []);
      that(`${format} has no other elements for them`, await picture.locator('img, script, a[href^="javascript"]').count(), 0);
      await close(picture, `hostile ${format}`);
    }
  }

  async function checkSvg() {
    writeFileSync(join(folder, 'wide.json'), JSON.stringify(wide(300)));
    const opened = [];
    for (const [name, ...paths] of [['several', 'sound', 'my flows', 'files'], ['names', 'hostile.json'], ['wide', 'wide.json']]) {
      that(`svg of ${name}`, render('--format', 'svg', '--output', `${name}.svg`, ...AT, ...paths).status, 0);
      for (const colorScheme of ['light', 'dark']) {
        const from = Date.now();
        const picture = await open(join(folder, `${name}.svg`), { colorScheme, viewport: { width: 1200, height: 900 } });
        opened.push(Date.now() - from);
        that(`${name}, ${colorScheme}: each text is where it belongs`, await picture.evaluate(misplaced), []);
        that(`${name}, ${colorScheme}: the page has its color`, await picture.locator('.page').evaluate((each) => getComputedStyle(each).fill),
          colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(17, 22, 27)');
        await close(picture, `${name}, ${colorScheme}`);
      }
      writeFileSync(join(folder, 'image.html'), `<!doctype html><title>x</title><img src="${name}.svg" alt="x">`);
      const image = await open(join(folder, 'image.html'));
      that(`${name} in an <img>`, await image.locator('img').evaluate((each) => [each.complete, each.naturalWidth]), [true, 1200]);
      await close(image, `${name} in an <img>`);
    }
    return `pictures as svg: opened in ${opened.join(', ')} ms, the last two with 300 fields`;
  }
}

/** The texts that are outside the picture, or on another text. */
function misplaced() {
  const { width, height } = document.documentElement.viewBox.baseVal;
  const texts = [...document.querySelectorAll('text')].map((each) => {
    const { x, y, width: w, height: h } = each.getBBox();
    // letters take less than the height of their line
    return { text: each.textContent, left: x, right: x + w, top: y + h / 4, bottom: y + h * 3 / 4 };
  });
  const wrong = texts.filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height);
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      if (one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom) wrong.push(one, other);
    }
  });
  return wrong.map(({ text }) => text);
}

function task(taskType, sourceFields, operator, destinationField, taskProperties = {}) {
  return { taskType, sourceFields, connectorOperator: { Salesforce: operator }, destinationField, taskProperties };
}

function flow(flowName, tasks) {
  return {
    flowName,
    triggerConfig: { triggerType: 'OnDemand' },
    sourceFlowConfig: { connectorType: 'Salesforce', connectorProfileName: flowName, sourceConnectorProperties: { Salesforce: { object: flowName } } },
    destinationFlowConfigList: [{ connectorType: 'S3', destinationConnectorProperties: { S3: { bucketName: flowName, bucketPrefix: flowName } } }],
    tasks,
  };
}

/** A flow with each hostile name in each place. */
function hostile() {
  return HOSTILE.map((name) => flow(name, [
    task('Filter', [name, 'b', 'c'], 'PROJECTION'),
    task('Filter', [name], 'EQUAL_TO', undefined, { DATA_TYPE: 'string', VALUE: name }),
    task('Merge', [name, 'b'], 'NO_OP', 'merged', { CONCAT_FORMAT: name }),
    task('Mask', ['c'], 'MASK_ALL', undefined, { MASK_VALUE: name }),
    task('Map', ['c'], 'NO_OP', name, { SOURCE_DATA_TYPE: name, DESTINATION_DATA_TYPE: name }),
    task('Map', ['merged'], 'NO_OP', 'all', { SOURCE_DATA_TYPE: 'string', DESTINATION_DATA_TYPE: 'string' }),
  ]));
}

/** A flow that maps many fields. */
function wide(count) {
  const names = Array.from({ length: count }, (_, index) => `Some_Namespace__Field_Number_${index}__c`);
  return flow('wide', [
    task('Filter', names, 'PROJECTION'),
    ...names.map((name) => task('Map', [name], 'NO_OP', name.toLowerCase(), { SOURCE_DATA_TYPE: 'string', DESTINATION_DATA_TYPE: 'string' })),
  ]);
}
