// What the checks of all clients have in common: a served fake, checks that count, and the list of what was exercised.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '../..');
export const account = '123456789012';
export const region = 'eu-central-1';
const options = ['--region', region, '--clock', 'manual', '--at', '2026-01-01T00:00:00Z', '--quiet'];

/** Starts `appflow-testkit serve`, at any free port by default; APPFLOW_TESTKIT names another command than the checkout's. */
export async function serve(port = 0) {
  const command = process.env.APPFLOW_TESTKIT ?? join(root, 'bin', 'appflow-testkit');
  const server = spawn(command, ['serve', '--port', String(port), ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  process.on('exit', () => server.kill());
  const lines = createInterface({ input: server.stdout });
  const first = await Promise.race([
    lines[Symbol.asyncIterator]().next().then((line) => line.value),
    new Promise((_, reject) => server.on('error', reject)),
    new Promise((_, reject) => server.on('exit', (code) => reject(new Error(`${command} ended with ${code}`)))),
  ]);
  const found = /^listening on (http:\/\/\S+)$/.exec(first ?? '');
  assert(found, `The first line of ${command} should be "listening on http://...", but was ${JSON.stringify(first)}`);
  return { endpoint: found[1], close: () => server.kill(), ended: new Promise((done) => server.on('exit', done)) };
}

/** A request below /_testkit, which is no call of AppFlow. */
export async function steer(server, path, body) {
  return fetch(`${server.endpoint}/_testkit/${path}`, { method: 'POST', body: JSON.stringify(body) });
}

/** Fields of an entity, with a value of each kind. */
export const fieldsOfOrder = [
  { identifier: 'Id', label: 'Order', isPrimaryKey: true, isDeprecated: false },
  {
    identifier: 'Total__c',
    supportedFieldTypeDetails: {
      v1: {
        fieldType: 'currency',
        filterOperators: ['EQUAL_TO', 'GREATER_THAN'],
        fieldValueRange: { minimum: 0.5, maximum: 1000000 },
      },
    },
    destinationProperties: { isCreatable: true, supportedWriteOperations: ['INSERT', 'UPSERT'] },
    customProperties: { 'acme/unit': 'EUR' },
  },
];

/** A flow as it lies in examples/flows. */
export function example(name) {
  return JSON.parse(readFileSync(exampleFile(name), 'utf8'));
}

export function exampleFile(name) {
  return join(root, 'examples', 'flows', `${name}.json`);
}

/** Counts checks and operations; a failed check is printed at once and fails the program at its end. */
export class Checks {
  #client;
  #folder;
  #count = 0;
  #failed = 0;
  #answered = new Set();

  constructor(client, folder) {
    this.#client = client;
    this.#folder = join(here, folder);
  }

  /** An operation has been answered, and not refused. */
  answered(operation) {
    this.#answered.add(operation);
  }

  that(what, actual, expected) {
    this.#check(what, () => assert.deepStrictEqual(actual, expected));
  }

  matches(what, actual, pattern) {
    this.#check(what, () => assert.match(String(actual), pattern));
  }

  /** Prints the counts; the exit code follows. */
  done() {
    const read = (file) => readFileSync(join(this.#folder, file), 'utf8').trim();
    this.#check('operations answered are those of operations.txt', () =>
      assert.deepStrictEqual([...this.#answered].sort(), read('operations.txt').split('\n').filter(Boolean)));
    const least = Number(read('checks.txt'));
    const passed = this.#failed === 0 && this.#count >= least;
    console.log(
      passed
        ? `${this.#client}: ${this.#answered.size} operations, ${this.#count} checks passed`
        : `${this.#client}: ${this.#failed} of ${this.#count} checks failed; checks.txt promises ${least}`);
    process.exitCode = passed ? 0 : 1;
  }

  #check(what, check) {
    this.#count++;
    try {
      check();
    } catch (failure) {
      this.#failed++;
      console.error(`${this.#client}: ${what}\n${failure.message}\n`);
    }
  }
}
