// The first hour of a new administrator, by keyboard: a brand, languages, people from a file, a pilot group, a test reset in another
// browser, a caller, a mistake that is taken back. Its portal is its own: what it saves is met by no other test.
import { readFileSync } from 'node:fs';
import { Desk } from '../lib/desk.mjs';
import { raise } from '../lib/stage.mjs';
import { codeOf, expect, linkOf, look, test as base } from '../lib/wizard.mjs';

const test = base.extend({
  stage: [async ({}, use) => {
    const stage = await raise();
    await use(stage);
    await stage.strike();
  }, { scope: 'worker' }],
});

const HEADER = 'UserPrincipalName,AlternateEmail,MobilePhone,OfficePhone,DisplayName';
const logo = readFileSync(new URL('../../server/src/demo/noor-logo.png', import.meta.url));

/** Two hundred people; one row is wrong. */
const people = (tag) => {
  const row = (n) => `${tag}${n}@harbour.example,${tag}${n}.home@mail.example,,,Person ${n}`;
  return `${HEADER}\n${Array.from({ length: 200 }, (_, n) => row(n)).join('\n')}\n${tag}bad@harbour.example,=cmd,,,\n`;
};

/** Presses something as a keyboard does. */
async function press(locator, key = 'Enter') {
  await locator.focus();
  await locator.press(key);
}

for (const { language, width, javaScriptEnabled } of [
  { language: 'en', width: 1280, javaScriptEnabled: true },
  { language: 'ar', width: 360, javaScriptEnabled: true },
  { language: 'en', width: 360, javaScriptEnabled: false },
]) {
  test.describe(`in ${language}, ${width} wide, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ viewport: { width, height: 800 }, javaScriptEnabled });

    test('a new administrator has an organization running within the hour', async ({ wizard, page, stage, elsewhere }) => {
      test.slow();
      const tag = `${language}${javaScriptEnabled ? 'js' : 'plain'}`;
      const see = (step) => look(page, `hour-${tag}-${step}`, javaScriptEnabled);
      const desk = new Desk(wizard);
      const button = (action) => page.locator(`form[action="/do/admin/${action}"] button`).first();
      const told = () => page.locator('main .notice').first().waitFor();
      const go = async (address, name) => {
        await wizard.open(address);
        await desk.at(name);
      };

      await test.step('looks: shown before they are saved, a logo, and the languages', async () => {
        await desk.open('/admin/brand', language);
        await desk.at('brand');
        await page.locator('#colour').fill('#ffee00');
        await page.locator('#background').fill('#402060');
        await press(page.locator('button[name=act][value=show]'));
        await page.locator('[data-draft]').waitFor();
        await expect(page.locator('[data-corrected]')).toHaveCount(1);
        await see('brand-draft');
        await page.locator('#colour').fill('#7a2e5c');
        await press(page.locator('button[name=act][value=save]'));
        await told();
        await page.locator('#logo').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo });
        await press(button('brand/picture'));
        await told();
        await see('brand');
        await press(page.locator('input[name=languages][value=de]'), 'Space');
        await page.locator('form[action="/do/admin/brand/organization"] #name').fill('Harbour & Sons');
        await press(button('brand/organization'));
        await told();
        await expect(page).toHaveTitle(/Harbour & Sons/);
        await go(`/admin/brand/mails/reset_notice/${language}`, 'brand');
        await see('mail');
        await go('/admin/brand/ar', 'brand');
        await page.locator('#text').fill('اتصل بالرقم 12');
        await press(page.locator('button[name=act][value=save]'));
        await told();
        await see('brand-ar');
      });

      await test.step('two hundred people from a file, checked first', async () => {
        await go('/admin/people/import', 'imports');
        await see('imports');
        await page.locator('#people').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(people(tag)) });
        await press(button('import'));
        await page.locator('main[data-step=checked]').waitFor({ timeout: 30_000 });
        await expect(page.locator('[data-count=created] dd')).toHaveText('200');
        await expect(page.locator('[data-count=refused] dd')).toHaveText('1');
        await see('import-checked');
        await press(button('import/write'));
        await page.locator('main[data-step=done]').waitFor({ timeout: 60_000 });
        await expect(page.locator('[data-count=created] dd')).toHaveText('200');
        await see('import-done');
      });

      await test.step('a pilot group, and only it may reset', async () => {
        await go('/admin/groups', 'groups');
        await page.locator('#name').fill(`Pilot ${tag}`);
        await press(button('groups/add'));
        await told();
        for (const n of [1, 2]) {
          await page.locator('#login').fill(`${tag}${n}@harbour.example`);
          await press(button('groups/put'));
          await expect(page.locator('ul[aria-labelledby=people] li')).toHaveCount(n);
        }
        await see('group');
        await go('/admin/groups', 'groups');
        await see('groups');
        await go('/admin/policy/reset', 'policy');
        await press(page.locator('input[name=restricted][value=yes]'), 'Space');
        await page.locator('#group').fill(`Pilot ${tag}`);
        await press(button('policy/reset'));
        // Everybody outside of it would lose: that is said first, and meant.
        await page.locator('main [data-lost]').waitFor();
        await see('restrict-lost');
        await press(button('policy/reset'));
        await told();
      });

      await test.step('one of them resets in another browser', async () => {
        const person = { login: `${tag}1@harbour.example`, mail: `${tag}1.home@mail.example` };
        const other = await elsewhere({ baseURL: stage.at('localhost'), javaScriptEnabled: true });
        await other.reachRenew(person);
        await other.renew('Seven-swans-over-the-weir');
        await other.at('done');
        await page.goto(`/admin/people?q=${person.login}`);
        await press(page.locator('main tbody a').first());
        await desk.at('person');
        await see('person');
        await expect(page.locator('main')).toContainText(/reset|تعيين/);
      });

      await test.step('another one calls: verified, then a link', async () => {
        const mail = `${tag}2.home@mail.example`;
        await page.goto(`/admin/people?q=${tag}2@`);
        await press(page.locator('main tbody a').first());
        await desk.at('person');
        const sent = async (action) => {
          const [before] = await stage.messages();
          await press(button(action));
          return stage.message({ to: mail, channel: 'email' }, { after: before });
        };
        await page.locator('#code').fill(codeOf(await sent('verify')));
        await press(button('verified'));
        await page.locator('[data-verified]').waitFor();
        // The address came with the file that added them: it is good on the first day.
        expect(linkOf(await sent('reset-link'))).toContain('/r/');
        await told();
      });

      await test.step('a mistake in the policy is taken back', async () => {
        await go('/admin/policy/registration', 'policy');
        await page.locator('#reconfirm_days').fill('7');
        await press(button('policy/registration'));
        await told();
        await go('/admin/policy/changes', 'policy');
        await press(page.locator('main .log a').first());
        await page.locator('main[data-step=change]').waitFor();
        await press(button('policy/take-back'));
        await told();
        await go('/admin/policy/reset', 'policy');
        await press(page.locator('input[name=restricted][value=no]'), 'Space');
        await press(button('policy/reset'));
        await told();
      });

      await test.step('every step is among the events', async () => {
        await go('/admin/events', 'events');
        await see('events');
        const happened = async (topic) => {
          await page.goto(`/admin/events?topic=${topic}`);
          await desk.at('events');
          return page.locator('[data-what]').evaluateAll((events) => events.map((event) => event.dataset.what.replace('happened-', '')));
        };
        expect(await happened('settings')).toEqual(expect.arrayContaining(['policy-changed', 'brand-changed']));
        expect(await happened('people')).toEqual(expect.arrayContaining(['people-import-started', 'people-import-succeeded', 'group-changed']));
        expect(await happened('help')).toEqual(expect.arrayContaining(['caller-code-sent', 'caller-verified', 'admin-reset']));
        expect(await happened('reset')).toContain('reset-succeeded');
      });

      await test.step('everybody whom a search finds is helped, after a second press', async () => {
        await go(`/admin/people?q=${tag}`, 'people');
        await press(page.locator('form[action="/do/admin/people/bulk"] summary'));
        await press(page.locator('input[name=act][value=end]'), 'Space');
        await press(page.locator('input[name=also][value=everybody]'), 'Space');
        await press(button('people/bulk'));
        await page.locator('main[data-step=asked]').waitFor();
        await expect(page.locator('#far')).toContainText('200');
        await see('bulk-asked');
        await press(button('people/bulk/pause'));
        await page.locator('main[data-step=done]').waitFor({ timeout: 60_000 });
        await see('bulk-done');
        await desk.leave();
      });
    });
  });
}
