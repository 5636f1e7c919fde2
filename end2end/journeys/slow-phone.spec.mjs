// Somebody on a slow phone, quick with their thumbs: what they press before the page is awake is not lost, and what they mistype is found.
import { ada } from '../lib/people.mjs';
import { expect, look, test } from '../lib/wizard.mjs';

const MISTYPED = 'ada@harbor.example';

test.use({ viewport: { width: 360, height: 740 } });

/** Keeps the WebAssembly back until the gate is opened, as a slow line does. */
async function slowLine(page) {
  let open;
  const arrives = new Promise((go) => { open = go; });
  await page.route('**/pkg/*.wasm', async (route) => {
    await arrives;
    await route.continue();
  });
  return open;
}

/** Every form that the page sends from now on. */
function posts(page) {
  const sent = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname));
  return sent;
}

test('a press before the page is awake is held, looks pressed, and goes on by itself', async ({ wizard, page }) => {
  const arrive = await slowLine(page);
  const sent = posts(page);
  await page.goto('/recover', { waitUntil: 'domcontentloaded' });
  await page.locator('#login').fill(ada.login);
  await wizard.press('recover/identify');
  await expect(wizard.button('recover/identify')).toHaveAttribute('data-pressed', '');
  await expect(page.locator('main .working')).toContainText(/One moment/);
  await expect(page.locator('.progress')).toBeVisible();
  await look(page, 'slow-held');
  // Pressing once more is no second form.
  await wizard.press('recover/identify');
  expect(sent, 'nothing is sent before the puzzle is solved').toEqual([]);
  arrive();
  await wizard.at('method');
  expect(sent).toEqual(['/do/recover/identify']);
  await expect(page.locator('.progress')).toHaveCount(0);
});

test('where nothing comes that solves the puzzle, the press goes on without', async ({ wizard, page, stage }) => {
  await page.clock.install();
  await slowLine(page);
  await page.goto('/recover', { waitUntil: 'domcontentloaded' });
  await page.locator('#login').fill(ada.login);
  await wizard.press('recover/identify');
  await stage.advance(46);
  await page.clock.fastForward(46_000);
  await wizard.at('method');
});

test('somebody who mistypes her user ID, then a code, gets back in without help', async ({ wizard, page, stage }) => {
  test.slow();
  await page.clock.install();
  const arrive = await slowLine(page);
  await page.goto('/recover', { waitUntil: 'domcontentloaded' });
  await page.locator('#login').fill(MISTYPED);
  await wizard.press('recover/identify');
  arrive();
  await wizard.at('method');
  await expect(page.locator('.whom bdi')).toHaveText(MISTYPED);
  await page.locator('input[name=method][value=email]').check();
  await wizard.press('recover/choose');
  await wizard.at('prove');
  await expect(page.locator('.late')).toBeHidden();
  await stage.advance(61);
  await page.clock.fastForward(61_000);
  await expect(page.locator('.late')).toBeVisible();
  await expect(page.locator('.late a[href="/recover/contact"]')).toBeVisible();
  await look(page, 'slow-late');

  await page.locator('.late a[href="/recover/new"]').click();
  await wizard.at('identify');
  await expect(page.locator('#login')).toHaveValue(MISTYPED);
  await page.locator('#login').fill(ada.login);
  await wizard.press('recover/identify');
  await wizard.at('method');
  await expect(page.locator('.whom bdi')).toHaveText(ada.login);
  await wizard.choose('email');
  const code = await wizard.code({ to: ada.mail, channel: 'email' });
  await wizard.prove(code.startsWith('1') ? `2${code.slice(1)}` : `1${code.slice(1)}`);
  await wizard.refused('wrong_code');
  await look(page, 'slow-wrong-code');
  await wizard.prove(code);
  await wizard.finish(ada);
});

test('nothing that is typed leaves the page before the press', async ({ wizard, page }) => {
  await page.clock.install();
  await wizard.reachRenew(ada);
  const sent = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.locator('#password').pressSequentially('seven otters and a lantern');
  await page.locator('#confirm').pressSequentially('seven otters and a lamp');
  await expect(page.locator('#password-rules li').first()).toHaveClass(/kept/);
  await page.clock.fastForward(30_000);
  await look(page, 'renew-typed');
  expect(sent).toEqual([]);
  await expect(page.locator('#password-checked')).toBeVisible();
});
