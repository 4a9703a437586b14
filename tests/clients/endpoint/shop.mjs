// shop.mjs ENDPOINT: the AWS SDK for JavaScript as a program under test. It sees one table, makes another, and retries a throttled read.
import assert from 'node:assert/strict';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';

const client = new DynamoDBClient({ endpoint: process.argv[2], maxAttempts: 3 });
const documents = DynamoDBDocumentClient.from(client);

assert.deepEqual((await client.send(new ListTablesCommand({}))).TableNames, ['orders']);
await client.send(new CreateTableCommand({
  TableName: 'baskets',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
}));
await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 1, maxDelay: 1 }, { TableName: 'baskets' });
const order = { id: '1', text: 'smörgås', tags: new Set(['a', 'b']) };
await documents.send(new PutCommand({ TableName: 'orders', Item: order }));
await assert.rejects(
  documents.send(new PutCommand({ TableName: 'orders', Item: order, ConditionExpression: 'attribute_not_exists(id)' })),
  { name: 'ConditionalCheckFailedException' });
assert.deepEqual((await documents.send(new GetCommand({ TableName: 'orders', Key: { id: '1' } }))).Item, order);
const { Items } = await documents.send(new QueryCommand({
  TableName: 'orders', KeyConditionExpression: 'id = :id', ExpressionAttributeValues: { ':id': '1' },
}));
assert.deepEqual(Items, [order]);
client.destroy();
