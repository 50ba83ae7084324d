// The AWS CLI against `appflow-testkit serve`: all 25 operations as its users see them.
// npm test; the environment variable AWS_CLI names another command than aws.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { account, Checks, example, exampleFile, fieldsOfOrder, region, serve, steer } from '../testkit.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const command = process.env.AWS_CLI ?? 'aws';
const server = await serve();
const checks = new Checks('AWS CLI', 'aws-cli');

// Nothing of the user's own configuration plays a part. The models folder teaches older CLIs, such as Debian 12's, the two
// operations and the client token that they do not know; newer ones know them already.
const environment = {
  PATH: process.env.PATH,
  HOME: here,
  LANG: 'C.UTF-8',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_DEFAULT_REGION: region,
  AWS_PAGER: '',
  AWS_DATA_PATH: join(here, '..', 'models'),
};

function aws(operation, options) {
  const subcommand = operation.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  const run = spawnSync(
    command,
    ['--endpoint-url', server.endpoint, '--output', 'json', 'appflow', subcommand, ...options],
    { env: environment, encoding: 'utf8', timeout: 120_000 });
  if (run.error) throw run.error;
  return run;
}

/** Runs a subcommand by the API name of its operation, with options as on a command line. */
function call(operation, ...options) {
  const run = aws(operation, options);
  checks.that(`${operation}: exit code and what it says on standard error`, [run.status, run.stderr.trim()], [0, '']);
  if (run.status === 0) checks.answered(operation);
  return run.stdout.trim() === '' ? {} : JSON.parse(run.stdout);
}

/** Runs a subcommand that the service refuses. */
function refused(operation, options, code, message) {
  const run = aws(operation, options);
  checks.that(`${operation}: a refusal fails the command`, run.status !== 0, true);
  checks.that(
    `${operation}: the refusal is said`,
    run.stderr.trim().replace(/^aws: \[ERROR\]: /, ''),
    `An error occurred (${code}) when calling the ${operation} operation: ${message}`);
}

/** Version 1 prints times as epoch seconds, version 2 as ISO 8601. */
const time = (printed) => new Date(typeof printed === 'number' ? printed * 1000 : printed);
const start = new Date('2026-01-01T00:00:00Z');
const arn = (kind, name) => `arn:aws:appflow:${region}:${account}:${kind}/${name}`;
const file = (name) => ['--cli-input-json', `file://${exampleFile(name)}`];
const json = (input) => ['--cli-input-json', JSON.stringify(input)];

async function profilesAndConnectors() {
  const name = 'crm-production';
  const settings = (instanceUrl) => [
    '--connection-mode', 'Public',
    '--connector-profile-config', JSON.stringify({
      connectorProfileProperties: { Salesforce: { instanceUrl } },
      connectorProfileCredentials: { Salesforce: { accessToken: 'very-secret', refreshToken: 'also-secret' } },
    })];
  const create = ['--connector-profile-name', name, '--connector-type', 'Salesforce', ...settings('https://crm.example.com')];
  const created = call('CreateConnectorProfile', ...create);
  checks.that('a profile has an ARN', created, { connectorProfileArn: arn('connectorprofile', name) });
  refused('CreateConnectorProfile', create, 'ConflictException',
    `Conflict executing request: Connector Profile with name ${name} already exists.`);
  call('UpdateConnectorProfile', '--connector-profile-name', name, ...settings('https://new.example.com'));
  const { connectorProfileDetails } = call('DescribeConnectorProfiles', '--max-results', '1');
  checks.that('there is one profile', connectorProfileDetails.length, 1);
  checks.that('it was updated',
    connectorProfileDetails[0].connectorProfileProperties.Salesforce.instanceUrl, 'https://new.example.com');
  checks.that('its time is one', time(connectorProfileDetails[0].createdAt), start);
  checks.that('its credentials stay where they are', /very-|also-/.test(JSON.stringify(connectorProfileDetails)), false);

  const { connectorEntityMap } = call('ListConnectorEntities', '--connector-profile-name', name);
  const [entity] = Object.values(connectorEntityMap).flat();
  const { connectorEntityFields } = call(
    'DescribeConnectorEntity', '--connector-profile-name', name, '--connector-entity-name', entity.name);
  checks.that('an entity has fields', connectorEntityFields.length > 0, true);
  call('ResetConnectorMetadataCache', '--connector-profile-name', name);
  const declared = await steer(server, 'connector-entities',
    { connectorType: 'Salesforce', connectorEntityName: 'Order__c', connectorEntityFields: fieldsOfOrder });
  checks.that('an entity is declared', declared.status, 200);
  checks.that('the connector has what was declared',
    Object.values(call('ListConnectorEntities', '--connector-profile-name', name).connectorEntityMap).flat(),
    [{ name: 'Order__c', label: 'Order__c', hasNestedEntities: false }]);
  const order = call('DescribeConnectorEntity', '--connector-profile-name', name, '--connector-entity-name', 'Order__c');
  checks.that('its fields are those that were declared', order.connectorEntityFields, fieldsOfOrder);

  const label = 'acme-tickets';
  const registered = call('RegisterConnector',
    '--connector-label', label,
    '--connector-provisioning-type', 'LAMBDA',
    '--connector-provisioning-config', `lambda={lambdaArn=arn:aws:lambda:${region}:${account}:function:tickets}`);
  checks.matches('a connector has an ARN', registered.connectorArn, new RegExp(`^arn:aws:appflow:.*${label}`));
  const second = `arn:aws:lambda:${region}:${account}:function:tickets-2`;
  call('UpdateConnectorRegistration', '--connector-label', label, '--description', 'Tickets - second edition',
    '--connector-provisioning-config', `lambda={lambdaArn=${second}}`);
  const describe = () => call(
    'DescribeConnector', '--connector-type', 'CustomConnector', '--connector-label', label).connectorConfiguration;
  const described = describe();
  checks.that('its function was updated', described.connectorProvisioningConfig, { lambda: { lambdaArn: second } });
  checks.that('what it has not said is absent', described.connectorDescription ?? null, null);
  const { connectorConfigurations } = call('DescribeConnectors', '--connector-types', 'Salesforce', 'Marketo');
  checks.that('connectors are described by type', Object.keys(connectorConfigurations).sort(), ['Marketo', 'Salesforce']);
  call('RegisterConnector', '--connector-label', 'acme-bills',
    '--connector-provisioning-config', `lambda={lambdaArn=${second}}`);
  const labels = (page) => page.connectors.map((connector) => connector.connectorLabel);
  const page = call('ListConnectors', '--max-results', '1');
  checks.that('a page is as long as asked', labels(page), [label]);
  checks.that('the next page has others',
    labels(call('ListConnectors', '--max-results', '1', '--next-token', page.nextToken)), ['acme-bills']);
  call('UnregisterConnector', '--connector-label', label);
  refused('DescribeConnector', ['--connector-type', 'CustomConnector', '--connector-label', label],
    'ResourceNotFoundException', `Connector with label ${label} does not exist.`);
}

function flows() {
  const onDemand = example('salesforce-accounts-to-s3');
  const scheduled = example('s3-leads-to-salesforce');
  const event = example('salesforce-opportunity-events-to-eventbridge');

  const create = [...file('salesforce-accounts-to-s3'), '--client-token', 'flow-1'];
  const created = call('CreateFlow', ...create);
  checks.that('OnDemand flows are born Active', created, { flowArn: arn('flow', onDemand.flowName), flowStatus: 'Active' });
  checks.that('the same token acts once', call('CreateFlow', ...create), created);
  refused('CreateFlow', [...create, '--description', 'other'], 'ConflictException',
    'Conflict executing request: The client token was used with other parameters before.');
  refused('CreateFlow', file('salesforce-accounts-to-s3'), 'ConflictException',
    `Conflict executing request: Flow with name ${onDemand.flowName} already exists.`);
  checks.that('Scheduled flows are born Draft', call('CreateFlow', ...file('s3-leads-to-salesforce')).flowStatus, 'Draft');
  checks.that('Event flows are born Draft',
    call('CreateFlow', ...file('salesforce-opportunity-events-to-eventbridge')).flowStatus, 'Draft');

  refused('CreateFlow', [...file('salesforce-accounts-to-s3'), '--flow-name', 'no blanks'], 'ValidationException',
    "1 validation error detected: Value 'no blanks' at 'flowName' failed to satisfy constraint: Member must satisfy"
      + ' regular expression pattern: [a-zA-Z0-9][\\w!@#.-]+');
  const nowhere = structuredClone(onDemand);
  nowhere.flowName = 'nowhere';
  nowhere.sourceFlowConfig.connectorProfileName = 'missing';
  refused('CreateFlow', json(nowhere), 'ResourceNotFoundException', 'Connector Profile with name missing does not exist.');

  const described = call('DescribeFlow', '--flow-name', scheduled.flowName);
  checks.that('tasks come back as they were sent', described.tasks, scheduled.tasks);
  checks.that('tags come back as they were sent', described.tags, scheduled.tags);
  const sent = scheduled.triggerConfig.triggerProperties.Scheduled;
  const back = described.triggerConfig.triggerProperties.Scheduled;
  checks.that('times come back as they were sent',
    [time(back.scheduleStartTime), time(back.scheduleEndTime)], [time(sent.scheduleStartTime), time(sent.scheduleEndTime)]);
  checks.that('times are times', [time(described.createdAt), time(described.lastUpdatedAt)], [start, start]);
  refused('DescribeFlow', ['--flow-name', 'missing'], 'ResourceNotFoundException', 'Flow with name missing does not exist.');

  const { flowName, triggerConfig, sourceFlowConfig, destinationFlowConfigList, tasks } = onDemand;
  const update = { flowName, triggerConfig, sourceFlowConfig, destinationFlowConfigList, tasks };
  checks.that('an update says the status',
    call('UpdateFlow', ...json(update), '--description', 'new'), { flowStatus: 'Active' });
  checks.that('it changes the flow', call('DescribeFlow', '--flow-name', flowName).description, 'new');
  const elsewhere = structuredClone(update);
  elsewhere.destinationFlowConfigList[0].destinationConnectorProperties.S3.bucketName = 'elsewhere';
  refused('UpdateFlow', json(elsewhere), 'ValidationException',
    'Update Flow request failed due to:[Destination object for the destination connector can not be updated]');

  const first = call('ListFlows', '--max-results', '2');
  const second = call('ListFlows', '--max-results', '2', '--next-token', first.nextToken);
  checks.that('pages hold every flow once, and the last has no token',
    [[...first.flows, ...second.flows].map((flow) => flow.flowName), first.flows.length, second.nextToken],
    [[onDemand, scheduled, event].map((flow) => flow.flowName), 2, undefined]);
  return { onDemand, scheduled, event };
}

function runs({ onDemand, scheduled }) {
  const { flowName } = onDemand;
  const run = call('StartFlow', '--flow-name', flowName);
  checks.matches('OnDemand flows answer the run', run.executionId, /^[0-9a-f-]{36}$/);
  const { flowExecutions } = call('DescribeFlowExecutionRecords', '--flow-name', flowName);
  checks.that('the run is recorded',
    flowExecutions.map((record) => [record.executionId, record.executionStatus]), [[run.executionId, 'Successful']]);
  checks.that('its time is one', time(flowExecutions[0].startedAt), start);
  checks.that('what has ended cannot be cancelled',
    call('CancelFlowExecutions', '--flow-name', flowName, '--execution-ids', run.executionId),
    { invalidExecutions: [run.executionId] });
  refused('StopFlow', ['--flow-name', flowName], 'UnsupportedOperationException',
    `Flow ${flowName} runs on demand and cannot be stopped.`);

  const activated = call('StartFlow', '--flow-name', scheduled.flowName);
  checks.that('Scheduled flows are activated', [activated.flowStatus, activated.executionId], ['Active', undefined]);
  refused('DeleteFlow', ['--flow-name', scheduled.flowName], 'ConflictException',
    'Conflict executing request: Flow is in active state, please set forceDelete to true or deactivate the flow: '
      + scheduled.flowName);
  checks.that('a stopped flow is Suspended', call('StopFlow', '--flow-name', scheduled.flowName).flowStatus, 'Suspended');
}

function tags({ onDemand }) {
  const flow = arn('flow', onDemand.flowName);
  call('TagResource', '--resource-arn', flow, '--tags', '{"cost:centre/a": "7 + 1", "owner": "ada"}');
  call('UntagResource', '--resource-arn', flow, '--tag-keys', 'owner', 'stage');
  checks.that('tags are added and removed', call('ListTagsForResource', '--resource-arn', flow),
    { tags: { team: 'data-platform', 'cost:centre/a': '7 + 1' } });
  refused('ListTagsForResource', ['--resource-arn', `${flow}.missing`], 'ResourceNotFoundException',
    `Resource with ARN ${flow}.missing does not exist.`);
}

function deletion({ onDemand, scheduled, event }) {
  refused('DeleteConnectorProfile', ['--connector-profile-name', 'crm-production'], 'ConflictException',
    'Conflict executing request: Connector profile: crm-production is associated with one or more flows. If you still want'
      + ' to delete it, then make delete request with forceDelete flag as true. Some of the associated flows are: ['
      + [onDemand, scheduled, event].map((flow) => flow.flowName).join(', ') + ']');
  for (const { flowName } of [onDemand, scheduled]) call('DeleteFlow', '--flow-name', flowName);
  call('DeleteFlow', '--flow-name', event.flowName, '--force-delete');
  call('DeleteConnectorProfile', '--connector-profile-name', 'crm-production', '--no-force-delete');
  checks.that('no flow is left', call('ListFlows').flows, []);
}

try {
  await profilesAndConnectors();
  const created = flows();
  runs(created);
  tags(created);
  deletion(created);
  checks.done();
} finally {
  server.close();
}
