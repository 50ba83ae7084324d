// Apps of the AWS CDK, synthesized by `cdk synth`, against `appflow-testkit validate`: every flow is found, nothing is said
// of the sound ones, and the mistakes of the other one are named with its construct path. npm ci && npm test; --update
// writes the templates among the cases of the validator's tests, which must be the same otherwise.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../testkit.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const cases = join(root, 'validator/src/test/resources/cases/cloudformation');
let checks = 0;
const out = mkdtempSync(join(tmpdir(), 'cdk-'));
process.on('exit', () => rmSync(out, { recursive: true }));

const environment = { PATH: process.env.PATH, HOME: out, LANG: 'C.UTF-8', CDK_DISABLE_CLI_TELEMETRY: '1' };

function run(command, ...options) {
  const done = spawnSync(command, options, { cwd: here, env: environment, encoding: 'utf8', timeout: 300_000 });
  if (done.error) throw done.error;
  return done;
}

const synth = run(
  'node', 'node_modules/aws-cdk/bin/cdk', 'synth', '--quiet', '--no-notices', '--app', 'node apps.mjs', '--output', out);
that(`cdk synth works:\n${synth.stderr}`, synth.status, 0);

/** The stacks with the names of their templates among the cases, and the flows in them. */
const stacks = {
  library: { fixture: 'sound-cdk-library', flows: ['library/Accounts/Accounts', 'library/Contacts/Contacts'] },
  sound: { fixture: 'sound-cdk-constructs', flows: ['sound/Orders'] },
  broken: { fixture: 'cdk-constructs', flows: ['broken/Orders'] },
};

for (const [stack, { fixture, flows }] of Object.entries(stacks)) {
  const file = join(out, `${stack}.template.json`);
  const template = `${readFileSync(file, 'utf8')}\n`;
  const written = Object.values(JSON.parse(template).Resources)
    .filter((resource) => resource.Type === 'AWS::AppFlow::Flow')
    .map((resource) => resource.Metadata['aws:cdk:path']);
  that(`${stack} has its flows`, written.sort(), flows);
  if (process.argv.includes('--update')) writeFileSync(join(cases, `${fixture}.json`), template);
  that(`${stack} is ${fixture}.json`, template, readFileSync(join(cases, `${fixture}.json`), 'utf8'));
  const { findings, exit } = validated(file);
  if (stack === 'broken') {
    that('the mistakes are found', findings.map((each) => each.rule).sort(), ['AF1004', 'AF2004', 'AF4009', 'AF4012']);
    that('they are said of the construct', [...new Set(findings.map((each) => each.flow))], ['Orders (broken/Orders)']);
  } else {
    that(`nothing is said of ${stack}`, findings, []);
  }
  that(`the exit code for ${stack}`, exit, stack === 'broken' ? 1 : 0);
}
console.log(`AWS CDK: ${Object.keys(stacks).length} stacks, ${checks} checks passed`);

function that(what, actual, expected) {
  assert.deepStrictEqual(actual, expected, what);
  checks++;
}

function validated(file) {
  const command = process.env.APPFLOW_TESTKIT ?? join(root, 'bin', 'appflow-testkit');
  const done = run(command, 'validate', '--format', 'json', file);
  return { exit: done.status, findings: JSON.parse(done.stdout).files[0].findings };
}
