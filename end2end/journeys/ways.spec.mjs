// People keep their own ways back in: asked at sign-in, registered one by one, used for a reset, confirmed half a year later.
import { test } from '../lib/device.mjs';
import { authenticatorCode, bytesOf, cleo, omar } from '../lib/people.mjs';
import { raise } from '../lib/stage.mjs';
import { codeOf, expect, look } from '../lib/wizard.mjs';

const EVERYTHING = 'methods=email,mobile_sms,mobile_voice,totp,passkey,recovery_code,questions';
const QUESTIONS = ['questions.register=3', 'questions.reset=3', 'questions.predefined=q03,q12,q24,q26'];
const ANSWERS = ['Amman', 'Maqluba', 'Al Nahda'];
const NUMBER = { GB: '20 7946 0991', SA: '50 123 4599' };
const DIALLED = { GB: '+442079460991', SA: '+966501234599' };

/** A hand on the pages of registration. */
class Ways {
  constructor(wizard) {
    Object.assign(this, { wizard, page: wizard.page, stage: wizard.stage });
  }

  /** Waits for a page of the registration. */
  async at(step) {
    await this.page.locator(`main[data-page=enrol][data-step=${step}]`).waitFor();
  }

  /** Opens the page of a way from the list. */
  async open(way) {
    await this.page.locator(`main a[href="/enrol/${way}"]`).first().click();
  }

  async press(action) {
    await this.wizard.rest();
    await this.wizard.press(`enrol/${action}`);
  }

  /** The newest message to somebody after the last press. */
  async sent(to, press) {
    const [before] = await this.stage.messages();
    await press();
    return this.stage.message({ to }, { after: before });
  }

  async phone(country, see) {
    await this.open('phone');
    await this.at('phone');
    await see('phone');
    await this.page.locator('select[name=country]').selectOption(country);
    await this.page.locator('#destination').fill(NUMBER[country]);
    await this.page.locator('input[name=method][value=mobile_sms]').check();
    const text = await this.sent(DIALLED[country], () => this.press('phone'));
    await this.at('prove');
    await see('prove');
    await this.page.locator('#code').fill(codeOf(text));
    await this.press('prove');
    await this.at('overview');
  }

  async email(address, see) {
    await this.open('email');
    await this.at('email');
    await see('email');
    await this.page.locator('#email').fill(address);
    const mail = await this.sent(address, () => this.press('email'));
    await this.page.locator('#code').fill(codeOf(mail));
    await this.press('prove');
    await this.at('overview');
  }

  async questions(see) {
    await this.open('questions');
    await this.at('questions');
    for (const [n, answer] of ANSWERS.entries()) {
      await this.page.locator(`select[name=question${n + 1}]`).selectOption({ index: n + 1 });
      await this.page.locator(`#answer${n + 1}`).fill(answer);
    }
    await see('questions');
    await this.press('questions');
    await this.at('overview');
  }

  /** Registers an app and gives its secret. */
  async app(see) {
    await this.open('app');
    await this.at('app');
    await see('app');
    const secret = bytesOf(await this.page.locator('[data-secret]').textContent());
    await this.page.locator('#name').fill('phone');
    await this.page.locator('#code').fill(authenticatorCode(this.stage.now(), secret));
    await this.press('app');
    await this.at('overview');
    return secret;
  }

  /** Prints codes and gives them. */
  async codes(see) {
    await this.open('codes');
    await this.at('codes');
    await see('codes');
    const codes = await this.page.locator('[data-codes] li').allTextContents();
    await this.press('codes');
    await this.at('overview');
    return codes;
  }
}

/** A portal of its own: in half a year passwords expire that other journeys still type. */
const alone = test.extend({
  stage: [async ({}, use) => {
    const stage = await raise();
    await use(stage);
    await stage.strike();
  }, { scope: 'worker' }],
});

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
  await page.locator('#current').fill(fresh);
  await page.locator('#password').fill(suggested);
  await page.locator('#confirm').fill(suggested);
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

for (const javaScriptEnabled of [true, false]) {
  test.describe(`on a phone, in Arabic, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled });

    test('every page of registration, the panel and a change', async ({ wizard, page, stage }) => {
      test.slow();
      const name = `ways-ar-${javaScriptEnabled ? 'js' : 'plain'}`;
      const see = (step) => look(page, `${name}-${step}`, javaScriptEnabled);
      const ways = new Ways(wizard);
      const noor = stage.at('noor.localhost');
      await wizard.open(`${noor}/sign-in?next=/enrol&mkt=ar`);
      await wizard.signIn(omar.login, wizard.known.get(omar.login) ?? omar.password);
      await ways.at('overview');
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await see('overview');
      await ways.phone('SA', see);
      await ways.email(`omar.${name}@mail.example`, see);
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
