// A forgotten password becomes a new one, by every way there is. Each journey ends at the sign-in page: the old password is refused, the
// new one works.
import { ada, answerTo, authenticatorCode, ben, dora, layla, omar } from '../lib/people.mjs';
import { codeOf, expect, linkOf, look, test } from '../lib/wizard.mjs';

test('by the code of a mail', async ({ wizard }) => {
  await wizard.reachRenew(ada);
  await wizard.finish(ada);
});

test('by the link of the mail, in the window that asked for it', async ({ wizard, page }) => {
  await wizard.open();
  await wizard.identify(ada.login);
  await wizard.choose('email');
  await wizard.open(linkOf(await wizard.message({ to: ada.mail, channel: 'email' })));
  await wizard.at('link');
  expect(new URL(page.url()).pathname).toBe('/recover/link');
  await look(page, 'link');
  await wizard.press('recover/press');
  await wizard.finish(ada);
});

test('by the link of the mail, in another browser: the attempt goes there, and the first window says so', async ({ wizard, page, elsewhere }) => {
  await wizard.open();
  await wizard.identify(ada.login);
  await wizard.choose('email');
  const mail = await wizard.message({ to: ada.mail, channel: 'email' });

  const other = await elsewhere();
  await other.open(linkOf(mail));
  await other.at('link');
  await look(other.page, 'link-moves');
  // Looking is not pressing: here the attempt still waits for its code.
  await page.reload();
  await wizard.at('prove');
  await other.press('recover/press');
  await other.at('renew');

  await page.reload();
  await wizard.at('moved');
  await look(page, 'moved');
  await other.finish(ada);

  await other.open(linkOf(mail));
  await other.at('link');
  await expect(other.button('recover/press')).toHaveCount(0);
  await look(other.page, 'link-dead');
});

test('by a text message', async ({ wizard, page }) => {
  await wizard.open();
  await wizard.identify(ada.login);
  await wizard.choose('mobile_sms');
  await look(page, 'number');
  await wizard.sendTo(ada.mobile);
  await page.locator('#code').waitFor();
  await look(page, 'code-text');
  await wizard.prove(await wizard.code({ to: ada.mobile, channel: 'sms' }));
  await wizard.finish(ada);
});

test('by a call to the mobile phone: the page goes on by itself when the key is pressed', async ({ wizard, page, stage }) => {
  await wizard.open();
  await wizard.identify(ada.login);
  await wizard.choose('mobile_voice');
  await look(page, 'number-call');
  await wizard.sendTo(ada.mobile);
  await page.locator('main[data-look=ringing]').waitFor();
  await look(page, 'ringing');
  await stage.press(await wizard.message({ to: ada.mobile, channel: 'voice' }));
  await wizard.finish(ada);
});

test('by a call to the office that nobody answers at first', async ({ wizard, page, stage }) => {
  await wizard.open();
  await wizard.identify(ben.login);
  await wizard.choose('office_voice');
  await wizard.sendTo(ben.office);
  await page.locator('main[data-look=ringing]').waitFor();
  const unanswered = await wizard.message({ to: ben.office, channel: 'voice' });
  await stage.advance(61);
  await page.locator('main[data-look=unanswered]').waitFor();
  await look(page, 'unanswered');
  await wizard.press('recover/send');
  await page.locator('main[data-look=ringing]').waitFor();
  await stage.press(await stage.message({ channel: 'voice' }, { after: unanswered }));
  await wizard.finish(ben);
});

test('by the code of an authenticator app', async ({ wizard, page, stage }) => {
  await wizard.open();
  await wizard.identify(ada.login);
  await wizard.choose('totp');
  await look(page, 'totp');
  await wizard.prove(authenticatorCode(stage.now()));
  await wizard.finish(ada);
});

test('with two gates, as an administrator: a mail, then a text message', async ({ wizard, page }) => {
  await wizard.open();
  await wizard.identify(dora.login);
  await wizard.at('method');
  await expect(page.locator('.trail'), 'before the first proof nobody learns how many there are').toHaveCount(0);
  await wizard.choose('email');
  await wizard.prove(await wizard.code({ to: dora.mail, channel: 'email' }));
  await wizard.at('method');
  await expect(page.locator('.trail')).toContainText(/Step \W*2\W* of \W*3/);
  await expect(page.locator('.notice')).toBeVisible();
  await expect(page.locator('input[name=method][value=email]'), 'a mailbox proves nothing twice').toHaveCount(0);
  await look(page, 'second-method');
  await wizard.choose('mobile_sms');
  await look(page, 'second-number');
  await wizard.sendTo(dora.mobile);
  await page.locator('#code').waitFor();
  await look(page, 'second-code');
  await wizard.prove(await wizard.code({ to: dora.mobile, channel: 'sms' }));
  await wizard.finish(dora);
});

test('with two gates, the link of the second one is typed in the first window', async ({ wizard, page, elsewhere }) => {
  await wizard.open();
  await wizard.identify(dora.login);
  await wizard.choose('mobile_sms');
  await wizard.sendTo(dora.mobile);
  await wizard.prove(await wizard.code({ to: dora.mobile, channel: 'sms' }));
  await wizard.at('method');
  await wizard.choose('email');
  const mail = await wizard.message({ to: dora.mail, channel: 'email' });

  const other = await elsewhere();
  await other.open(linkOf(mail));
  await other.at('link');
  await expect(other.button('recover/press')).toHaveCount(0);
  await look(other.page, 'link-first-window');

  await wizard.prove(codeOf(mail));
  await wizard.finish(dora);
});

test.describe('at Noor Clinics', () => {
  test.use({ baseURL: async ({ stage }, use) => use(stage.at('noor.localhost')), locale: 'ar' });

  test.beforeEach(async ({ wizard, page }) => {
    await wizard.open('/recover?mkt=ar');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  });

  test('with two gates in Arabic: a mail, then a call', async ({ wizard, page, stage }) => {
    await look(page, 'noor-identify');
    await wizard.identify(omar.login);
    await wizard.at('method');
    await look(page, 'noor-method');
    await wizard.choose('email');
    await look(page, 'noor-code');
    const mail = await wizard.message({ to: omar.mail, channel: 'email' });
    expect(mail.html).toContain('dir="rtl"');
    // The digits of an Arabic keyboard are digits.
    await wizard.prove([...codeOf(mail)].map((digit) => '٠١٢٣٤٥٦٧٨٩'[digit]).join(''));
    await wizard.at('method');
    await look(page, 'noor-second-method');
    await wizard.choose('mobile_voice');
    await look(page, 'noor-number');
    await wizard.sendTo(omar.mobile);
    await page.locator('main[data-look=ringing]').waitFor();
    await look(page, 'noor-ringing');
    await stage.press(await wizard.message({ to: omar.mobile, channel: 'voice' }));
    await wizard.finish(omar, (step) => look(page, `noor-${step}`));
  });

  test('with two gates in Arabic: a mail, then security questions, other ones after a miss', async ({ wizard, page }) => {
    await wizard.identify(layla.login);
    await wizard.choose('email');
    await wizard.prove(await wizard.code({ to: layla.mail, channel: 'email' }));
    await wizard.at('method');
    await wizard.choose('questions');
    await look(page, 'noor-questions');
    const answer = async (change = (text) => text) => {
      for (const label of await page.locator('main .field label').all()) {
        await page.locator(`#${await label.getAttribute('for')}`).fill(change(answerTo(await label.textContent(), 'ar')));
      }
      await wizard.press('recover/answer');
    };
    await answer((text) => `not ${text}`);
    await wizard.refused('wrong_answers');
    await look(page, 'noor-questions-wrong');
    // Capitals and spaces do not matter.
    await answer((text) => ` ${text.toUpperCase()} `);
    await wizard.finish(layla);
  });
});
