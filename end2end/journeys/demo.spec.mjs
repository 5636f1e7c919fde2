// What a newcomer does first: start `rekey demo`, open the printed address, and reset Ada's password with the mail read in the outbox.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ada } from '../lib/people.mjs';
import { shot } from '../lib/test.mjs';
import { expect, hydrated, look, test as base } from '../lib/wizard.mjs';

const program = process.env.REKEY_TEST_PROGRAM ?? fileURLToPath(new URL('../../target/debug/rekey', import.meta.url));

const isFree = (port) => new Promise((tell) => {
  const server = createServer().once('error', () => tell(false)).listen(port, '127.0.0.1', () => server.close(() => tell(true)));
});

/** A port that is free with the two after it, below those that the system gives away. */
async function freePort() {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    if ((await Promise.all([port, port + 1, port + 2].map(isFree))).every(Boolean)) return port;
  }
}

const test = base.extend({
  // The program itself in the place of the stage: its own address, and nothing that moves its clock.
  stage: [async ({}, use) => {
    const port = await freePort();
    const child = spawn(program, ['demo', '--port', String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((done) => child.once('exit', done));
    let said = '';
    child.stdout.on('data', (part) => { said += part; });
    const portal = `http://localhost:${port}`;
    await expect(async () => expect((await fetch(portal)).ok).toBe(true)).toPass({ timeout: 30_000 });
    await use({ portal, at: () => portal, outbox: `http://localhost:${port + 1}`, said: () => said });
    child.kill('SIGTERM');
    await ended;
  }, { scope: 'worker' }],
});

test('the demo says where it is, and resets a password with the mail of its outbox', async ({ page, stage, context }) => {
  test.slow();
  await expect.poll(stage.said).toContain(stage.portal);
  expect(stage.said()).toContain(stage.outbox);
  const press = (action) => page.locator(`form[action="/do/${action}"] button:not([type=button])`).first().click();

  await page.goto('/');
  await hydrated(page);
  await look(page, 'demo-home');
  await page.locator('main a[href="/recover"]').click();
  await page.locator('#login').fill(ada.login);
  await press('recover/identify');
  await page.locator('input[value=email]').check();
  await look(page, 'demo-method');
  await press('recover/choose');
  await page.locator('#code').waitFor();

  const outbox = await context.newPage();
  await expect(async () => {
    await outbox.goto(stage.outbox);
    await expect(outbox.locator('article[data-channel=email]')).toContainText(ada.mail, { timeout: 1_000 });
  }).toPass();
  const mail = outbox.frameLocator('iframe[title="The mail"]');
  const [code] = /\b\d{6}\b/.exec(await mail.locator('body').innerText());
  await shot(outbox, 'demo-outbox');

  await page.locator('#code').fill(code);
  await press('recover/prove');
  await page.locator('#password').fill('a-newcomer-tries-the-first-command');
  await page.locator('#confirm').fill('a-newcomer-tries-the-first-command');
  await press('recover/renew');
  await page.locator('main[data-step=done] a[href="/sign-in"]').click();
  await page.locator('#login').fill(ada.login);
  await page.locator('#password').fill('a-newcomer-tries-the-first-command');
  await press('account/sign-in');
  await page.locator('main[data-page=account]').waitFor();
  await look(page, 'demo-account');
});
