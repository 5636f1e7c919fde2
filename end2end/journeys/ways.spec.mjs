// People keep their own ways back in: asked at sign-in, registered one by one, used for a reset, confirmed half a year later.
import { test } from '../lib/device.mjs';
import { cleo, omar } from '../lib/people.mjs';
import { Ways, alone } from '../lib/ways.mjs';
import { codeOf, expect, look } from '../lib/wizard.mjs';

const EVERYTHING = 'methods=email,mobile_sms,mobile_voice,totp,passkey,recovery_code,questions';
const QUESTIONS = ['questions.register=3', 'questions.reset=3', 'questions.predefined=q03,q12,q24,q26'];

alone('somebody is asked to register, skips, registers everything, resets with two of it, changes, and confirms half a year later', async ({
  wizard, page, stage, device,
}) => {
  alone.slow();
  const see = (step) => look(page, `ways-en-${step}`);
  const ways = new Ways(wizard);
  await stage.change('harbour', EVERYTHING, 'gates=2', ...QUESTIONS);
  await wizard.open('/sign-in?next=/account/activity');
  await wizard.signIn(cleo.login, cleo.password);
  await ways.at('due');
  await see('due');
  await ways.press('skip');
  await page.locator('main[data-page=activity]').waitFor();
  await wizard.press('account/sign-out').catch(() => wizard.open('/account').then(() => wizard.press('account/sign-out')));

  await wizard.open('/sign-in?next=/account/activity');
  await wizard.signIn(cleo.login, cleo.password);
  await ways.at('due');
  await page.locator('main a[href="/enrol"]').click();
  await ways.at('overview');
  await see('overview-empty');
  await ways.phone('GB', see);
  await ways.email('cleo.home@mail.example', see);
  await ways.questions(see);
  await ways.app(see);
  await ways.open('passkey');
  await page.locator('main[data-page="enrol-passkey"]').waitFor();
  await wizard.press('enrol/passkey');
  await ways.at('overview');
  await device.touched(false);
  const codes = await ways.codes(see);
  expect(codes).toHaveLength(10);
  await see('overview-full');
  await ways.press('finish');
  await page.locator('main[data-page=activity]').waitFor();
  await see('activity');

  await wizard.open('/recover/new');
  await wizard.identify(cleo.login);
  await wizard.at('method');
  await wizard.choose('email');
  await wizard.prove(await wizard.code({ to: 'cleo.home@mail.example', channel: 'email' }));
  await wizard.at('method');
  await wizard.choose('recovery_code');
  await wizard.prove(codes[0].toLowerCase());
  const fresh = 'Otters-paint-the-quiet-lanterns';
  await wizard.renew(fresh);
  await wizard.at('done');

  await wizard.open('/sign-in?next=/account/password');
  await wizard.signIn(cleo.login, fresh);
  await page.locator('main[data-page=password]').waitFor();
  await page.locator('main a[href="/account/password?suggest=1"]').click();
  const suggested = await page.locator('[data-suggestion]').textContent();
  await see('change');
  for (const box of ['#password', '#confirm']) await expect(page.locator(box)).toHaveValue(suggested);
  await page.locator('#current').fill(fresh);
  await wizard.press('account/change');
  await page.locator('main[data-page=account]').waitFor();
  await see('account-changed');
  await wizard.open('/account/activity');
  await expect(page.locator('main')).toContainText(/Chrome.? on .?Linux/);
  await see('activity-full');

  await stage.advance(181 * 24 * 3600);
  const before = (await stage.messages()).length;
  await wizard.open('/sign-in');
  await wizard.signIn(cleo.login, suggested);
  await ways.at('due');
  await see('confirm');
  await ways.press('confirm');
  await page.locator('main[data-page=account]').waitFor();
  expect(await stage.messages(), 'looks good sends nothing').toHaveLength(before);
  await wizard.press('account/sign-out');
  await page.locator('main[data-page=sign-in]').waitFor();
  await wizard.signIn(cleo.login, suggested);
  await page.locator('main[data-page=account]').waitFor();
});

const PHONES = [
  { language: 'ar', dir: 'rtl', javaScriptEnabled: true },
  { language: 'ar', dir: 'rtl', javaScriptEnabled: false },
  { language: 'de', dir: 'ltr', javaScriptEnabled: true },
];

for (const { language, dir, javaScriptEnabled } of PHONES) {
  test.describe(`on a phone, in ${language}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled });

    test('every page of registration, the panel and a change', async ({ wizard, page, stage }) => {
      test.slow();
      const name = `ways-${language}-${javaScriptEnabled ? 'js' : 'plain'}`;
      const see = (step) => look(page, `${name}-${step}`, javaScriptEnabled);
      const ways = new Ways(wizard);
      const noor = stage.at('noor.localhost');
      await wizard.open(`${noor}/sign-in?next=/enrol&mkt=${language}`);
      await wizard.signIn(omar.login, wizard.known.get(omar.login) ?? omar.password);
      await ways.at('overview');
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      await see('overview');
      await ways.phone('SA', see);
      await ways.email(`omar.${name}@mail.example`, see);
      await ways.questions(see);
      await ways.app(see);
      await ways.codes(see);
      await ways.press('finish');
      await page.locator('main[data-page=account]').waitFor();
      await see('account');
      for (const part of ['profile', 'activity', 'password']) {
        await wizard.open(`${noor}/account/${part}`);
        await page.locator(`main[data-page=${part}]`).waitFor();
        await see(part);
      }
      await page.locator('#current').fill('not this one');
      await page.locator('#password').fill('Qamar-2031-Bahr');
      await page.locator('#confirm').fill('Qamar-2031-Bahr');
      await wizard.press('account/change');
      await wizard.refused('current_wrong');
      await see('password-refused');
    });
  });
}

test('with the keyboard alone somebody registers an address and finishes', async ({ wizard, page, stage }) => {
  const ways = new Ways(wizard);
  const type = async (text) => page.keyboard.type(text);
  const on = async (selector) => {
    for (let n = 0; n < 60; n += 1) {
      if (await page.locator(selector).first().evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  };
  await wizard.open(`${stage.at('noor.localhost')}/sign-in?next=/enrol&mkt=en`);
  await wizard.signIn(omar.login, wizard.known.get(omar.login) ?? omar.password);
  await ways.at('overview');
  await on('main a[href="/enrol/email"]');
  await page.keyboard.press('Enter');
  await ways.at('email');
  await on('#email');
  await page.keyboard.press('Control+a');
  await type('omar.keys@mail.example');
  const mail = await ways.sent('omar.keys@mail.example', () => page.keyboard.press('Enter'));
  await ways.at('prove');
  await on('#code');
  await type(codeOf(mail));
  await page.keyboard.press('Enter');
  await ways.at('overview');
  await on('form[action="/do/enrol/finish"] button');
  await page.keyboard.press('Enter');
  await page.locator('main[data-page=account]').waitFor();
});
