// Desks of the administration that are opened now and then: the standards, a profile of one's own, applications, domains, the story of an
// attempt, secrets that are shown once, and a deletion that waits.
import { Desk } from '../lib/desk.mjs';
import { raise } from '../lib/stage.mjs';
import { expect, look, test as base } from '../lib/wizard.mjs';

const test = base.extend({
  stage: [async ({}, use) => {
    const stage = await raise();
    await use(stage);
    await stage.strike();
  }, { scope: 'worker' }],
});

for (const { language, width, javaScriptEnabled } of [
  { language: 'en', width: 1280, javaScriptEnabled: true },
  { language: 'ar', width: 360, javaScriptEnabled: true },
  { language: 'en', width: 360, javaScriptEnabled: false },
]) {
  test.describe(`in ${language}, ${width} wide, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ viewport: { width, height: 800 }, javaScriptEnabled });

    const tag = `${language}-${javaScriptEnabled ? 'js' : 'plain'}`;
    const see = (page, step) => look(page, `desk-${tag}-${step}`, javaScriptEnabled);
    const told = (page) => page.locator('main .notice').first().waitFor();

    test('a policy is held against the standards, and made of parts', async ({ wizard, page }) => {
      const desk = new Desk(wizard);
      await desk.open('/admin/policy', language);
      await page.goto('/admin/policy/profile');
      await page.locator('main[data-step=profile]').waitFor();
      await page.locator('input[name=profile][value=custom]').check();
      await page.locator('input[name=custom_expiry][value=entra-2016]').check();
      await see(page, 'profile');
      await wizard.press('admin/policy/profile');
      await told(page);
      await see(page, 'policy-custom');
      await page.goto('/admin/policy/standards');
      await page.locator('[data-requirement=expiry][data-holds=no]').waitFor();
      await expect(page.locator('[data-requirement=neutral]')).toHaveAttribute('data-holds', 'yes');
      await see(page, 'standards');
      await page.goto('/admin/policy/limits');
      await page.locator('#limits_closed_hours').fill('100');
      await wizard.press('admin/policy/limits');
      await wizard.refused('closed_hours_range');
      await see(page, 'limits-refused');
      await page.locator('#limits_closed_hours').fill('12');
      await wizard.press('admin/policy/limits');
      await told(page);
      await page.goto('/admin/policy/profile');
      await page.locator('input[name=profile][value=nist]').check();
      await wizard.press('admin/policy/profile');
      await told(page);
      await desk.leave();
    });

    test('applications and domains are looked after', async ({ wizard, page }) => {
      const desk = new Desk(wizard);
      await desk.open('/admin/apps', language);
      await desk.at('apps');
      await page.locator('#name').fill('Timetable');
      await page.locator('#address').fill('timetable');
      await see(page, 'apps');
      await wizard.press('admin/apps/add');
      await wizard.refused('app_address');
      await see(page, 'apps-refused');
      await page.locator('#address').fill('https://timetable.example/');
      await wizard.press('admin/apps/add');
      await page.locator('main[data-step=app]').waitFor();
      // Any square picture will do: a piece of this page.
      const icon = await page.screenshot({ clip: { x: 0, y: 0, width: 64, height: 64 } });
      await page.locator('#icon').setInputFiles({ name: 'icon.png', mimeType: 'image/png', buffer: icon });
      await wizard.press('admin/apps/icon');
      await page.locator('img.held').waitFor();
      await see(page, 'app');
      await page.goto('/account');
      await see(page, 'panel');
      await page.goto('/admin/apps/timetable');
      await page.locator('main details summary').click();
      await see(page, 'app-remove');
      await wizard.press('admin/apps/remove');
      await told(page);
      await page.goto('/admin/domains');
      await desk.at('domains');
      await see(page, 'domains');
      await page.locator('main [data-domain] a').first().click();
      await page.locator('main[data-step=domain]').waitFor();
      await page.locator('input[name=rule][value=days]').check();
      await page.locator('#validity').fill('1');
      await page.locator('#notify').fill('7');
      await wizard.press('admin/domains/validity');
      await wizard.refused('validity_range');
      await see(page, 'domain-refused');
      await page.locator('#validity').fill('365');
      await wizard.press('admin/domains/validity');
      await told(page);
      await see(page, 'domains-set');
      await desk.leave();
    });

    test('looks are taken back', async ({ wizard, page }) => {
      const desk = new Desk(wizard);
      await desk.open('/admin/brand', language);
      await desk.at('brand');
      await page.locator('#colour').fill('#7a2e5c');
      await page.locator('button[name=act][value=save]').click();
      await told(page);
      await page.locator('main a[href="/admin/brand/changes"]').click();
      await page.locator('main[data-step=changes]').waitFor();
      await see(page, 'looks-changes');
      await wizard.press('admin/brand/take-back');
      await told(page);
      await see(page, 'looks-taken-back');
      await desk.leave();
    });

    test('several are helped at once', async ({ wizard, page, stage }) => {
      const desk = new Desk(wizard);
      await stage.change('harbour', 'help_desk=temporary');
      await desk.open('/admin/people', language);
      await desk.at('people');
      await page.locator('main details summary').first().click();
      await page.locator('#source').selectOption('cloud');
      await page.locator('button[name=all]').click();
      await page.locator('main .table input[name=people]').first().waitFor();
      await expect(page.locator('main .table input[name=people]:checked')).toHaveCount(4);
      await page.locator('form[action="/do/admin/people/bulk"] summary').click();
      await see(page, 'bulk');
      await page.locator('input[name=act][value=end]').check();
      await wizard.press('admin/people/bulk');
      await desk.at('bulk');
      await page.locator('main[data-step=done]').waitFor();
      await expect(page.locator('main .conditions [data-holds=no]')).toHaveAttribute('data-code', 'person_out_of_reach');
      await see(page, 'bulk-done');
      await page.goto('/admin/people?q=cleo&all=yes');
      await page.locator('form[action="/do/admin/people/bulk"] summary').click();
      await page.locator('input[name=act][value=temporary]').check();
      await wizard.press('admin/people/bulk');
      await page.locator('main[data-step=done]').waitFor();
      await see(page, 'bulk-passwords-wait');
      await wizard.press('admin/people/bulk/show');
      await page.locator('main .conditions .secret').waitFor();
      await see(page, 'bulk-passwords');
      await desk.leave();
    });

    test('both reports are read, narrowed down and taken away', async ({ wizard, page, stage, elsewhere }) => {
      const caller = await elsewhere({ baseURL: stage.at('localhost'), javaScriptEnabled: true });
      await caller.open();
      await caller.identify('cleo@harbour.example');
      await caller.at('method');
      await caller.press('recover/cancel');
      await caller.at('cancelled');

      const desk = new Desk(wizard);
      await desk.open('/admin/reports/reset', language);
      await desk.at('reports');
      await page.locator('#sums').waitFor();
      await see(page, 'report-resets');
      await page.locator('#period').selectOption('day');
      await page.locator('main form[role=search] summary').click();
      await page.locator('#who').fill('cleo');
      // She has nothing registered: whatever she did, that stood in the way.
      await page.locator('#result').selectOption('failed');
      await page.locator('main form[role=search] button').click();
      await expect(page.locator('.table tbody bdi').first()).toHaveText('cleo@harbour.example');
      await expect(page).toHaveURL(/result=failed/);
      await see(page, 'report-narrow');
      const taken = page.waitForEvent('download');
      await page.locator('form[action$=".csv"] button').click();
      expect((await taken).suggestedFilename()).toBe('reset.csv');
      await page.locator('main a[href="/admin/reports/registration"]').click();
      // She registered an app on her way in.
      await page.locator('.table a', { hasText: 'dora@harbour.example' }).first().waitFor();
      await see(page, 'report-registrations');
      await page.goto('/admin/reports/registration?who=nobody');
      await page.locator('main [role=status]').waitFor();
      await see(page, 'report-none');
      await desk.leave();
    });

    test('a caller is helped by what is shown once, and a mistake is undone', async ({ wizard, page, stage, elsewhere }) => {
      const caller = await elsewhere({ baseURL: stage.at('localhost'), javaScriptEnabled: true });
      await caller.open();
      await caller.identify('cleo@harbour.example');
      await caller.at('method');
      const code = await caller.page.locator('[data-support-code]').textContent();

      const desk = new Desk(wizard);
      // What is changed on screen below is the demo's again for the next test.
      await stage.change('harbour', 'help_desk=link', 'passes=false');
      await desk.open('/admin/policy/help', language);
      await page.locator('main[data-step=help]').waitFor();
      await page.locator('input[name=help_desk][value=typed]').check();
      await page.locator('input[name=passes][value=yes]').check();
      await see(page, 'help');
      await wizard.press('admin/policy/help');
      // Whoever types a password knows it: that is said first, and meant.
      await page.locator('[data-code=help_desk_knows]').waitFor();
      await see(page, 'help-warned');
      await wizard.press('admin/policy/help');
      await told(page);

      await page.goto('/admin/people');
      await page.locator('main details summary').first().click();
      await see(page, 'filters');
      await page.locator('#q').fill(code);
      await page.locator('#q').press('Enter');
      await page.locator('[data-attempt]').waitFor();
      await see(page, 'story');
      await page.locator('main a[href^="/admin/people/"]:not([href$="new"]):not([href$="import"])').first().click();
      await desk.at('person');
      await see(page, 'person');
      await wizard.press('admin/temporary');
      await page.locator('[data-temporary]').waitFor();
      await see(page, 'temporary');
      const details = (action) => page.locator('details', { has: page.locator(`form[action="/do/${action}"]`) }).locator('summary').first();
      await details('admin/pass').click();
      await wizard.press('admin/pass');
      await page.locator('[data-temporary]').waitFor();
      await see(page, 'pass');
      await details('admin/accounts/delete').click();
      await see(page, 'delete');
      await wizard.press('admin/accounts/delete');
      await page.locator('[data-departs]').waitFor();
      await see(page, 'departs');
      await wizard.press('admin/accounts/restore');
      await told(page);
      await expect(page.locator('[data-departs]')).toHaveCount(0);
      await desk.leave();
    });
  });
}
