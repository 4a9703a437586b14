// dynamodb-admin.mjs ENDPOINT: what somebody does with dynamodb-admin in a browser, against a server: makes a table, adds items, turns a page, edits, deletes.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const endpoint = process.argv[2];
const TableName = 'admin-books';
let checks = 0;

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const admin = spawn(
  process.execPath,
  [fileURLToPath(new URL('node_modules/.bin/dynamodb-admin', import.meta.url)), '--host', '127.0.0.1', '--port', String(port), '--dynamo-endpoint', endpoint],
  { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, AWS_REGION: 'us-east-1' } });
const lines = createInterface({ input: admin.stdout });
await Promise.race([
  once(lines, 'line'),
  once(admin, 'exit').then(() => assert.fail('dynamodb-admin ended before it listened')),
]);

const browser = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'dynamoobjects-admin-')), {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  page.on('dialog', (dialog) => dialog.accept());
  const home = `http://127.0.0.1:${port}/`;
  const table = `${home}tables/${TableName}`;

  await page.goto(home);
  await page.getByRole('link', { name: 'Create table' }).click();
  await page.fill('#TableName', TableName);
  await page.fill('#HashAttributeName', 'author');
  await page.selectOption('select[name=HashAttributeType]', 'S');
  await page.fill('#RangeAttributeName', 'number');
  await page.selectOption('select[name=RangeAttributeType]', 'N');
  await page.locator('form [type=submit]').click();
  await page.getByRole('link', { name: TableName }).waitFor();
  checks++;

  for (let number = 1; number <= 26; number++) {
    await save(`${table}/add-item`, { author: 'Hamsun', number, title: `Sult ${number}`, tags: ['ø', null, { deep: true }] });
  }
  checks++;

  await page.goto(table);
  await page.locator('#items-container tr').nth(24).waitFor();
  assert.equal(await page.locator('#items-container tr').count(), 25);
  await page.locator('.page-link-next').click();
  await page.waitForFunction(() => document.querySelectorAll('#items-container tr').length === 1);
  checks += 2;

  await page.goto(`${table}?operationType=query&queryableSelection=table&filters=${encodeURIComponent(JSON.stringify({
    author: { operator: '=', value: 'Hamsun', type: 'S' }, number: { operator: '>', value: '20', type: 'N' },
  }))}`);
  await page.waitForFunction(() => document.querySelectorAll('#items-container tr').length === 6);
  checks++;

  await save(`${table}/items/${encodeURIComponent('Hamsun,3')}`, { author: 'Hamsun', number: 3, title: 'Pan' });
  await page.reload();
  assert.equal(JSON.parse(await text()).title, 'Pan');
  checks++;

  await page.getByRole('button', { name: 'Delete' }).click();
  await page.waitForURL(table);
  assert.equal((await page.goto(`${table}/items/${encodeURIComponent('Hamsun,3')}`)).status(), 404);
  checks++;

  await page.goto(home);
  await page.locator(`[data-table-name=${TableName}]`).getByText('Delete').click();
  await page.locator(`[data-table-name=${TableName}]`).waitFor({ state: 'detached' });
  checks++;

  async function text() {
    await page.waitForFunction(() => globalThis.ace?.edit('documentTextarea').getValue());
    return page.evaluate(() => globalThis.ace.edit('documentTextarea').getValue());
  }

  async function save(url, item) {
    await page.goto(url);
    await text();
    await page.evaluate((value) => globalThis.ace.edit('documentTextarea').setValue(value), JSON.stringify(item));
    const [response] = await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === 'PUT'),
      page.click('#saveButton'),
    ]);
    assert.equal(response.status(), 200, `${item.title} was not saved`);
    await page.waitForURL(/\/items\//);
  }
} finally {
  await browser.close();
  admin.kill();
}
console.log(`dynamodb-admin: ${checks} checks passed`);
