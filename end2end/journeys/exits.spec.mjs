// The ways out of a reset that is not finished, and the words that stand at each.
import { ada, cleo, sami } from '../lib/people.mjs';
import { expect, look, test } from '../lib/wizard.mjs';

const MINUTE = 60;

test('giving up', async ({ wizard, page }) => {
  await wizard.open();
  await wizard.identify(ada.login);
  await wizard.at('method');
  await wizard.press('recover/cancel');
  await wizard.at('cancelled');
  await look(page, 'cancelled');
  await page.locator('main a[href="/sign-in"]').click();
  await wizard.signIn(ada.login, wizard.known.get(ada.login) ?? ada.password);
  await page.locator('main[data-page=account]').waitFor();
});

test('two minutes before the end the page warns, adds time once, and then it is over', async ({ wizard, page, stage }) => {
  await page.clock.install();
  /** Time passes for the page and for the portal alike. */
  const pass = async (minutes) => {
    await stage.advance(minutes * MINUTE);
    await page.clock.fastForward(minutes * MINUTE * 1000);
  };
  const warning = page.locator('.countdown');
  await wizard.reachRenew(ada);
  await pass(12);
  await expect(warning).toBeHidden();
  await page.locator('#password').fill('typed before the warning came');
  await pass(1.5);
  await expect(warning).toBeVisible();
  await expect(warning.getByRole('status')).toContainText(/this attempt ends in .1:/);
  await look(page, 'countdown');
  await wizard.press('recover/extend');
  await expect(page.locator('.notice')).toContainText('You have more time now');
  await expect(warning).toBeHidden();
  await expect(page.locator('#password'), 'what was typed is still there').toHaveValue('typed before the warning came');
  // Fifteen minutes more than before, and no second time.
  await pass(29);
  await expect(warning).toBeVisible();
  await expect(wizard.button('recover/extend')).toHaveCount(0);
  await pass(2);
  await wizard.at('expired');
  await look(page, 'expired');
  await page.locator('main a[href="/recover/new"]').click();
  await wizard.at('identify');
});

test('a form of an attempt that is over leads to the page that says so', async ({ wizard, stage }) => {
  await wizard.reachRenew(ada);
  await stage.advance(16 * MINUTE);
  await wizard.renew('a-late-password-is-no-password');
  await wizard.at('expired');
});

test('asking an administrator', async ({ wizard, page, stage }) => {
  await wizard.open();
  await wizard.identify(cleo.login);
  await wizard.at('method');
  const [before] = await stage.messages();
  await page.locator('main a[href="/recover/contact"]').click();
  await wizard.at('contact');
  await look(page, 'contact');
  await wizard.press('recover/contact');
  await wizard.at('contacted');
  await look(page, 'contacted');
  const mail = await stage.message({ channel: 'email' }, { after: before });
  expect(mail.to).toContain('dora');
  expect(mail.text).toContain(cleo.login);
});

test('five wrong codes close the reset, and the page names the way out', async ({ wizard, page }) => {
  await wizard.open();
  await wizard.identify('five.wrong@harbour.example');
  await wizard.choose('email');
  for (const left of [/.4. tries left/, /.3. tries left/, /.2. tries left/, /one try left/]) {
    await wizard.prove('123456');
    await expect(page.locator('[data-code=wrong_code]')).toContainText(left);
  }
  await wizard.prove('123456');
  await wizard.at('throttled');
  await expect(page.locator('[data-code=throttled]')).toContainText(/.24. hours/);
  await look(page, 'throttled');
  await page.locator('main a[href="/recover/contact"]').click();
  await wizard.at('contact');
});

test('an account that lives elsewhere is refused with its code', async ({ wizard, page, stage }) => {
  await wizard.open(`${stage.at('noor.localhost')}/recover?mkt=en`);
  await wizard.identify(sami.login);
  await wizard.refused('SSPR_0010');
  await wizard.at('refused');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Please contact your administrator');
  await page.getByText('Technical details').click();
  await expect(page.locator('details dd').first()).toHaveText('SSPR_0010');
  await look(page, 'refused');
  await page.locator('main a[href="/recover/contact"]').click();
  await wizard.at('contact');
});

test('an address that is none of ours', async ({ page, troubles }) => {
  await page.goto('/there-is-no-such-page');
  await expect(page.locator('main [role=alert]')).toHaveAttribute('data-code', 'not_found');
  await look(page, 'fault');
  expect(troubles.splice(0).join()).toContain('404');
  await page.locator('main a[href="/"]').click();
  await page.locator('main[data-page=home]').waitFor();
});
