// What the programs of both SDKs for JavaScript check. They take the same inputs and give the same answers; each program
// hands in how its SDK is called:
//
//   send(operation, input)      { output, status, requestId, attempts }
//   pages(operation, pageSize)  the outputs of the SDK's own paging
//   refusal(thrown)             { type, status, message }
import { account, Checks, example, fieldsOfOrder, region, serve, steer } from '../testkit.mjs';

let server;
let checks;
let sdk;

/** Runs all checks against a server of their own; `connect` makes the SDK for its endpoint. */
export async function check(client, connect) {
  server = await serve();
  checks = new Checks(client, 'javascript');
  sdk = connect(server.endpoint);
  try {
    await profilesAndConnectors();
    const created = await flows();
    await runs(created);
    await tags(created);
    await deletion(created);
    checks.done();
  } finally {
    sdk.close?.();
    server.close();
  }
}

/** Calls an operation by its API name. */
async function call(operation, input = {}) {
  const { output, status, requestId } = await sdk.send(operation, input);
  checks.that(`${operation}: status`, status, 200);
  checks.matches(`${operation}: request id`, requestId, /^[0-9a-f-]{36}$/);
  checks.answered(operation);
  return output;
}

/** Calls an operation that the service refuses. */
async function refused(operation, input, type, status, message) {
  let refusal;
  try {
    await sdk.send(operation, input);
  } catch (thrown) {
    refusal = sdk.refusal(thrown);
  }
  checks.that(`${operation}: refusal`, refusal, { type, status, message });
}

/** A flow from its file; only the two times must become Dates, as the SDK's types want them. */
function request(name) {
  const flow = example(name);
  const schedule = flow.triggerConfig.triggerProperties?.Scheduled;
  for (const time of ['scheduleStartTime', 'scheduleEndTime']) {
    if (schedule?.[time]) schedule[time] = new Date(schedule[time]);
  }
  return flow;
}

const start = new Date('2026-01-01T00:00:00Z');
const arn = (kind, name) => `arn:aws:appflow:${region}:${account}:${kind}/${name}`;

/** The next call of an operation is carried out, and its connection breaks before the answer. */
async function answerIsLostOnce(operation) {
  const answer = await steer(server, 'faults', { operation, afterCommit: true, fault: 'connectionLost' });
  checks.that('a fault is put in place', answer.status, 200);
}

async function profilesAndConnectors() {
  const profile = {
    connectorProfileName: 'crm-production',
    connectorType: 'Salesforce',
    connectionMode: 'Public',
    clientToken: 'profile-1',
    connectorProfileConfig: {
      connectorProfileProperties: { Salesforce: { instanceUrl: 'https://crm.example.com' } },
      connectorProfileCredentials: { Salesforce: { accessToken: 'very-secret', refreshToken: 'also-secret' } },
    },
  };
  const created = await call('CreateConnectorProfile', profile);
  checks.that('a profile has an ARN', created.connectorProfileArn, arn('connectorprofile', 'crm-production'));
  const again = await call('CreateConnectorProfile', profile);
  checks.that('the same token acts once', again.connectorProfileArn, created.connectorProfileArn);
  await refused('CreateConnectorProfile', { ...profile, clientToken: 'profile-2' }, 'ConflictException', 409,
    'Conflict executing request: Connector Profile with name crm-production already exists.');

  const { connectorProfileName, connectionMode, connectorProfileConfig } = structuredClone(profile);
  connectorProfileConfig.connectorProfileProperties.Salesforce.instanceUrl = 'https://new.example.com';
  await call('UpdateConnectorProfile', { connectorProfileName, connectionMode, connectorProfileConfig });
  const { connectorProfileDetails } = await call('DescribeConnectorProfiles', { maxResults: 1 });
  checks.that('there is one profile', connectorProfileDetails.length, 1);
  checks.that('it was updated',
    connectorProfileDetails[0].connectorProfileProperties.Salesforce.instanceUrl, 'https://new.example.com');
  checks.that('its time is a Date', connectorProfileDetails[0].createdAt, start);
  checks.that('its credentials stay where they are', /secret"|very-|also-/.test(JSON.stringify(connectorProfileDetails)), false);

  const entities = await call('ListConnectorEntities', { connectorProfileName });
  const [entity] = Object.values(entities.connectorEntityMap).flat();
  const { connectorEntityFields } =
    await call('DescribeConnectorEntity', { connectorProfileName, connectorEntityName: entity.name });
  checks.that('an entity has fields', connectorEntityFields.length > 0, true);
  await call('ResetConnectorMetadataCache', { connectorProfileName });
  const declared = await steer(server, 'connector-entities',
    { connectorType: 'Salesforce', connectorEntityName: 'Order__c', connectorEntityFields: fieldsOfOrder });
  checks.that('an entity is declared', declared.status, 200);
  const { connectorEntityMap } = await call('ListConnectorEntities', { connectorProfileName });
  checks.that('the connector has what was declared', Object.values(connectorEntityMap).flat(),
    [{ name: 'Order__c', label: 'Order__c', hasNestedEntities: false }]);
  const order = await call('DescribeConnectorEntity', { connectorProfileName, connectorEntityName: 'Order__c' });
  checks.that('its fields are those that were declared', order.connectorEntityFields, fieldsOfOrder);

  const label = 'acme-tickets';
  const registered = await call('RegisterConnector', {
    connectorLabel: label,
    connectorProvisioningType: 'LAMBDA',
    connectorProvisioningConfig: { lambda: { lambdaArn: `arn:aws:lambda:${region}:${account}:function:tickets` } },
  });
  checks.matches('a connector has an ARN', registered.connectorArn, new RegExp(`^arn:aws:appflow:.*${label}`));
  const second = { lambda: { lambdaArn: `arn:aws:lambda:${region}:${account}:function:tickets-2` } };
  await call('UpdateConnectorRegistration',
    { connectorLabel: label, description: 'Tickets - second edition', connectorProvisioningConfig: second });
  const describe = async () =>
    (await call('DescribeConnector', { connectorType: 'CustomConnector', connectorLabel: label })).connectorConfiguration;
  const described = await describe();
  checks.that('its function was updated', described.connectorProvisioningConfig, second);
  checks.that('what it has not said is absent', described.connectorDescription ?? null, null);
  const said = { connectorName: 'Tickets', connectorModes: ['SOURCE'], supportedApiVersions: ['v1'] };
  await steer(server, 'connectors', { connectorLabel: label, connectorConfiguration: said, registered: false });
  const { connectorName, connectorModes, supportedApiVersions } = await describe();
  checks.that('it says what was declared', { connectorName, connectorModes, supportedApiVersions }, said);
  const { connectorConfigurations } = await call('DescribeConnectors', { connectorTypes: ['Salesforce', 'Marketo'] });
  checks.that('connectors are described by type', Object.keys(connectorConfigurations).sort(), ['Marketo', 'Salesforce']);
  await steer(server, 'connectors', { connectorLabel: 'acme-bills' });
  const all = [];
  for await (const page of sdk.pages('ListConnectors', 1)) {
    page.connectors.forEach((connector) => all.push(connector.connectorType + '/' + connector.connectorLabel));
  }
  checks.that('the registered connectors are listed page by page',
    all, [`CustomConnector/${label}`, 'CustomConnector/acme-bills']);
  await call('ListConnectors', { maxResults: 1 });
  await call('UnregisterConnector', { connectorLabel: label });
  await refused('DescribeConnector', { connectorType: 'CustomConnector', connectorLabel: label },
    'ResourceNotFoundException', 404, `Connector with label ${label} does not exist.`);
}

async function flows() {
  const onDemand = request('salesforce-accounts-to-s3');
  const scheduled = request('s3-leads-to-salesforce');
  const event = request('salesforce-opportunity-events-to-eventbridge');

  const created = await call('CreateFlow', { ...onDemand, clientToken: 'flow-1' });
  checks.that('a flow has an ARN', created.flowArn, arn('flow', onDemand.flowName));
  checks.that('OnDemand flows are created as Active', created.flowStatus, 'Active');
  const again = await call('CreateFlow', { ...onDemand, clientToken: 'flow-1' });
  checks.that('the same token acts once', [again.flowArn, again.flowStatus], [created.flowArn, 'Active']);
  await refused('CreateFlow', { ...onDemand, description: 'other', clientToken: 'flow-1' }, 'ConflictException', 409,
    'Conflict executing request: The client token was used with other parameters before.');
  await refused('CreateFlow', onDemand, 'ConflictException', 409,
    `Conflict executing request: Flow with name ${onDemand.flowName} already exists.`);
  checks.that('Scheduled flows are created as Draft', (await call('CreateFlow', scheduled)).flowStatus, 'Draft');
  await answerIsLostOnce('CreateFlow');
  const retried = await sdk.send('CreateFlow', event);
  checks.that('a lost answer is asked for again, with the same token', retried.attempts, 2);
  checks.that('Event flows are created as Draft', retried.output.flowStatus, 'Draft');

  await refused('CreateFlow', { ...onDemand, flowName: 'no trigger', triggerConfig: {} }, 'ValidationException', 400,
    "2 validation errors detected: Value 'no trigger' at 'flowName' failed to satisfy constraint: Member must satisfy"
      + " regular expression pattern: [a-zA-Z0-9][\\w!@#.-]+; Value null at 'triggerConfig.triggerType' failed to satisfy"
      + ' constraint: Member must not be null');
  const nowhere = structuredClone(onDemand);
  nowhere.flowName = 'nowhere';
  nowhere.sourceFlowConfig.connectorProfileName = 'missing';
  await refused('CreateFlow', nowhere, 'ResourceNotFoundException', 404,
    'Connector Profile with name missing does not exist.');

  const described = await call('DescribeFlow', { flowName: scheduled.flowName });
  checks.that('tasks come back as they were sent', described.tasks, scheduled.tasks);
  checks.that('tags come back as they were sent', described.tags, scheduled.tags);
  checks.that('times come back as they were sent', described.triggerConfig.triggerProperties.Scheduled.scheduleStartTime,
    scheduled.triggerConfig.triggerProperties.Scheduled.scheduleStartTime);
  checks.that('times are Dates', [described.createdAt, described.lastUpdatedAt], [start, start]);
  await refused('DescribeFlow', { flowName: 'missing' }, 'ResourceNotFoundException', 404,
    'Flow with name missing does not exist.');

  const { flowName, triggerConfig, sourceFlowConfig, destinationFlowConfigList, tasks } = onDemand;
  const update = { flowName, triggerConfig, sourceFlowConfig, destinationFlowConfigList, tasks };
  checks.that('an update says the status', (await call('UpdateFlow', { ...update, description: 'new' })).flowStatus, 'Active');
  checks.that('it changes the flow', (await call('DescribeFlow', { flowName })).description, 'new');
  const elsewhere = structuredClone(update);
  elsewhere.destinationFlowConfigList[0].destinationConnectorProperties.S3.bucketName = 'elsewhere';
  await refused('UpdateFlow', elsewhere, 'ValidationException', 400,
    'Update Flow request failed due to:[Destination object for the destination connector can not be updated]');

  const first = await call('ListFlows', { maxResults: 2 });
  checks.that('a page is as long as asked', first.flows.length, 2);
  const second = await call('ListFlows', { maxResults: 2, nextToken: first.nextToken });
  checks.that('the last page has no token', [second.flows.length, second.nextToken], [1, undefined]);
  const names = [];
  for await (const page of sdk.pages('ListFlows', 1)) {
    names.push(...page.flows.map((flow) => flow.flowName));
  }
  checks.that('paging finds every flow once', names, [onDemand, scheduled, event].map((flow) => flow.flowName));
  return { onDemand, scheduled, event };
}

async function runs({ onDemand, scheduled }) {
  const { flowName } = onDemand;
  const run = await call('StartFlow', { flowName });
  checks.matches('OnDemand flows answer the run', run.executionId, /^[0-9a-f-]{36}$/);
  const { flowExecutions } = await call('DescribeFlowExecutionRecords', { flowName });
  checks.that('the run is recorded', flowExecutions.map((record) => record.executionId), [run.executionId]);
  checks.that('it was successful', flowExecutions[0].executionStatus, 'Successful');
  checks.that('its time is a Date', flowExecutions[0].startedAt, start);
  const cancelled = await call('CancelFlowExecutions', { flowName, executionIds: [run.executionId] });
  checks.that('what has ended cannot be cancelled', cancelled.invalidExecutions, [run.executionId]);
  await refused('StopFlow', { flowName }, 'UnsupportedOperationException', 400,
    `Flow ${flowName} runs on demand and cannot be stopped.`);

  const activated = await call('StartFlow', { flowName: scheduled.flowName });
  checks.that('Scheduled flows are activated', [activated.flowStatus, activated.executionId], ['Active', undefined]);
  await refused('DeleteFlow', { flowName: scheduled.flowName }, 'ConflictException', 409,
    'Conflict executing request: Flow is in active state, please set forceDelete to true or deactivate the flow: '
      + scheduled.flowName);
  const stopped = await call('StopFlow', { flowName: scheduled.flowName });
  checks.that('a stopped flow is Suspended', stopped.flowStatus, 'Suspended');
}

async function tags({ onDemand }) {
  const resourceArn = arn('flow', onDemand.flowName);
  await call('TagResource', { resourceArn, tags: { 'cost:centre/a': '7 + 1', owner: 'ada' } });
  await call('UntagResource', { resourceArn, tagKeys: ['owner', 'stage'] });
  const { tags } = await call('ListTagsForResource', { resourceArn });
  checks.that('tags are added and removed', tags, { team: 'data-platform', 'cost:centre/a': '7 + 1' });
  await refused('ListTagsForResource', { resourceArn: `${resourceArn}.missing` }, 'ResourceNotFoundException', 404,
    `Resource with ARN ${resourceArn}.missing does not exist.`);
}

async function deletion({ onDemand, scheduled, event }) {
  await refused('DeleteConnectorProfile', { connectorProfileName: 'crm-production' }, 'ConflictException', 409,
    'Conflict executing request: Connector profile: crm-production is associated with one or more flows. If you still want'
      + ' to delete it, then make delete request with forceDelete flag as true. Some of the associated flows are: ['
      + [onDemand, scheduled, event].map((flow) => flow.flowName).join(', ') + ']');
  for (const { flowName } of [onDemand, scheduled, event]) await call('DeleteFlow', { flowName });
  await call('DeleteConnectorProfile', { connectorProfileName: 'crm-production' });
  checks.that('no flow is left', (await call('ListFlows')).flows, []);
}
