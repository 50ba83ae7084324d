// The AWS SDK for JavaScript v3 against `appflow-testkit serve`: all 25 operations as that client sees them.
// npm ci && npm run v3
import * as appflow from '@aws-sdk/client-appflow';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { region } from '../testkit.mjs';
import { check } from './scenario.mjs';

await check('AWS SDK for JavaScript v3', (endpoint) => {
  const client = new appflow.AppflowClient({
    endpoint,
    region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'secret' },
    requestHandler: new NodeHttpHandler({ requestTimeout: 30_000 }),
  });
  return {
    async send(operation, input) {
      const { $metadata, ...output } = await client.send(new appflow[`${operation}Command`](input));
      return { output, status: $metadata.httpStatusCode, requestId: $metadata.requestId, attempts: $metadata.attempts };
    },

    pages: (operation, pageSize) => appflow[`paginate${operation}`]({ client, pageSize }, {}),

    refusal: (thrown) => ({
      type: thrown instanceof (appflow[thrown.name] ?? Array) ? thrown.name : `${thrown.name}, which is no class of the SDK`,
      status: thrown.$metadata?.httpStatusCode,
      message: thrown.message,
    }),

    close: () => client.destroy(),
  };
});
