// Passkeys: made at registration, used to sign in and to reset, in a browser that has a device for them.
import { test } from '../lib/device.mjs';
import { ada, omar } from '../lib/people.mjs';
import { expect, look } from '../lib/wizard.mjs';

const SIGN_IN = 'account/passkey';
const GATE = 'recover/passkey';
const MAKE = 'enrol/passkey';

/** Signs in by password on the way to the page where a passkey is made. */
async function toMake(wizard, person) {
  await wizard.open('/sign-in?next=/enrol/passkey');
  await wizard.signIn(person.login, wizard.known.get(person.login) ?? person.password);
  await wizard.page.locator('main[data-page="enrol-passkey"]').waitFor();
}

/** Makes a passkey and signs out; the device rests. */
async function make(wizard, device, person) {
  await toMake(wizard, person);
  await wizard.press(MAKE);
  await wizard.page.waitForURL(/\/enrol\?/);
  await device.touched(false);
  await wizard.open('/account');
  await wizard.press('account/sign-out');
  await wizard.page.locator('main[data-page="sign-in"]').waitFor();
}

test('somebody makes a passkey, signs in with it, and resets by it', async ({ wizard, page, stage, device }) => {
  await stage.change('harbour', 'methods=email,passkey');
  await toMake(wizard, ada);
  await look(page, 'enrol-passkey');
  await expect(page.locator('#name')).toHaveValue('Chrome, Linux');
  await page.locator('#name').fill('My laptop');
  // Return in the box of the name is as good as the button.
  await page.locator('#name').press('Enter');
  await page.waitForURL(/\/enrol\?/);
  await expect(page.locator('.notice')).toContainText('Your passkey is registered');
  const [passkey] = await device.passkeys();
  expect(passkey).toMatchObject({ isResidentCredential: true, rpId: 'localhost' });

  await device.touched(false);
  await wizard.open('/account');
  await wizard.press('account/sign-out');
  await page.locator('main[data-page="sign-in"]').waitFor();
  await look(page, 'sign-in-passkey');
  // A touch counts for what is asked after it.
  await device.touched(true);
  await wizard.press(SIGN_IN);
  await page.locator('main[data-page="account"]').waitFor();

  await wizard.open();
  await wizard.identify(ada.login);
  await wizard.at('method');
  await look(page, 'method-passkey');
  await wizard.choose('passkey');
  await look(page, 'prove-passkey');
  await wizard.press(GATE);
  await device.touched(false);
  await wizard.finish(ada);
});

test('a passkey among what the browser fills in signs in without a press', async ({ wizard, page, device }) => {
  await make(wizard, device, ada);
  await device.touched(true);
  await wizard.open('/sign-in');
  await page.locator('main[data-page="account"]').waitFor();
});

test('a finger that is not known is told, and may be shown again', async ({ wizard, page, stage, device }) => {
  await stage.change('harbour', 'methods=email,passkey');
  await make(wizard, device, ada);
  await wizard.open();
  await wizard.identify(ada.login);
  await wizard.at('method');
  await wizard.choose('passkey');
  await device.knowsFinger(false);
  await device.touched(true);
  await wizard.press(GATE);
  await expect(page.locator('form.passkey [role=status]')).toContainText('did not get a passkey');
  await look(page, 'prove-passkey-failed');
  await device.knowsFinger(true);
  await wizard.press(GATE);
  await wizard.at('renew');
});

test('a ceremony ends with its page', async ({ wizard, page, stage, device }) => {
  await stage.change('harbour', 'methods=email,passkey');
  await make(wizard, device, ada);
  await wizard.open();
  await wizard.identify(ada.login);
  await wizard.at('method');
  await wizard.choose('passkey');
  await wizard.press(GATE);
  await page.locator('main a[href="/recover/method"]').click();
  await wizard.at('method');
  await device.touched(true);
  // Long enough for a passkey that is still waited for to be sent.
  await page.waitForTimeout(1_000);
  await wizard.at('method');
});

test('where passkeys are not bound to, nobody is sent to one', async ({ wizard, page, stage, device }) => {
  await stage.change('harbour', 'methods=email,passkey');
  await wizard.open(`${stage.portal}/sign-in`);
  await expect(page.locator('form.passkey button')).toBeHidden();
  await wizard.open(`${stage.portal}/recover`);
  await wizard.identify(ada.login);
  await wizard.at('method');
  await wizard.choose('passkey');
  await expect(page.getByText('cannot use passkeys at this address')).toBeVisible();
  await expect(page.locator('form.passkey button')).toBeHidden();
  await look(page, 'prove-passkey-unable');
  expect(await device.passkeys()).toEqual([]);
});

test('in Arabic', async ({ wizard, page, stage, device }) => {
  const noor = stage.at('noor.localhost');
  await wizard.open(`${noor}/sign-in?next=/enrol/passkey&mkt=ar`);
  await wizard.signIn(omar.login, wizard.known.get(omar.login) ?? omar.password);
  await page.locator('main[data-page="enrol-passkey"]').waitFor();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await look(page, 'enrol-passkey-ar');
  await wizard.press(MAKE);
  await page.waitForURL(/\/enrol\?/);
  await device.touched(false);
  await wizard.open(`${noor}/account`);
  await wizard.press('account/sign-out');
  await page.locator('main[data-page="sign-in"]').waitFor();
  await look(page, 'sign-in-passkey-ar');
  await device.touched(true);
  await wizard.press(SIGN_IN);
  await page.locator('main[data-page="account"]').waitFor();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the gate of a passkey says what it needs', async ({ wizard, page, stage }) => {
    await stage.change('harbour', 'methods=email,passkey');
    await wizard.open();
    await wizard.identify(ada.login);
    await wizard.at('method');
    await wizard.choose('passkey');
    // What only such a browser shows is no text to the test's own matchers.
    expect(await page.locator('main').evaluate((main) => main.textContent)).toContain('Passkeys need JavaScript');
    await expect(page.locator('form.passkey button')).toBeHidden();
    await look(page, 'prove-passkey-plain', false);
  });
});
