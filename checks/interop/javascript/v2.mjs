// The AWS SDK for JavaScript v2 against `appflow-testkit serve`: all 25 operations as that client sees them.
// npm ci && npm run v2
import AWS from 'aws-sdk';
import { region } from '../testkit.mjs';
import { check } from './scenario.mjs';

await check('AWS SDK for JavaScript v2', (endpoint) => {
  const client = new AWS.Appflow({
    endpoint,
    region,
    credentials: new AWS.Credentials('test', 'secret'),
    httpOptions: { timeout: 30_000 },
    // refusals are the service's own, not those that the SDK makes before it sends anything
    paramValidation: false,
  });
  const method = (operation) => operation[0].toLowerCase() + operation.slice(1);
  return {
    async send(operation, input) {
      const { $response, ...output } = await client[method(operation)](input).promise();
      return {
        output,
        status: $response.httpResponse.statusCode,
        requestId: $response.requestId,
        attempts: $response.retryCount + 1,
      };
    },

    async *pages(operation, maxResults) {
      let request = client[method(operation)]({ maxResults });
      while (request) {
        const output = await request.promise();
        yield output;
        request = output.$response.hasNextPage() ? output.$response.nextPage() : null;
      }
    },

    refusal: (thrown) => ({ type: thrown.code, status: thrown.statusCode, message: thrown.message }),
  };
});
