// What hands do: keys instead of a mouse, pasting, pressing twice, going back, changing their mind.
import { ada } from '../lib/people.mjs';
import { expect, look, test } from '../lib/wizard.mjs';

/** What has the focus, as a short text. */
const focused = (page) => page.evaluate(() => {
  const { tagName, id, className, type, value } = document.activeElement;
  return [tagName.toLowerCase(), id && `#${id}`, className && `.${className}`, type === 'radio' && `=${value}`].filter(Boolean).join('');
});

/** Presses Tab until that has the focus. */
async function tabTo(page, wanted) {
  for (let at = 0; at < 25; at++) {
    await page.keyboard.press('Tab');
    if (await page.locator(wanted).evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

test('a whole reset with the keyboard alone; the focus follows each step', async ({ wizard, page }) => {
  const { keyboard } = page;
  await wizard.open('/');
  await keyboard.press('Tab');
  expect(await focused(page)).toBe('a.skip');
  await keyboard.press('Enter');
  await tabTo(page, 'main a[href="/recover"]');
  await keyboard.press('Enter');
  await wizard.at('identify');
  await expect(page.locator('h1')).toBeFocused();

  await tabTo(page, '#login');
  await keyboard.type('nobody');
  await keyboard.press('Enter');
  await wizard.refused('login_malformed');
  await expect(page.locator('.summary')).toBeFocused();
  await tabTo(page, '.summary a');
  await keyboard.press('Enter');
  await expect(page.locator('#login'), 'the summary leads to the field').toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.type(ada.login);
  await keyboard.press('Enter');
  await wizard.at('method');
  await expect(page.locator('h1')).toBeFocused();

  // First the way to another user ID, then the question.
  await tabTo(page, '.whom a');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  expect(await focused(page)).toBe('input#method=email');
  await keyboard.press('ArrowDown');
  expect(await focused(page)).toContain('=mobile_sms');
  await keyboard.press('ArrowUp');
  await tabTo(page, 'form[action="/do/recover/choose"] button');
  await keyboard.press('Enter');
  await wizard.at('prove');
  await expect(page.locator('h1')).toBeFocused();

  const code = await wizard.code({ to: ada.mail, channel: 'email' });
  await tabTo(page, '#code');
  await keyboard.type(`${code.slice(0, 3)} ${code.slice(3)}`);
  await keyboard.press('Enter');
  await wizard.at('renew');
  await expect(page.locator('h1')).toBeFocused();

  await tabTo(page, '#password');
  await keyboard.type('seven-keys-and-no-mouse');
  await tabTo(page, '#confirm');
  await keyboard.type('seven-keys-and-no-mouse');
  await keyboard.press('Enter');
  await wizard.at('done');
  wizard.known.set(ada.login, 'seven-keys-and-no-mouse');
  await expect(page.locator('h1')).toBeFocused();
});

test('a new password is pasted, shown, judged while it is typed, and refused with reasons', async ({ wizard, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await wizard.reachRenew(ada);
  const [password, length] = [page.locator('#password'), page.locator('.rules li').first()];
  await password.fill('too short');
  await expect(length).not.toHaveClass(/kept/);
  await page.evaluate(() => navigator.clipboard.writeText('the-harbour-lamp-is-lit'));
  for (const field of ['#password', '#confirm']) {
    await page.locator(field).fill('');
    await page.locator(field).press('Control+v');
    await expect(page.locator(field)).toHaveValue('the-harbour-lamp-is-lit');
  }
  await expect(length).toHaveClass(/kept/);
  await expect(password).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show' }).first().click();
  await expect(password).toHaveAttribute('type', 'text');
  await expect(password).toBeFocused();
  await look(page, 'password-shown');
  await page.getByRole('button', { name: 'Hide' }).click();
  await expect(password).toHaveAttribute('type', 'password');

  await wizard.press('recover/renew');
  await wizard.refused('password_context');
  await expect(page.locator('.summary')).toContainText('harbour');
  await expect(password, 'no password comes back').toHaveValue('');
  await look(page, 'password-refused');
  await wizard.renew('aaaaaaaaaaaaaaaaaaaa');
  await wizard.refused('password_weak');
  await wizard.renew(wizard.known.get(ada.login) ?? ada.password);
  await wizard.refused('password_reused');
});

test('a code that is none, a wrong one, and one that a newer one replaced', async ({ wizard, page, stage }) => {
  await page.clock.install();
  await wizard.open();
  await wizard.identify(ada.login);
  await wizard.choose('email');
  const first = await wizard.message({ to: ada.mail, channel: 'email' });
  const old = /\b\d{6}\b/.exec(first.text)[0];
  await wizard.prove('12345');
  await wizard.refused('code_malformed');
  await wizard.prove(old === '000000' ? '000001' : '000000');
  await wizard.refused('wrong_code');
  await expect(page.locator('main [role=alert]')).toContainText(/You have .4. tries left/);
  await expect(page.locator('#code')).toHaveAttribute('aria-invalid', 'true');

  // Sending again is offered when it is possible, and the older code is over then.
  await expect(wizard.button('recover/send')).toBeHidden();
  await stage.advance(11);
  await page.clock.fastForward(11_000);
  await wizard.press('recover/send');
  await expect(page.locator('.notice')).toContainText('We sent it again');
  const again = await stage.message({ to: ada.mail, channel: 'email' }, { after: first });
  await wizard.prove(old);
  await wizard.refused('wrong_code');
  await wizard.prove(/\b\d{6}\b/.exec(again.text)[0]);
  await wizard.at('renew');
});

test('a button pressed twice posts once', async ({ wizard, page, stage }) => {
  const posts = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(new URL(request.url()).pathname));
  await wizard.open();
  await page.locator('#login').fill(ada.login);
  await wizard.button('recover/identify').dblclick();
  await wizard.at('method');
  const [before] = await stage.messages();
  await page.locator('input[value=email]').check();
  await wizard.button('recover/choose').dblclick();
  await wizard.at('prove');
  const mail = await stage.message({ to: ada.mail, channel: 'email' }, { after: before });
  await page.locator('#code').fill(/\b\d{6}\b/.exec(mail.text)[0]);
  await wizard.button('recover/prove').dblclick();
  await wizard.at('renew');
  expect(posts).toEqual(['/do/recover/identify', '/do/recover/choose', '/do/recover/prove']);
  expect((await stage.messages()).indexOf(before ?? -1), 'one mail went out').toBeLessThanOrEqual(1);
});

test('going back shows where the attempt stands, and an old form changes nothing', async ({ wizard, page }) => {
  await wizard.open('/');
  await page.locator('main a[href="/recover"]').click();
  await wizard.at('identify');
  await wizard.identify(ada.login);
  await wizard.choose('email');
  await wizard.prove(await wizard.code({ to: ada.mail, channel: 'email' }));
  await wizard.at('renew');
  await page.goBack();
  await page.locator('main[data-page=home]').waitFor();
  await page.goForward();
  await wizard.at('renew');
  await page.reload();
  await wizard.at('renew');
});

test('reloading keeps the step, the message and the way on', async ({ wizard, page }) => {
  await wizard.open();
  await wizard.identify(ada.login);
  await wizard.choose('email');
  await wizard.prove('12');
  await wizard.refused('code_malformed');
  await wizard.open('/recover');
  await wizard.at('prove');
  await wizard.refused('code_malformed');
  await page.getByRole('link', { name: 'Try another way' }).click();
  await wizard.at('method');
});

test('another language in the middle keeps the attempt', async ({ wizard, page }) => {
  await wizard.open();
  await wizard.identify(ada.login);
  await wizard.choose('email');
  const code = await wizard.code({ to: ada.mail, channel: 'email' });
  await page.getByRole('link', { name: 'العربية' }).click();
  await expect(page.locator('html[lang=ar][dir=rtl]')).toBeAttached();
  await wizard.at('prove');
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.locator('html[lang=de][dir=ltr]')).toBeAttached();
  await wizard.at('prove');
  await wizard.prove(code);
  await wizard.at('renew');
  await expect(page.locator('html'), 'the choice is remembered').toHaveAttribute('lang', 'de');
});

test('a browser that keeps no cookies is told so', async ({ wizard, page, context }) => {
  await wizard.open();
  await context.clearCookies();
  await wizard.identify(ada.login);
  await wizard.refused('cookies_disabled');
  await look(page, 'cookies-disabled');
});

test('a page that stood open for ten minutes gets a new puzzle, and what was typed stays', async ({ wizard, page, stage }) => {
  await page.clock.install();
  await wizard.open();
  const puzzle = page.locator('input[name=puzzle]');
  const old = await puzzle.inputValue();
  await page.locator('#login').fill(ada.login);
  await stage.advance(660);
  await page.clock.fastForward(660_000);
  await expect(puzzle).not.toHaveValue(old);
  await expect(page.locator('#login')).toHaveValue(ada.login);
  await wizard.press('recover/identify');
  await wizard.at('method');
  await expect(page.locator('[role=alert]')).toHaveCount(0);
});
