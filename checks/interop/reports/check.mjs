// Reports of `appflow-testkit validate` in the tools that read them: SARIF in Microsoft's Multitool, which checks it against the
// schema and against what viewers need; html in a browser, that of `diff` and the pictures of `render`, too. npm ci && npm test
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { root } from '../testkit.mjs';
import { checkComparison } from './comparison.mjs';
import { checkHtml } from './html.mjs';
import { findBrowser } from './page.mjs';
import { checkPictures } from './pictures.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const multitool = join(here, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');
const folder = mkdtempSync(join(tmpdir(), 'reports-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
let checks = 0;

function that(what, actual, expected) {
  checks++;
  assert.deepEqual(actual, expected, what);
}

function run(command, ...options) {
  const done = spawnSync(command, options, {
    cwd: folder, encoding: 'utf8', timeout: 300_000, env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
  if (done.error) throw done.error;
  return done;
}

/** What the Multitool says of a report: the ids of its rules with what they say, except that we have no address. */
function multitoolOn(report) {
  const log = join(folder, 'multitool.sarif');
  run(multitool, 'validate', report, '--level', 'Error;Warning', '--kind', 'Fail', '--log', 'ForceOverwrite', '-o', log);
  const { results, invocations } = JSON.parse(readFileSync(log, 'utf8')).runs[0];
  that('the Multitool has read the report', invocations[0].executionSuccessful, true);
  return results
    .filter(({ message }) => !message.id.endsWith('nformationUri'))
    .map(({ ruleId, message }) => [ruleId, message.id, message.arguments]);
}

const command = process.env.APPFLOW_TESTKIT ?? join(root, 'bin', 'appflow-testkit');
cpSync(join(root, 'reports/src/test/resources/fixture'), folder, { recursive: true });
cpSync(join(root, 'examples/flows'), join(folder, 'sound'), { recursive: true });

if (process.platform === 'linux') {
  chmodSync(multitool, 0o755);
  const reports = { 'fixture.sarif': ['my flows', 'terraform'], 'sound.sarif': ['sound'], 'lost.sarif': ['sound', 'nowhere.json'] };
  const exitCodes = { 'fixture.sarif': 1, 'sound.sarif': 0, 'lost.sarif': 3 };
  for (const [report, paths] of Object.entries(reports)) {
    const done = run(command, 'validate', '--quiet', '--output', `sarif=${report}`, ...paths);
    that(`exit code of ${report}`, done.status, exitCodes[report]);
    const [invocation] = JSON.parse(readFileSync(join(folder, report), 'utf8')).runs[0].invocations;
    that(`exit code in ${report}`, invocation.exitCode, done.status);
    that(`what the Multitool says of ${report}`, multitoolOn(report), []);
  }
} else {
  console.log('reports: the SARIF Multitool is skipped, because its package is for Linux here');
}

const executablePath = findBrowser();
if (executablePath) {
  mkdirSync(join(folder, 'settings'));
  writeFileSync(join(folder, 'settings', 'package.json'), '{"name": "no flow"}');
  const validate = (...options) => run(command, 'validate', '--quiet', ...options);
  validate('--write-baseline', 'known.json', 'terraform');
  const examples = join(root, 'examples/diff');
  for (const [from, to] of [['live', 'live'], ['export', 'live'], ['orders.tf', 'files/orders.tf'], ['template.yaml', 'files/template.yaml']]) {
    cpSync(join(examples, from), join(folder, to), { recursive: true });
  }
  writeFileSync(join(folder, 'files', 'leads.json'), '{"flowName": "leads-to-lake", "tasks": []}');
  const diff = (...options) => run(command, 'diff', '--quiet', ...options);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    console.log(await checkHtml({ browser, folder, validate, that }));
    await checkComparison({ browser, folder, diff, that });
    const render = (...options) => run(command, 'render', ...options);
    console.log(await checkPictures({ browser, folder, render, that }));
  } finally {
    await browser.close();
  }
} else {
  console.log('reports: the html report is skipped, because neither Chromium nor Chrome is on this machine; BROWSER names another command');
}
console.log(`reports in their tools: ${checks} checks passed`);
