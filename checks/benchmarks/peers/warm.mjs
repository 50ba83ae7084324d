// How long a warm ajv takes to parse and check a document, in microseconds: one line for each of nine rounds.
// node warm.mjs SCHEMA DOCUMENT
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

const [schema, document] = process.argv.slice(2);
const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  .compile(JSON.parse(readFileSync(schema, 'utf8')));
const bytes = readFileSync(document);
const check = () => validate(JSON.parse(bytes.toString('utf8')));
const times = 5_000;
for (let i = 0; i < 4 * times; i++) check();
for (let round = 0; round < 9; round++) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < times; i++) check();
  console.log(Number(process.hrtime.bigint() - start) / 1e3 / times);
}
