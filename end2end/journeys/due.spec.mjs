// What a sign-in is interrupted for, on the way to an application: register, half a year later confirm; and a password whose time is over.
import { cleo, omar } from '../lib/people.mjs';
import { Ways, alone } from '../lib/ways.mjs';
import { expect, look } from '../lib/wizard.mjs';

const APPLICATION = 'https://stock.harbour.example/';
const HALF_A_YEAR = 181 * 24 * 3600;
const A_QUARTER = 91 * 24 * 3600;

/** Presses a button that leads out of the portal. The tests reach no application: that the browser sets out for it is all there is to see. */
async function leave(wizard, troubles, action) {
  const left = wizard.page.waitForRequest(APPLICATION);
  const lost = wizard.page.waitForEvent('requestfailed', (request) => request.url() === APPLICATION);
  await wizard.rest();
  await wizard.press(action);
  await left;
  await lost;
  await wizard.page.waitForURL(/^chrome-error:/);
  const expected = troubles.findIndex((trouble) => trouble.includes(APPLICATION));
  expect(expected, 'the application cannot be reached').toBeGreaterThanOrEqual(0);
  troubles.splice(expected, 1);
}

for (const language of ['en', 'ar']) {
  for (const javaScriptEnabled of [true, false]) {
    alone.describe(`on a phone, in ${language}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      alone.use({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
      const name = `due-${language}-${javaScriptEnabled ? 'js' : 'plain'}`;

      alone('somebody skips, registers, and half a year later confirms, each time on to the application', async ({
        wizard, page, stage, troubles,
      }) => {
        alone.slow();
        const see = (step) => look(page, `${name}-${step}`, javaScriptEnabled);
        const ways = new Ways(wizard);
        const arrive = async () => {
          await wizard.open(`/sign-in?next=${encodeURIComponent(APPLICATION)}&mkt=${language}`);
          await wizard.signIn(cleo.login, cleo.password);
          await ways.at('due');
        };
        await arrive();
        await see('register');
        await leave(wizard, troubles, 'enrol/skip');

        await arrive();
        await page.locator('main a[href="/enrol"]').click();
        await ways.at('overview');
        await ways.email('cleo.home@mail.example', async () => {});
        await leave(wizard, troubles, 'enrol/finish');

        await stage.advance(HALF_A_YEAR);
        const before = (await stage.messages()).length;
        await arrive();
        await see('confirm');
        await leave(wizard, troubles, 'enrol/confirm');
        expect(await stage.messages(), 'looks good sends nothing').toHaveLength(before);

        await wizard.open('/enrol/delete/email');
        await see('delete');
        await wizard.press('enrol/delete');
        await ways.at('overview');
      });

      alone('somebody whose password is too old chooses a new one and goes on', async ({ wizard, page, stage, known }) => {
        const see = (step) => look(page, `${name}-${step}`, javaScriptEnabled);
        const [old, fresh] = [known.get(omar.login) ?? omar.password, `Nahr-${name}-2031`];
        // One thing at a time: nobody is asked to confirm besides.
        await stage.change('noor', 'reconfirm_days=0');
        await stage.advance(A_QUARTER);
        await wizard.open(`${stage.at('noor.localhost')}/sign-in?next=/account/activity&mkt=${language}`);
        await wizard.signIn(omar.login, old);
        await page.locator('main[data-page=password]').waitFor();
        await see('expired');
        await page.locator('#current').fill(old);
        await page.locator('#password').fill(old);
        await page.locator('#confirm').fill(old);
        await wizard.press('account/change');
        await wizard.refused('password_reused');
        await see('expired-refused');
        await page.locator('#current').fill(old);
        await page.locator('#password').fill(fresh);
        await page.locator('#confirm').fill(fresh);
        await wizard.press('account/change');
        await page.locator('main[data-page=activity]').waitFor();
        known.set(omar.login, fresh);
      });
    });
  }
}
