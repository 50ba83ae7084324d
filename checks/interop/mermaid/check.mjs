// Pictures of `appflow-testkit render --format mermaid` in the versions of Mermaid that are in use, in Chromium: each chart is drawn,
// and names are text, whatever they hold. npm ci && npm test
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { root } from '../testkit.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mermaid-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const command = process.env.APPFLOW_TESTKIT ?? join(root, 'bin', 'appflow-testkit');
let checks = 0;
const failures = [];

function that(what, holds) {
  checks++;
  if (!holds) failures.push(what);
}

const hostile = [
  '<script>alert(1)</script>', '"] --> x["y', '`code` **bold** _it_', '1. one', '- one', '%%{init: {}}%%', '%% comment', ';', 'end',
  'fa:fa-car', '$$x^2$$', '&quot; #quot; #35;', '\\n \\\\', 'style a fill:#f00;', 'classDef b fill:#f00;', ']]> <!-- -->', '@{ shape: x }',
  'javascript:alert(1)', '🦊 👩‍👩‍👧', 'שלום العربية', '|a|', '{{a}}', '(((a)))', '[/a/]', '---', "it's", 'a<br/>b',
  'x'.repeat(256),
];

function render(...options) {
  const done = spawnSync(command, ['render', '--format', 'mermaid', '--at', '2026-01-01T00:00:00Z', ...options],
    { cwd: folder, encoding: 'utf8', timeout: 300_000 });
  if (done.error) throw done.error;
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
}

/** A flow with a string in every place. */
function flow(string) {
  const properties = { object: string, bucketName: string, bucketPrefix: string };
  const task = (taskType, operator, taskProperties, destinationField) => ({
    taskType, sourceFields: [string], destinationField, connectorOperator: { Salesforce: operator }, taskProperties });
  return {
    flowName: string,
    description: string,
    triggerConfig: {
      triggerType: 'Scheduled', triggerProperties: { Scheduled: { scheduleExpression: string, timezone: string } } },
    sourceFlowConfig: {
      connectorType: string, connectorProfileName: string, sourceConnectorProperties: { Salesforce: properties } },
    destinationFlowConfigList: [{ connectorType: string, destinationConnectorProperties: { S3: properties } }],
    tasks: [
      task('Filter', 'PROJECTION', {}),
      task('Filter', string, { DATA_TYPE: string, VALUE: string }),
      task('Mask', 'MASK_ALL', { MASK_VALUE: string }),
      task('Map', 'NO_OP', { SOURCE_DATA_TYPE: string, DESTINATION_DATA_TYPE: string }, `${string} too`),
      task(string, string, {}),
      task('Merge', 'NO_OP', { CONCAT_FORMAT: string }, 'made'),
    ],
  };
}

/** Draws a chart, and returns its text without the word joiners that break icons, and what else is in it. */
async function drawn(page, chart) {
  return page.evaluate(async (text) => {
    const place = document.createElement('div');
    document.body.replaceChildren(place);
    const { svg } = await window.mermaid.render('chart', text);
    place.innerHTML = svg;
    return {
      text: place.textContent.replaceAll('\u2060', '').replace(/\s+/g, ' '),
      nodes: place.querySelectorAll('.node').length,
      foreign: place.querySelectorAll('script, img, a, i, strong, em, code, .katex, li').length,
    };
  }, chart);
}

const executablePath = [process.env.BROWSER, 'chromium-headless-shell', 'chromium', 'google-chrome', 'chrome']
  .map((name) => name && spawnSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).stdout.trim())
  .find((path) => path && spawnSync(path, ['--version']).status === 0);
if (!executablePath) {
  console.log('mermaid: skipped, because neither Chromium nor Chrome is on this machine; BROWSER names another command');
} else {
  const pictures = join(root, 'reports/src/test/resources/pictures');
  const charts = {
    'examples/flows': render(join(root, 'examples/flows')),
    ...Object.fromEntries(readdirSync(pictures).map((name) => [name, render(join(pictures, name))])),
  };
  const hostileCharts = hostile.map((string, index) => {
    writeFileSync(join(folder, `${index}.json`), JSON.stringify(flow(string)));
    return [string, render(`${index}.json`)];
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const version of ['10', '11', '12']) {
      const page = await browser.newPage();
      const complaints = [];
      page.on('dialog', (dialog) => { complaints.push(dialog.message()); dialog.dismiss(); });
      page.on('request', (request) => complaints.push(request.url()));
      await page.setContent('<!doctype html><title>charts</title>');
      await page.addScriptTag({ path: join(here, `node_modules/mermaid-${version}/dist/mermaid.min.js`) });
      await page.evaluate(() => window.mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' }));
      for (const [name, chart] of Object.entries(charts)) {
        const { nodes, foreign } = await drawn(page, chart);
        that(`${name} in Mermaid ${version} has nodes`, nodes > 3);
        that(`${name} in Mermaid ${version} has only text`, foreign === 0);
      }
      const plain = await drawn(page, charts['examples/flows']);
      for (const words of ['only records with leadScore > 50', 'masks all characters with *', 'every 15 minutes']) {
        that(`Mermaid ${version} shows ${words}`, plain.text.includes(words));
      }
      for (const [string, chart] of hostileCharts) {
        const { text, foreign } = await drawn(page, chart);
        const shown = string.length > 60 ? string.slice(0, 59) : string;
        const times = text.split(shown.replace(/\s+/g, ' ')).length - 1;
        that(`Mermaid ${version} shows ${JSON.stringify(string)} at each place, but only ${times} times`, times >= 8);
        that(`${JSON.stringify(string)} is text in Mermaid ${version}`, foreign === 0);
      }
      that(`Mermaid ${version} loads nothing and runs nothing, but: ${complaints}`, complaints.length === 0);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
assert.deepEqual(failures, []);
console.log(`Mermaid: ${checks} checks passed`);
