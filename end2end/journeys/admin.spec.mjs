// An administrator finds a caller, sees why they cannot go on, and lets them in again.
import { authenticatorCode, ben, dora } from '../lib/people.mjs';
import { Ways } from '../lib/ways.mjs';
import { expect, look, test } from '../lib/wizard.mjs';

for (const { language, width, javaScriptEnabled } of [
  { language: 'en', width: 1280, javaScriptEnabled: true },
  { language: 'ar', width: 360, javaScriptEnabled: true },
  { language: 'ar', width: 360, javaScriptEnabled: false },
]) {
  test.describe(`in ${language}, ${width} wide, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ viewport: { width, height: 800 }, javaScriptEnabled });

    test('an administrator is asked for a second factor, finds a caller and lets them try again', async ({ wizard, page, stage, elsewhere }) => {
      const see = (step) => look(page, `admin-${language}-${javaScriptEnabled ? 'js' : 'plain'}-${step}`, javaScriptEnabled);
      const ways = new Ways(wizard);
      const caller = await elsewhere({ baseURL: stage.at('localhost'), javaScriptEnabled: true });
      await caller.open();
      await caller.identify(ben.login);
      await caller.at('method');
      await caller.choose('email');
      for (let n = 0; n < 5; n += 1) {
        await caller.prove('000000');
        // The answer empties the field, or takes it away.
        const typed = () => caller.page.locator('#code').evaluateAll(([field]) => field?.value);
        await expect.poll(typed).not.toBe('000000');
      }

      // Without a second factor the way leads to registration.
      await wizard.open(`/sign-in?next=/admin/people&mkt=${language}`);
      await wizard.signIn(dora.login, dora.password);
      await ways.at('overview');
      const secret = await ways.app(async () => {});
      await stage.advance(60);
      await wizard.open('/admin/people');
      await page.locator('main[data-page=sign-in]').waitFor();
      await wizard.signIn(dora.login, dora.password);
      await page.locator('main[data-page=second-factor]').waitFor();
      await page.locator('#code').fill(authenticatorCode(stage.now(), secret));
      await wizard.press('account/second');
      await page.locator('main[data-page=admin-people]').waitFor();
      await see('people');

      await page.locator('#q').fill('ben');
      await page.locator('#q').press('Enter');
      await page.locator('main .log a').first().waitFor();
      await see('found');
      await page.locator('main .log a').first().click();
      await page.locator('main[data-page=admin-person]').waitFor();
      await see('person');
      await wizard.press('admin/lift');
      await page.locator('main .notice').first().waitFor();
      await expect(wizard.button('admin/lift')).toHaveCount(0);
      await see('lifted');
      await page.locator('nav.tabs a[href="/admin/roles"]').click();
      await page.locator('main[data-page=admin-roles]').waitFor();
      await see('roles');

      // The next test meets her as the demo has her.
      await wizard.open('/enrol');
      await page.locator('main a[href^="/enrol/delete/authenticator"]').first().click();
      await wizard.press('enrol/delete');
      await ways.at('overview');
    });
  });
}
