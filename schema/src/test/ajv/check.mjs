// Puts the requests of PortabilityTest, or of the file named, to ajv, in both drafts, and compares its verdicts with the
// service model's. First: mvn test -pl schema -Dtest=PortabilityTest     Then here: npm ci && npm test [-- FILE]
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';

const module_ = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const resources = join(module_, 'src/main/resources/io/github/appflowtestkit/schema');
const file = process.argv[2] ?? join(module_, 'target/portability-cases.json');
const cases = JSON.parse(readFileSync(file, 'utf8'));
const fileName = (operation) => operation.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase() + '.schema.json';

let wrong = 0;
for (const [draft, Engine] of [['2020-12', Ajv2020], ['draft-07', Ajv]]) {
  // Strict: an unknown keyword is an error. Only the timestamps' two types need a permit.
  const ajv = new Engine({ strict: true, allowUnionTypes: true });
  // VS Code's own keyword, which other engines ignore.
  ajv.addKeyword('patternErrorMessage');
  const validators = new Map();
  for (const operation of new Set(cases.map((made) => made.operation))) {
    const schema = JSON.parse(readFileSync(join(resources, draft, fileName(operation)), 'utf8'));
    validators.set(operation, ajv.compile(schema));
  }
  for (const made of cases) {
    if (validators.get(made.operation)(made.document) !== made.valid) {
      wrong++;
      console.error(`${draft} ${made.operation}: ${JSON.stringify(made.name)} should be ${made.valid ? 'valid' : 'faulty'}`);
    }
  }
  console.log(`ajv, ${draft}: ${cases.length} requests, ${validators.size} schemas`);
}
process.exitCode = wrong === 0 ? 0 : 1;
