// An administrator finds a caller, sees why they cannot go on, and lets them in again; and looks after the policy.
import { Desk } from '../lib/desk.mjs';
import { ben } from '../lib/people.mjs';
import { codeOf, expect, look, test } from '../lib/wizard.mjs';

for (const { language, width, javaScriptEnabled } of [
  { language: 'en', width: 1280, javaScriptEnabled: true },
  { language: 'ar', width: 360, javaScriptEnabled: true },
  { language: 'ar', width: 360, javaScriptEnabled: false },
]) {
  test.describe(`in ${language}, ${width} wide, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ viewport: { width, height: 800 }, javaScriptEnabled });

    const see = (page, step) => look(page, `admin-${language}-${javaScriptEnabled ? 'js' : 'plain'}-${step}`, javaScriptEnabled);

    test('an administrator is asked for a second factor, finds a caller and lets them try again', async ({ wizard, page, stage, elsewhere }) => {
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

      const desk = new Desk(wizard);
      await desk.open('/admin/people', language);
      await desk.at('people');
      await see(page, 'people');
      await page.locator('#q').fill('ben');
      await page.locator('#q').press('Enter');
      await page.locator('main tbody a').first().waitFor();
      await see(page, 'found');
      await page.locator('main tbody a').first().click();
      await desk.at('person');
      await see(page, 'person');
      const [before] = await stage.messages();
      await wizard.press('admin/verify');
      await page.locator('form[action="/do/admin/verified"]').waitFor();
      await see(page, 'asking');
      const told = await stage.message({ to: ben.mail, channel: 'email' }, { after: before });
      await page.locator('#code').fill(codeOf(told));
      await wizard.press('admin/verified');
      await page.locator('[data-verified]').waitFor();
      await see(page, 'verified');
      await wizard.press('admin/lift');
      await page.locator('main .notice').first().waitFor();
      await expect(wizard.button('admin/lift')).toHaveCount(0);
      await see(page, 'lifted');
      await desk.go('/admin/apps');
      await desk.at('apps');
      await desk.go('/admin/roles');
      await desk.at('roles');
      await see(page, 'roles');
      await desk.leave();
    });

    test('an administrator adds a person, mends what was wrong, and changes them', async ({ wizard, page }) => {
      const desk = new Desk(wizard);
      const login = `gil-${language}-${javaScriptEnabled ? 'js' : 'plain'}@harbour.example`;
      await desk.open('/admin/people', language);
      await desk.at('people');
      await desk.go('/admin/people/new');
      await desk.at('account');
      await see(page, 'new');
      await page.locator('#login').fill(login);
      await page.locator('#display_name').fill('Gil');
      await page.locator('#mobile').fill('2015550123');
      await wizard.press('admin/accounts/add');
      await wizard.refused('number_plus');
      await see(page, 'new-refused');
      await page.locator('#mobile').fill('');
      await page.locator('#alternate_email').fill('gil.home@mail.example');
      await wizard.press('admin/accounts/add');
      await desk.at('person');
      await page.locator('main .notice').first().waitFor();
      await see(page, 'added');
      await page.locator('a[href$="/edit"]').click();
      await desk.at('account');
      await page.locator('input[name=enabled][value=no]').check();
      await see(page, 'edit');
      await wizard.press('admin/accounts/change');
      await desk.at('person');
      await expect(page.locator('[data-condition=open]')).toHaveAttribute('data-holds', 'no');
      await see(page, 'person-closed');
      await desk.leave();
    });

    test('an administrator is told who would lose before a policy is saved, and takes it back', async ({ wizard, page }) => {
      const desk = new Desk(wizard);
      const section = (name) => page.locator(`main[data-step="${name}"]`);
      const tick = (value, on) => page.locator(`input[name=methods][value=${value}]`).setChecked(on);
      await desk.open('/admin/policy', language);
      await desk.at('policy');
      await see(page, 'policy');
      for (const name of ['reset', 'questions', 'registration', 'contact', 'notices', 'passwords', 'profile']) {
        await page.goto(`/admin/policy/${name}`);
        await section(name).waitFor();
        await see(page, `policy-${name}`);
      }

      // The proof is older by now than a form takes, or it is not: both lead on.
      await page.goto('/admin/policy/methods');
      await section('methods').waitFor();
      for (const method of ['email', 'mobile_voice', 'office_voice', 'totp']) await tick(method, false);
      await tick('mobile_sms', false);
      await wizard.press('admin/policy/methods');
      await wizard.refused('methods_missing');
      await see(page, 'policy-refused');
      await tick('mobile_sms', true);
      await wizard.press('admin/policy/methods');
      await page.locator('main [data-lost="1"]').waitFor();
      await page.locator('.caution summary').click();
      await expect(page.locator('.caution .log')).toContainText(ben.login);
      await see(page, 'policy-lost');
      await wizard.press('admin/policy/methods');
      await page.locator('main .notice').first().waitFor();

      await desk.go('/admin/policy/changes');
      await section('changes').waitFor();
      await see(page, 'policy-changes');
      await page.locator('main .log a').first().click();
      await section('change').waitFor();
      await see(page, 'policy-change');
      await wizard.press('admin/policy/take-back');
      await page.locator('main .notice').first().waitFor();
      await see(page, 'policy-taken-back');
      await desk.leave();
    });
  });
}
