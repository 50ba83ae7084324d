// A language client of VS Code's own packages against `appflow-testkit lsp`: an editor session from opening to closing, and
// what a server owes its editor: nothing but the protocol on standard output, answers after faults, the exit codes.
// npm ci && npm test
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import lsp from 'vscode-languageserver-protocol/node';
import { root } from '../testkit.mjs';

let checks = 0;
const folder = mkdtempSync(join(tmpdir(), 'lsp ö-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const command = process.env.APPFLOW_TESTKIT ?? join(root, 'bin', 'appflow-testkit');

function that(what, actual, expected) {
  assert.deepStrictEqual(actual, expected, what);
  checks++;
}

/** Starts a server; every byte of its standard output must belong to a message, or the client says so. */
function start() {
  const server = spawn(command, ['lsp'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let log = '';
  server.stderr.on('data', (data) => (log += data));
  const exit = new Promise((resolve) => server.on('exit', resolve));
  const connection = lsp.createProtocolConnection(server.stdout, server.stdin);
  const errors = [];
  connection.onError(([error]) => errors.push(error));
  const shown = [];
  let wake = () => {};
  connection.onNotification(lsp.PublishDiagnosticsNotification.type, (diagnostics) => {
    shown.push(diagnostics);
    wake();
  });
  const registered = [];
  connection.onRequest(lsp.RegistrationRequest.type, (request) => {
    registered.push(...request.registrations);
  });
  connection.listen();
  /** What is shown of a document at a version. */
  async function diagnostics(uri, version) {
    for (;;) {
      const index = shown.findIndex((each) => each.uri === uri && (version === undefined || each.version === version));
      if (index >= 0) return shown.splice(index, 1)[0].diagnostics;
      await new Promise((resolve, reject) => {
        wake = resolve;
        setTimeout(() => reject(new Error(`nothing is shown of ${uri} at ${version}\n${log}`)), 60_000).unref();
      });
    }
  }
  return { server, connection, exit, errors, registered, shown, diagnostics, log: () => log };
}

const workspace = {
  processId: process.pid,
  rootUri: null,
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'flows' }],
  capabilities: {
    general: { positionEncodings: ['utf-16'] },
    workspace: {
      workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
      didChangeWatchedFiles: { dynamicRegistration: true },
    },
    textDocument: { completion: { completionItem: { snippetSupport: true } } },
  },
};

function file(name) {
  return pathToFileURL(join(folder, name)).href;
}

function offset(text, { line, character }) {
  const lines = text.split('\n');
  return lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
}

/** A text after the edits of a document. */
function applied(text, edit, uri) {
  const changes = edit.documentChanges.filter((each) => each.textDocument?.uri === uri).flatMap((each) => each.edits);
  return [...changes].reverse().reduce(
    (result, { range, newText }) =>
      result.slice(0, offset(result, range.start)) + newText + result.slice(offset(result, range.end)),
    text);
}

const flow = readFileSync(join(root, 'validator/src/test/resources/cases/fix/projections/main.tf'), 'utf8').split('\nresource')[0] + '\n';

const { connection, exit, errors, registered, shown, diagnostics, log } = start();
const initialized = await connection.sendRequest(lsp.InitializeRequest.type, workspace);
that('the server has a name', initialized.serverInfo.name, 'appflow-testkit');
that('positions count UTF-16', initialized.capabilities.positionEncoding, 'utf-16');
await connection.sendNotification(lsp.InitializedNotification.type, {});

// open
const uri = file('orders ü.tf');
const open = (address, languageId, text) =>
  connection.sendNotification(lsp.DidOpenTextDocumentNotification.type,
    { textDocument: { uri: address, languageId, version: 1, text } });
const change = (address, version, text) =>
  connection.sendNotification(lsp.DidChangeTextDocumentNotification.type,
    { textDocument: { uri: address, version }, contentChanges: [{ text }] });
await open(uri, 'terraform', flow);
const [missing, ...others] = await diagnostics(uri, 1);
that('one thing is missing', [missing.code, missing.severity, missing.source, others.filter((each) => each.severity === 1)],
  ['AF4001', lsp.DiagnosticSeverity.Error, 'appflow-testkit', []]);
that('at its task block', flow.split('\n')[missing.range.start.line], '  task {');
that('the editor is asked to watch configurations', registered.map((each) => each.method), ['workspace/didChangeWatchedFiles']);

// hover
const page = await connection.sendRequest(lsp.HoverRequest.type, { textDocument: { uri }, position: missing.range.start });
that('the page of the rule', [page.contents.kind, page.contents.value.split('\n')[0]], ['markdown', '# AF4001 ProjectionMissing']);

// edit: of many changes in a row the last one counts
for (let version = 2; version < 50; version++) await change(uri, version, flow.slice(0, version * 10));
await change(uri, 50, flow);
that('the last change counts', (await diagnostics(uri, 50)).map((each) => each.code).includes('AF4001'), true);

// fix
const actions = await connection.sendRequest(lsp.CodeActionRequest.type,
  { textDocument: { uri }, range: missing.range, context: { diagnostics: [missing] } });
const fix = actions.find((each) => each.isPreferred);
that('a fix is offered', [fix.kind, fix.diagnostics.map((each) => each.code)], ['quickfix', ['AF4001']]);
const fixed = applied(flow, fix.edit, uri);
that('it adds the projection', /task \{\n\s+task_type +=\s"Filter"[^}]+salesforce = "PROJECTION"/.test(fixed), true);
await change(uri, 51, fixed);
that('the finding is gone', (await diagnostics(uri, 51)).filter((each) => each.severity === 1), []);

// suppress instead
await change(uri, 52, flow);
await diagnostics(uri, 52);
const suppression = actions.find((each) => each.title.startsWith('Suppress AF4001'));
that('a suppression creates the configuration', suppression.edit.documentChanges[0],
  { kind: 'create', uri: file('appflow-testkit.yaml') });
writeFileSync(join(folder, 'appflow-testkit.yaml'), applied('', suppression.edit, file('appflow-testkit.yaml')));
await connection.sendNotification(lsp.DidChangeWatchedFilesNotification.type,
  { changes: [{ uri: file('appflow-testkit.yaml'), type: lsp.FileChangeType.Created }] });
that('the configuration applies', (await diagnostics(uri, 52)).map((each) => each.code).includes('AF4001'), false);

// complete
const request = file('new.json');
const incomplete = '{"flowName": "🙂", "triggerConfig": {"triggerType": "';
await open(request, 'json', incomplete);
await diagnostics(request, 1);
const items = await connection.sendRequest(lsp.CompletionRequest.type,
  { textDocument: { uri: request }, position: { line: 0, character: incomplete.length } });
that('values are proposed', items.map((each) => each.label), ['Scheduled', 'Event', 'OnDemand']);

// the other forms and addresses
for (const [address, language, text] of [
  ['untitled:Untitled-1', 'yaml', 'Resources: {F: {Type: "AWS::AppFlow::Flow", Properties: {}}}'],
  ['file:///c%3A/flows/a.json', 'json', '{"flowName": 1}'],
]) {
  await open(address, language, text);
  that(`something is shown of ${address}`, (await diagnostics(address, 1)).length > 0, true);
}

// a fault
await assert.rejects(connection.sendRequest('textDocument/hover', {}), (error) => error.code === lsp.ErrorCodes.InternalError);
checks++;
const again = await connection.sendRequest(lsp.HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 0 } });
that('the server lives on', again, null);

// close
// a slow machine has shown changes on the way that nobody asked about
shown.length = 0;
await connection.sendNotification(lsp.DidCloseTextDocumentNotification.type, { textDocument: { uri } });
that('nothing is left of a closed document', await diagnostics(uri), []);
that('shutdown is answered', await connection.sendRequest(lsp.ShutdownRequest.type), null);
await connection.sendNotification(lsp.ExitNotification.type);
that('the exit code after shutdown', await exit, 0);
that('nothing but the protocol is on standard output', errors, []);
that('the log has no fault but the one above', log().match(/internal error/g), null);

// without shutdown, and without a word
const impolite = start();
await impolite.connection.sendRequest(lsp.InitializeRequest.type, workspace);
await impolite.connection.sendNotification(lsp.ExitNotification.type);
that('the exit code without shutdown', await impolite.exit, 1);
const gone = start();
await gone.connection.sendRequest(lsp.InitializeRequest.type, workspace);
gone.server.stdin.end();
that('the exit code when the editor has gone', await gone.exit, 1);

console.log(`language client of VS Code: ${checks} checks passed`);
process.exit(0);
