// From an empty folder to an organization that runs, by somebody who only has a browser: the program itself, real mail, a gateway for texts,
// and nobody's clock but the machine's.
import { Desk } from '../lib/desk.mjs';
import { install } from '../lib/installed.mjs';
import { dora } from '../lib/people.mjs';
import { codeOf, expect, linkOf, look, test as base } from '../lib/wizard.mjs';

const INIT = ['--tenant', 'harbour', '--name', 'Harbour Books', '--domain', 'harbour.example', '--admin', dora.login];

const test = base.extend({
  stage: [async ({}, use) => {
    const installed = await install(INIT);
    await use(installed);
    await installed.strike();
  }, { scope: 'worker' }],
});

const person = (n) => ({ login: `person${n}@harbour.example`, mail: `person${n}.home@mail.example`, mobile: `+4474001${10_000 + n}` });

/** Two hundred people with a mailbox and a phone. */
const people = Array.from({ length: 200 }, (_, n) => person(n)).map(({ login, mail, mobile }, n) => `${login},${mail},${mobile},,Person ${n}`);
const file = `UserPrincipalName,AlternateEmail,MobilePhone,OfficePhone,DisplayName\n${people.join('\n')}\n`;

test('a6: a link from rekey init is all it takes to have an organization running', async ({ wizard, page, stage, elsewhere }) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(20_000);
  const see = (step) => look(page, `empty-${step}`);
  const desk = new Desk(wizard);
  const told = () => page.locator('main .notice').first().waitFor();
  const section = async (name) => {
    await page.goto(`/admin/policy/${name}`);
    await page.locator(`main[data-step=${name}]`).waitFor();
  };
  /** Saves a form of the policy, whatever it means for people who are there. */
  const save = async (name) => {
    await wizard.press(`admin/policy/${name}`);
    await page.locator(`main .notice, main[data-step=${name}] .caution`).first().waitFor();
    if (await page.locator('main .notice').count() === 0) await wizard.press(`admin/policy/${name}`);
    await told();
  };
  const found = async ({ login }) => {
    await page.goto(`/admin/people?q=${login}`);
    await page.locator('main tbody a').first().click();
    await desk.at('person');
  };

  await test.step('the first link makes an administrator with a second factor', async () => {
    await wizard.open(/http:\S+\/r\/[\w-]+/.exec(stage.said)[0]);
    await wizard.at('link');
    await see('link');
    await wizard.press('recover/press');
    await wizard.at('renew');
    await wizard.renew(dora.password);
    await wizard.at('done');
    await wizard.open('/sign-in');
    await wizard.signIn(dora.login, dora.password);
    await page.locator('main[data-page=sign-in]').waitFor({ state: 'detached' });
    // Whoever administers proves two things, whatever the organization says.
    await page.goto('/admin/brand');
    await desk.ways.at('overview');
    await desk.ways.email(dora.mail, see);
    desk.secret = await desk.ways.app(async () => {});
    await stage.advance(30);
    await page.goto('/admin/brand');
    await desk.prove();
    await desk.at('brand');
  });

  await test.step('looks and languages', async () => {
    await page.locator('#colour').fill('#7a2e5c');
    await page.locator('button[name=act][value=save]').click();
    await told();
    await page.goto('/admin/brand');
    for (const [tag, on] of [['de', true], ['ar', true], ['en', false]]) await page.locator(`input[name=languages][value=${tag}]`).setChecked(on);
    await page.locator('select[name=first]').selectOption('de');
    await wizard.press('admin/brand/organization');
    await told();
    await page.locator('footer a[href*="lng=de"]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.locator('footer nav li')).toHaveCount(2);
    await see('brand');
  });

  await test.step('two gates, by mail and by text', async () => {
    await section('methods');
    for (const method of ['email', 'mobile_sms', 'totp']) await page.locator(`input[name=methods][value=${method}]`).check();
    await page.locator('input[name=gates][value="2"]').check();
    await page.locator('#countries').fill('GB');
    await save('methods');
    await section('help');
    await page.locator('input[name=help_desk][value=temporary]').check();
    await page.locator('input[name=verify_callers][value=yes]').check();
    await save('help');
    await see('policy');
  });

  await test.step('two hundred people from a file', async () => {
    await page.goto('/admin/people/import');
    await page.locator('#people').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await wizard.press('admin/import');
    await page.locator('main[data-step=checked]').waitFor({ timeout: 30_000 });
    await wizard.press('admin/import/write');
    await page.locator('main[data-step=done]').waitFor({ timeout: 60_000 });
    await expect(page.locator('[data-count=created] dd')).toHaveText('200');
  });

  await test.step('only a pilot group may reset', async () => {
    await page.goto('/admin/groups');
    await page.locator('#name').fill('Pilot');
    await wizard.press('admin/groups/add');
    await told();
    await page.locator('#login').fill(person(1).login);
    await wizard.press('admin/groups/put');
    await expect(page.locator('ul[aria-labelledby=people] li')).toHaveCount(1);
    await section('reset');
    await page.locator('input[name=restricted][value=yes]').check();
    await page.locator('#group').fill('Pilot');
    await save('reset');
  });

  await test.step('one of them resets in another browser, with two proofs', async () => {
    const other = await elsewhere({ baseURL: stage.at() });
    const who = person(1);
    await other.open();
    await other.identify(who.login);
    await other.at('method');
    await other.choose('email');
    await other.prove(await other.code({ to: who.mail, channel: 'email' }));
    await other.at('method');
    await other.choose('mobile_sms');
    await other.sendTo(who.mobile);
    await other.prove(await other.code({ to: who.mobile, channel: 'sms' }));
    await other.at('renew');
    await other.renew('Seven-swans-over-the-weir');
    await other.at('done');
    await found(who);
    await see('person');
  });

  await test.step('another one calls, is verified, and gets in with a password that serves once', async () => {
    const who = person(2);
    await found(who);
    const [before] = await stage.messages();
    await page.locator('form[action="/do/admin/verify"]:has([name=method][value=email]) button').click();
    await page.locator('#code').fill(codeOf(await stage.message({ to: who.mail, channel: 'email' }, { after: before })));
    await wizard.press('admin/verified');
    await page.locator('[data-verified]').waitFor();
    await wizard.press('admin/temporary');
    const password = (await page.locator('[data-temporary] .secret').textContent()).replace(/[\u2066-\u2069]/g, '').trim();
    await see('temporary');
    const caller = await elsewhere({ baseURL: stage.at() });
    await caller.open('/sign-in');
    await caller.signIn(who.login, password);
    await caller.page.locator('main[data-page=password]').waitFor();
    await caller.page.locator('#current').fill(password);
    await caller.page.locator('#password').fill('Herons-count-the-slow-barges');
    await caller.page.locator('#confirm').fill('Herons-count-the-slow-barges');
    await caller.press('account/change');
    await caller.page.locator('main[data-page=password]').waitFor({ state: 'detached' });
  });

  await test.step('a mistake is taken back, and every step is on record', async () => {
    await section('registration');
    await page.locator('#reconfirm_days').fill('7');
    await save('registration');
    await page.goto('/admin/policy/changes');
    await page.locator('main .log a').first().click();
    await page.locator('main[data-step=change]').waitFor();
    await wizard.press('admin/policy/take-back');
    await told();
    await page.goto('/admin/policy/changes');
    await page.locator('main[data-step=changes]').waitFor();
    await see('changes');
    expect(await page.locator('main .log a').count()).toBeGreaterThanOrEqual(5);
    await page.goto(`/admin/events?who=${encodeURIComponent(person(2).login)}`);
    await see('events');
    const of = await page.locator('[data-what]').evaluateAll((events) => events.map((event) => event.dataset.what.replace('happened-', '')));
    expect(of).toEqual(expect.arrayContaining(['user-added', 'caller-code-sent', 'caller-verified', 'admin-reset', 'password-change-succeeded']));
    await page.goto('/admin/events?topic=settings');
    const settings = page.locator('[data-what=happened-policy-changed]');
    expect(await settings.count()).toBeGreaterThanOrEqual(5);
    await expect(settings.first()).toContainText(dora.login);
    expect(stage.run('policy', 'get', 'reconfirm_days')).toContain('180');
  });

  await test.step('whoever runs the portal makes a second organization', async () => {
    stage.run('role', 'give', dora.login, 'operator');
    await page.goto('/admin/organizations');
    await desk.at('organizations');
    await page.locator('#name').fill('Mill Theatre');
    await page.locator('#key').fill('mill');
    await page.locator('#address').fill('not an address');
    await page.locator('#login').fill('mira@mill.example');
    await page.locator('#email').fill('mira@mail.example');
    await wizard.press('admin/organizations/add');
    await wizard.refused('organization_address');
    await see('organizations');
    await page.locator('#address').fill('http://mill.localhost:8123');
    await wizard.press('admin/organizations/add');
    await page.locator('main[data-step=organization]').waitFor();
    await told();
    await see('organization');
    expect(linkOf(await stage.message({ to: 'mira@mail.example', channel: 'email' }))).toContain('/r/');
    await page.locator('#host').fill('help.mill.localhost');
    await wizard.press('admin/organizations/host');
    await told();
    await expect(page.locator('main')).toContainText('help.mill.localhost');
    // The same on a phone, from right to left.
    await page.setViewportSize({ width: 360, height: 780 });
    for (const [address, name] of [['/admin/organizations', 'organizations'], ['/admin/organizations/mill', 'organization'], ['/admin/events', 'events']]) {
      await page.goto(`${address}?lng=ar`);
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await see(`phone-${name}`);
    }
    await found(person(2));
    await see('phone-person');
  });
});
