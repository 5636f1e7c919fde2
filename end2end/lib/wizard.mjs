// The reset wizard as a person meets it: what they read, type and press, in whatever language.
import { accessible, expect, hydrated, shot, test as base, watch } from './test.mjs';

/** Longer than any counter of the portal remembers. */
const NEXT_DAY = 25 * 3600;
/** Without JavaScript a form must rest for five seconds. */
const REST = 6;

/** What people set in these tests, by user id; each is new, and good enough for both profiles. */
let passwords = 0;
const newPassword = () => `Otters-paint-${++passwords}-quiet-lanterns`;

class Wizard {
  /** The newest message before the last thing that sends one. */
  #before;

  constructor(page, stage, known, scripts) {
    Object.assign(this, { page, stage, known, scripts });
  }

  /** Opens a page and waits until it is ready for a hand. */
  async open(path = '/recover') {
    await this.page.goto(path);
    if (this.scripts) await hydrated(this.page);
  }

  /** Waits until the wizard shows this step. */
  async at(step) {
    await this.page.locator(`main[data-step="${step}"]`).waitFor();
  }

  /** Waits until the page refuses with this code. */
  async refused(code) {
    await this.page.locator(`main [role=alert][data-code="${code}"]`).waitFor();
  }

  /** The button of the form that is posted there. */
  button(action) {
    return this.page.locator(`form[action="/do/${action}"] button:not([type=button])`).first();
  }

  async press(action) {
    await this.button(action).click();
  }

  /** Lets a form with a puzzle rest, where no script solves it. */
  async rest() {
    if (!this.scripts) await this.stage.advance(REST);
  }

  async identify(login) {
    await this.page.locator('#login').fill(login);
    await this.rest();
    await this.press('recover/identify');
  }

  async choose(method) {
    [this.#before] = await this.stage.messages();
    await this.page.locator(`input[name=method][value=${method}]`).check();
    await this.rest();
    await this.press('recover/choose');
    await this.at('prove');
  }

  async sendTo(number) {
    [this.#before] = await this.stage.messages();
    await this.page.locator('#destination').fill(number);
    await this.rest();
    await this.press('recover/send');
  }

  /** The message that the last press sent; a number is dialled without its blanks. */
  async message({ to, channel }) {
    return this.stage.message({ to: to.replaceAll(' ', ''), channel }, { after: this.#before });
  }

  /** The six digits of that message. */
  async code(wanted) {
    return codeOf(await this.message(wanted));
  }

  async prove(code) {
    await this.page.locator('#code').fill(code);
    await this.press('recover/prove');
  }

  async renew(password, confirm = password) {
    await this.page.locator('#password').fill(password);
    await this.page.locator('#confirm').fill(confirm);
    await this.press('recover/renew');
  }

  /** From the first page to the choice of a new password, by the code of a mail. */
  async reachRenew(person) {
    await this.open();
    await this.identify(person.login);
    await this.at('method');
    await this.choose('email');
    await this.prove(await this.code({ to: person.mail, channel: 'email' }));
    await this.at('renew');
  }

  /** Chooses a new password, and signs in: the old one is refused, the new one works. */
  async finish(person, look = async () => {}) {
    const [old, fresh] = [this.known.get(person.login) ?? person.password, newPassword()];
    await this.at('renew');
    await look('renew');
    await this.renew(fresh);
    await this.at('done');
    this.known.set(person.login, fresh);
    await look('done');
    await this.page.locator('main a.button').click();
    await this.page.locator('main[data-page="sign-in"]').waitFor();
    await look('sign-in');
    await this.signIn(person.login, old);
    await this.refused('wrong_password');
    await look('sign-in-refused');
    await this.signIn(person.login, fresh);
    await this.page.locator('main[data-page="account"]').waitFor();
    await look('account');
  }

  async signIn(login, password) {
    await this.page.locator('#login').fill(login);
    await this.page.locator('#password').fill(password);
    await this.press('account/sign-in');
  }
}

/** The six digits of a message. */
export const codeOf = ({ text }) => /\b\d{6}\b/.exec(text)[0];

/** The link of a mail. */
export const linkOf = ({ text }) => /http:\S+\/r\/[\w-]+/.exec(text)[0];

/** Looks at the page as it is now: axe finds nothing, nothing is wider than the window, and a picture is kept for people. */
export async function look(page, name, scripts = true) {
  await accessible(page, scripts);
  await fits(page);
  await shot(page, name);
}

/** Fails when the page is wider than its window, and names what sticks out. */
export async function fits(page) {
  const out = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const sticks = ({ left, right }) => right > clientWidth + 0.5 || left < -0.5;
    const all = [...document.querySelectorAll('body *')].filter((element) => sticks(element.getBoundingClientRect()));
    const name = ({ localName, className }) => `${localName}.${className}`;
    return [`${scrollWidth} px wide`, ...all.map(name)];
  });
  expect(out, `${page.url()} scrolls sideways`).toEqual([]);
}

export { expect, hydrated };

export const test = base.extend({
  /** The host that mails link to, so that a link comes back to the browser that asked. */
  baseURL: async ({ stage }, use) => use(stage.at('localhost')),

  /** What people's passwords are by now, on this worker's stage. */
  known: [async ({}, use) => use(new Map()), { scope: 'worker' }],

  /** The wizard in the test's own window, on a day without a past: all counters of earlier tests ran out. */
  wizard: async ({ page, stage, known, javaScriptEnabled }, use) => {
    await stage.advance(NEXT_DAY);
    await use(new Wizard(page, stage, known, javaScriptEnabled !== false));
    await stage.restore();
  },

  /** Opens another browser, which shares nothing with the first. */
  elsewhere: async ({ browser, stage, known, troubles }, use) => {
    const contexts = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      watch(context, troubles);
      return new Wizard(await context.newPage(), stage, known, true);
    });
    for (const context of contexts) await context.close();
  },
});
