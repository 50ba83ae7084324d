// Apps as users write them: flows of AWS Labs' library, flows of L1 constructs, and one with a mistake.
import { App, CfnParameter, Duration, SecretValue, Stack } from 'aws-cdk-lib';
import { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import {
  Filter, FilterCondition, Mapping, OnDemandFlow, OnScheduleFlow, S3Destination, SalesforceConnectorProfile, SalesforceSource,
  Transform, Validation, ValidationAction, ValidationCondition,
} from '@cdklabs/cdk-appflow';

const app = new App({ analyticsReporting: false });

/** Accounts on demand and contacts each hour, as the page of the library shows them. */
class LibraryStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const profile = new SalesforceConnectorProfile(this, 'Salesforce', {
      oAuth: {
        accessToken: SecretValue.secretsManager('salesforce', { jsonField: 'accessToken' }),
        flow: {
          refreshTokenGrant: {
            refreshToken: SecretValue.secretsManager('salesforce', { jsonField: 'refreshToken' }),
            client: Secret.fromSecretNameV2(this, 'Client', 'salesforce-client'),
          },
        },
      },
      instanceUrl: 'https://acme.my.salesforce.com',
      isSandbox: false,
    });
    const destination = new S3Destination({ location: { bucket: new Bucket(this, 'Lake'), prefix: 'salesforce' } });
    new OnDemandFlow(this, 'Accounts', {
      source: new SalesforceSource({ profile, object: 'Account' }),
      destination,
      mappings: [Mapping.mapAll()],
      transforms: [Transform.mask({ name: 'Name' }, '*')],
      validations: [Validation.when(ValidationCondition.isNull('Name'), ValidationAction.ignoreRecord())],
      filters: [
        Filter.when(FilterCondition.timestampLessThanEquals(
          { name: 'LastModifiedDate', dataType: 'datetime' }, new Date(Date.parse('2022-02-02')))),
      ],
    });
    new OnScheduleFlow(this, 'Contacts', {
      source: new SalesforceSource({ profile, object: 'Contact' }),
      destination,
      mappings: [Mapping.mapAll()],
      schedule: Schedule.rate(Duration.hours(1)),
      pullConfig: { mode: 'Incremental', timestampField: 'LastModifiedDate' },
    });
  }
}

const task = (properties) => ({
  sourceFields: ['Id'],
  taskType: 'Map',
  connectorOperator: { salesforce: 'NO_OP' },
  destinationField: 'Id',
  taskProperties: [
    { key: 'SOURCE_DATA_TYPE', value: 'string' },
    { key: 'DESTINATION_DATA_TYPE', value: 'string' },
  ],
  ...properties,
});

const projection = {
  sourceFields: ['Id'],
  taskType: 'Filter',
  connectorOperator: { salesforce: 'PROJECTION' },
};

/** A flow of an L1 construct, with a bucket of the stack, a parameter and a schedule. */
class ConstructStack extends Stack {
  constructor(scope, id, { scheduleExpression, tasks }) {
    super(scope, id);
    const prefix = new CfnParameter(this, 'Prefix', { default: 'orders' });
    const bucket = new Bucket(this, 'Lake');
    new CfnFlow(this, 'Orders', {
      flowName: `orders-${this.stackName}`,
      kmsArn: 'arn:aws:kms:eu-central-1:123456789012:key/orders',
      triggerConfig: { triggerType: 'Scheduled', triggerProperties: { scheduleExpression, dataPullMode: 'Incremental' } },
      sourceFlowConfig: {
        connectorType: 'Salesforce',
        connectorProfileName: 'salesforce',
        sourceConnectorProperties: { salesforce: { object: 'Order' } },
        incrementalPullConfig: { datetimeTypeFieldName: 'LastModifiedDate' },
      },
      destinationFlowConfigList: [{
        connectorType: 'S3',
        destinationConnectorProperties: { s3: { bucketName: bucket.bucketName, bucketPrefix: prefix.valueAsString } },
      }],
      tasks,
    });
  }
}

new LibraryStack(app, 'library');
new ConstructStack(app, 'sound', { scheduleExpression: 'rate(1hours)', tasks: [projection, task()] });
new ConstructStack(app, 'broken', {
  scheduleExpression: 'rate(30seconds)',
  tasks: [projection, task({ taskProperties: [{ key: 'SOURCE_DATA_TYP', value: 'string' }] })],
});
app.synth();
