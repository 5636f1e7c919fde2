// Text twice as large, as browsers are set by people who need it: on a phone no page becomes wider than its window, in any language.
import { ada, omar } from '../lib/people.mjs';
import { expect, fits, test } from '../lib/wizard.mjs';
import { shot } from '../lib/test.mjs';

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: { width: 360, height: 740 } });

const REGISTRATION = ['', '/phone', '/email', '/app', '/codes', '/questions'];

/** Everything of this page is set in rem, so that the size of its root is the size that a browser's setting gives. */
async function doubled(page) {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%'; });
  });
}

for (const language of ['en', 'de', 'ar']) {
  test(`every page at doubled text, in ${language}`, async ({ wizard, page, stage, troubles }) => {
    test.slow();
    await doubled(page);
    const noor = stage.at('noor.localhost');
    const seen = async (name) => {
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      await shot(page, `doubled-${language}-${name}`);
      await fits(page);
    };
    const open = async (path, name = path.replaceAll(/\W+/g, '-')) => {
      await wizard.open(`${noor}${path}`);
      await seen(name);
    };
    await open(`/?mkt=${language}`, 'home');
    await open('/sign-in');
    await open('/recover/new');
    await wizard.identify('nobody');
    await wizard.refused('login_malformed');
    await seen('identify-refused');
    await wizard.identify(omar.login);
    await wizard.at('method');
    await seen('method');
    await open('/recover/contact');
    await open('/recover');
    for (const method of ['mobile_sms', 'mobile_voice', 'email']) {
      await wizard.choose(method);
      await seen(`prove-${method}`);
      if (method !== 'email') await open('/recover/method');
    }
    await stage.advance(61);
    await open('/recover', 'late');
    await wizard.prove('000001');
    await wizard.refused('wrong_code');
    await seen('wrong-code');
    await page.locator('.support summary').click();
    await seen('support');
    await wizard.press('recover/cancel');
    await wizard.at('cancelled');
    await seen('cancelled');
    for (const path of ['/recover/link', '/recover/expired', '/there-is-no-such-page']) await open(path);
    troubles.splice(0);

    await wizard.open(`${noor}/sign-in?next=/account`);
    await wizard.signIn(omar.login, wizard.known.get(omar.login) ?? omar.password);
    await page.locator('main[data-page=account]').waitFor();
    await seen('account');
    for (const part of ['profile', 'activity', 'password']) await open(`/account/${part}`);
    for (const part of REGISTRATION) await open(`/enrol${part}`);
  });

  test(`a new password at doubled text, in ${language}`, async ({ wizard, page }) => {
    await doubled(page);
    await wizard.open(`/recover?mkt=${language}`);
    await wizard.reachRenew(ada);
    await wizard.renew('short', 'other');
    await wizard.refused('passwords_differ');
    await shot(page, `doubled-${language}-renew`);
    await fits(page);
  });
}
