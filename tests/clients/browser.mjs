// browser.mjs COMMAND [ARGUMENT...]: what web pages in Chromium can do to the dynamock that COMMAND starts. Pages of other origins and of rebound host names can neither read,
// nor write, nor save; a page whose origin --cors allows uses the AWS SDK for JavaScript.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const [command, ...leading] = process.argv.slice(2);
const TableName = 'browser-secrets';
const secret = { id: '1', text: 'not-for-pages' };
const folder = mkdtempSync(join(tmpdir(), 'dynamoobjects-browser-'));
const started = [];
const problems = [];
let checks = 0;

function check(passes, text) {
  checks++;
  if (!passes) problems.push(text);
}

const sdk = (await build({
  stdin: { contents: "export { DynamoDBClient } from '@aws-sdk/client-dynamodb'; export * from '@aws-sdk/lib-dynamodb';", resolveDir: import.meta.dirname },
  bundle: true, format: 'esm', platform: 'browser', write: false,
})).outputFiles[0].text;
const site = createServer((request, response) => request.url === '/sdk.js'
  ? response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(sdk)
  : response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>page</title><link rel="icon" href="data:,"><body>'));
await once(site.listen(0, '127.0.0.1'), 'listening');
const sitePort = site.address().port;

// Chromium's own check of local networks is off: it asks the user, and it is dynamock's that is tested. Names of .example are attackers' that lead here.
const browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    '--host-resolver-rules=MAP *.example 127.0.0.1', '--disable-features=LocalNetworkAccessChecks,HttpsUpgrades',
  ],
});
try {
  const closed = await start('--data', join(folder, 'closed.jsonl'), '--save-every', '0');
  await refuses(closed, `http://127.0.0.1:${sitePort}/`);
  await refuses(closed, `http://evil.example:${sitePort}/`);
  await refuses(closed, `http://rebound.example:${closed.port}/`);

  const open = await start('--data', join(folder, 'open.jsonl'), '--save-every', '0', '--cors', `http://app.example:${sitePort}`);
  await refuses(open, `http://evil.example:${sitePort}/`);
  await refuses(open, `http://rebound.example:${open.port}/`);
  await allows(open, `http://app.example:${sitePort}/`);
} catch (error) {
  problems.push(error.message);
} finally {
  await browser.close();
  site.close();
  await Promise.all(started.map((server) => { server.kill(); return server.exitCode === null ? once(server, 'exit') : null; }));
  rmSync(folder, { recursive: true, force: true });
}
assert.deepEqual(problems, []);
console.log(`web pages: ${checks} checks passed`);

/** Starts a server that keeps one item, which no page shall see. */
async function start(...options) {
  const server = spawn(command, [...leading, '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(server);
  const lines = createInterface({ input: server.stdout });
  const [line] = await Promise.race([once(lines, 'line'), once(server, 'exit').then(([code]) => assert.fail(`dynamock ${options.join(' ')} ended with ${code}`))]);
  const endpoint = line.match(/http:\/\/\S+/)[0];
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'key', secretAccessKey: 'secret' } }));
  await documents.send(new CreateTableCommand({
    TableName, BillingMode: 'PAY_PER_REQUEST', AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }], KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  }));
  await documents.send(new PutCommand({ TableName, Item: secret }));
  return { endpoint, port: new URL(endpoint).port, documents, data: options[1] };
}

/** Lets a page try all that it can, and checks what it got and what became of the table and the file. */
async function refuses(server, url) {
  const page = await browser.newPage();
  await page.goto(url);
  const statuses = [];
  const network = await browser.newCDPSession(page);
  network.on('Network.responseReceivedExtraInfo', ({ statusCode }) => statuses.push(statusCode));
  await network.send('Network.enable');
  const target = new URL(url).port === server.port ? url : `${server.endpoint.replace(/\/$/, '')}/`;
  const results = await page.evaluate(attack, { target, TableName });
  await page.close();
  for (const [name, result] of Object.entries(results)) check(!result.ok && !result.text.includes(secret.text), `${url}: ${name} got ${JSON.stringify(result)}`);
  check(Object.keys(results).length === 9, `${url}: tried ${Object.keys(results)}`);

  // Without requests that reached the server nothing would have been tested. A frame of another origin may have a process, and messages, of its own.
  check(statuses.length >= 8 && statuses.every((status) => status === 403), `${url}: dynamock answered with ${statuses}`);
  const { Items } = await server.documents.send(new ScanCommand({ TableName }));
  check(JSON.stringify(Items) === JSON.stringify([secret]), `${url}: the table has ${JSON.stringify(Items)}`);
  check(!existsSync(server.data), `${url}: the data was saved`);
  rmSync(server.data, { force: true });
}

/** Runs in the page: the requests that a page can send without CORS, with simple CORS and with a preflight. */
async function attack({ target, TableName }) {
  const send = async (path, options) => {
    try {
      const response = await fetch(target + path, options);
      return { ok: response.ok, status: response.status, type: response.type, text: await response.text() };
    } catch (error) {
      return { ok: false, text: String(error) };
    }
  };
  const dynamo = (operation, body) => ({
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'Content-Type': 'application/x-amz-json-1.0',
      'X-Amz-Target': `DynamoDB_20120810.${operation}`,
      'X-Amz-Date': '20260101T000000Z',
      Authorization: 'AWS4-HMAC-SHA256 Credential=page/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=00',
    },
  });
  const put = JSON.stringify({ TableName, Item: { id: { S: 'of a page' } } });
  const form = (enctype) => new Promise((resolve) => {
    const frame = Object.assign(document.createElement('iframe'), { name: 'answer' });
    const element = Object.assign(document.createElement('form'), { method: 'post', enctype, action: `${target}_dynamock/save`, target: frame.name });
    element.append(Object.assign(document.createElement('input'), { name: put, value: '' }));
    document.body.append(frame, element);
    frame.onload = () => resolve({ ok: false, text: '' });
    element.submit();
  });
  return {
    'a GET': await send('', {}),
    'a GET without CORS': await send('', { mode: 'no-cors' }),
    'a scan with a preflight': await send('', dynamo('Scan', { TableName })),
    'a write with a preflight': await send('', dynamo('PutItem', JSON.parse(put))),
    'a write as text': await send('', { method: 'POST', body: put }),
    'a write without CORS': await send('', { method: 'POST', mode: 'no-cors', body: put }),
    'a save': await send('_dynamock/save', { method: 'POST' }),
    'a save without CORS': await send('_dynamock/save', { method: 'POST', mode: 'no-cors' }),
    'a save by a form': await form('text/plain'),
  };
}

/** Uses the AWS SDK in a page of an allowed origin, with an error whose name it reads. */
async function allows(server, url) {
  const page = await browser.newPage();
  await page.goto(url);
  const result = await page.evaluate(async ({ endpoint, TableName }) => {
    const { DynamoDBClient, DynamoDBDocumentClient, PutCommand, ScanCommand } = await import('/sdk.js');
    const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'key', secretAccessKey: 'secret' }, maxAttempts: 1 }));
    await client.send(new PutCommand({ TableName, Item: { id: '2', text: 'of the app' } }));
    const error = await client.send(new PutCommand({ TableName, Item: { id: '2' }, ConditionExpression: 'attribute_not_exists(id)' })).catch((caught) => caught);
    const saved = await fetch(`${endpoint.replace(/\/$/, '')}/_dynamock/save`, { method: 'POST' });
    const { Items, $metadata } = await client.send(new ScanCommand({ TableName }));
    return { ids: Items.map((item) => item.id).sort(), error: error.name, saved: saved.status, requestId: $metadata.requestId?.length > 0 };
  }, { endpoint: server.endpoint, TableName });
  await page.close();
  check(JSON.stringify(result) === JSON.stringify({ ids: ['1', '2'], error: 'ConditionalCheckFailedException', saved: 200, requestId: true }), `${url}: ${JSON.stringify(result)}`);
  check(existsSync(server.data), `${url}: the data was not saved`);
}
