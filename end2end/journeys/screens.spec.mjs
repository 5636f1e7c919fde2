// Every screen of a reset by mail, in every language, on a phone and on a desk, with and without JavaScript: nobody is kept out by any of
// them, and nothing is said in the wrong language or runs out of the window.
import { ada } from '../lib/people.mjs';
import { expect, look, test } from '../lib/wizard.mjs';

test.describe.configure({ mode: 'parallel' });

const LANGUAGES = { en: 'ltr', de: 'ltr', ar: 'rtl' };
const WINDOWS = [{ width: 360, height: 740 }, { width: 1280, height: 900 }];

for (const [lang, dir] of Object.entries(LANGUAGES)) {
  for (const viewport of WINDOWS) {
    for (const javaScriptEnabled of [true, false]) {
      const scripts = javaScriptEnabled ? 'js' : 'plain';

      test.describe(`${lang}, ${viewport.width} px, ${scripts}`, () => {
        test.use({ viewport, javaScriptEnabled });

        test('every screen', async ({ wizard, page }) => {
          test.slow();
          const see = async (step) => {
            const html = page.locator('html');
            await expect(html).toHaveAttribute('lang', lang);
            await expect(html).toHaveAttribute('dir', dir);
            await look(page, `reset-${lang}-${scripts}-${step}`, javaScriptEnabled);
          };
          await wizard.open(`/?mkt=${lang}`);
          await see('1-home');
          await page.locator('main a[href="/recover"]').click();
          await wizard.at('identify');
          await see('2-identify');
          await wizard.identify('nobody');
          await wizard.refused('login_malformed');
          await see('2-identify-refused');
          await wizard.identify(ada.login);
          await wizard.at('method');
          await see('3-method');
          await wizard.choose('email');
          await see('4-prove');
          const code = await wizard.code({ to: ada.mail, channel: 'email' });
          await wizard.prove(code === '000000' ? '000001' : '000000');
          await wizard.refused('wrong_code');
          await see('4-prove-refused');
          await wizard.prove(code);
          await wizard.at('renew');
          await wizard.renew('short', 'other');
          await wizard.refused('passwords_differ');
          await wizard.renew('short');
          await wizard.refused('password_too_short');
          await see('5-renew-refused');
          await wizard.finish(ada, (step) => see(`6-${step}`));
        });
      });
    }
  }
}

test.describe('in the dark', () => {
  test.use({ viewport: WINDOWS[0], colorScheme: 'dark' });

  for (const host of ['localhost', 'noor.localhost']) {
    test(`the first screens of ${host}`, async ({ wizard, page, stage }) => {
      const see = (step) => look(page, `dark-${host.split('.')[0]}-${step}`);
      await wizard.open(`${stage.at(host)}/`);
      await see('home');
      await wizard.open(`${stage.at(host)}/recover`);
      await see('identify');
      await wizard.identify('nobody');
      await wizard.refused('login_malformed');
      await see('refused');
    });
  }

  test('the screens of a reset', async ({ wizard, page }) => {
    await wizard.open();
    await wizard.identify(ada.login);
    await wizard.at('method');
    await look(page, 'dark-method');
    await wizard.choose('email');
    await look(page, 'dark-prove');
    await wizard.prove(await wizard.code({ to: ada.mail, channel: 'email' }));
    await wizard.finish(ada, (step) => look(page, `dark-${step}`));
  });
});
