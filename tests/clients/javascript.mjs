// javascript.mjs ENDPOINT: what a JavaScript program does with the AWS SDK v3, against a server: the client, the document client, paginators, waiters.
import assert from 'node:assert/strict';
import { DynamoDBClient, CreateTableCommand, DeleteTableCommand, DescribeTableCommand, waitUntilTableExists, waitUntilTableNotExists } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand, BatchWriteCommand, DeleteCommand, DynamoDBDocumentClient, ExecuteStatementCommand, GetCommand, PutCommand, QueryCommand, TransactWriteCommand,
  UpdateCommand, paginateQuery, paginateScan,
} from '@aws-sdk/lib-dynamodb';

const client = new DynamoDBClient({
  endpoint: process.argv[2], region: 'us-east-1', credentials: { accessKeyId: 'js', secretAccessKey: 'secret' }, maxAttempts: 1,
});
const documents = DynamoDBDocumentClient.from(client);
const TableName = 'js-users';
let checks = 0;

function check(actual, expected) {
  assert.deepEqual(actual, expected);
  checks++;
}

await client.send(new CreateTableCommand({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'team', AttributeType: 'S' }, { AttributeName: 'id', AttributeType: 'N' }, { AttributeName: 'mail', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'team', KeyType: 'HASH' }, { AttributeName: 'id', KeyType: 'RANGE' }],
  GlobalSecondaryIndexes: [{ IndexName: 'by-mail', KeySchema: [{ AttributeName: 'mail', KeyType: 'HASH' }], Projection: { ProjectionType: 'ALL' } }],
}));
await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 1, maxDelay: 1 }, { TableName });
const { Table } = await client.send(new DescribeTableCommand({ TableName }));
check(Table.CreationDateTime instanceof Date && Math.abs(Date.now() - Table.CreationDateTime) < 600_000, true);

const user = {
  team: 'red', id: 1, mail: 'a@example.com', name: 'Bjørn \u{1F600}', bytes: new Uint8Array([0, 255]), tags: new Set(['x', 'y']), nested: { list: [1, 'two', null, true, { deep: [] }] },
};
await documents.send(new PutCommand({ TableName, Item: user }));
const { Item } = await documents.send(new GetCommand({ TableName, Key: { team: 'red', id: 1 }, ConsistentRead: true }));
check({ ...Item, bytes: [...Item.bytes] }, { ...user, bytes: [0, 255] });
check((await documents.send(new GetCommand({ TableName, Key: { team: 'red', id: 2 } }))).Item, undefined);

await documents.send(new BatchWriteCommand({
  RequestItems: { [TableName]: Array.from({ length: 20 }, (_, i) => ({ PutRequest: { Item: { team: 'blue', id: i, mail: `u${i % 2}@example.com` } } })) },
}));
const pages = [];
for await (const page of paginateQuery({ client: documents, pageSize: 8 }, { TableName, KeyConditionExpression: 'team = :t', ExpressionAttributeValues: { ':t': 'blue' } })) {
  if (page.Items.length > 0) pages.push(page.Items.length);
}
check(pages, [8, 8, 4]);
let scanned = 0;
for await (const page of paginateScan({ client: documents, pageSize: 7 }, { TableName })) scanned += page.Count;
check(scanned, 21);
const byMail = await documents.send(new QueryCommand({
  TableName, IndexName: 'by-mail', KeyConditionExpression: 'mail = :m', FilterExpression: 'id < :n', ExpressionAttributeValues: { ':m': 'u1@example.com', ':n': 6 },
}));
check(byMail.Items.map((item) => item.id).sort(), [1, 3, 5]);
const got = await documents.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [{ team: 'blue', id: 3 }, { team: 'blue', id: 99 }] } } }));
check(got.Responses[TableName].map((item) => item.id), [3]);

const updated = await documents.send(new UpdateCommand({
  TableName, Key: { team: 'red', id: 1 }, UpdateExpression: 'SET nested.#l[0] = :v, visits = if_not_exists(visits, :zero) + :v REMOVE bytes',
  ExpressionAttributeNames: { '#l': 'list' }, ExpressionAttributeValues: { ':v': 2, ':zero': 0 }, ReturnValues: 'ALL_NEW',
}));
check([updated.Attributes.nested.list[0], updated.Attributes.visits, 'bytes' in updated.Attributes], [2, 2, false]);

await assert.rejects(
  documents.send(new PutCommand({ TableName, Item: user, ConditionExpression: 'attribute_not_exists(team)' })),
  (error) => error.name === 'ConditionalCheckFailedException' && error.message === 'The conditional request failed' && error.$metadata.httpStatusCode === 400);
await assert.rejects(
  documents.send(new TransactWriteCommand({ TransactItems: [{ Update: { TableName, Key: { team: 'red', id: 1 }, UpdateExpression: 'SET x = :x', ConditionExpression: 'visits > :n', ExpressionAttributeValues: { ':x': 1, ':n': 5 } } }] })),
  (error) => error.name === 'TransactionCanceledException' && error.CancellationReasons[0].Code === 'ConditionalCheckFailed');
await assert.rejects(documents.send(new GetCommand({ TableName: 'js-nothing', Key: { team: 'a' } })), { name: 'ResourceNotFoundException' });
checks += 3;

const statement = await documents.send(new ExecuteStatementCommand({ Statement: `SELECT id FROM "${TableName}" WHERE team = ? AND id = ?`, Parameters: ['blue', 4] }));
check(statement.Items, [{ id: 4 }]);
const deleted = await documents.send(new DeleteCommand({ TableName, Key: { team: 'red', id: 1 }, ReturnValues: 'ALL_OLD' }));
check(deleted.Attributes.visits, 2);
await client.send(new DeleteTableCommand({ TableName }));
await waitUntilTableNotExists({ client, maxWaitTime: 20, minDelay: 1, maxDelay: 1 }, { TableName });
console.log(`AWS SDK for JavaScript: ${checks} checks passed`);
client.destroy();
