// A hand on the pages of registration, in whatever language.
import { test as base } from './device.mjs';
import { authenticatorCode, bytesOf } from './people.mjs';
import { raise } from './stage.mjs';
import { codeOf } from './wizard.mjs';

const ANSWERS = ['Amman', 'Maqluba', 'Al Nahda', 'Yasmin', 'Rihla'];
const NUMBER = { GB: '20 7946 0991', SA: '50 123 4599' };
const DIALLED = { GB: '+442079460991', SA: '+966501234599' };

export class Ways {
  constructor(wizard) {
    Object.assign(this, { wizard, page: wizard.page, stage: wizard.stage });
  }

  /** Waits for a page of the registration. */
  async at(step) {
    await this.page.locator(`main[data-page=enrol][data-step=${step}]`).waitFor();
  }

  /** Opens the page of a way from the list. */
  async open(way) {
    await this.page.locator(`main a[href="/enrol/${way}"]`).first().click();
  }

  async press(action) {
    await this.wizard.rest();
    await this.wizard.press(`enrol/${action}`);
  }

  /** The newest message to somebody after the last press. */
  async sent(to, press) {
    const [before] = await this.stage.messages();
    await press();
    return this.stage.message({ to }, { after: before });
  }

  async phone(country, see) {
    await this.open('phone');
    await this.at('phone');
    await see('phone');
    await this.page.locator('select[name=country]').selectOption(country);
    await this.page.locator('#destination').fill(NUMBER[country]);
    await this.page.locator('input[name=method][value=mobile_sms]').check();
    const text = await this.sent(DIALLED[country], () => this.press('phone'));
    await this.at('prove');
    await see('prove');
    await this.page.locator('#code').fill(codeOf(text));
    await this.press('prove');
    await this.at('overview');
  }

  async email(address, see) {
    await this.open('email');
    await this.at('email');
    await see('email');
    await this.page.locator('#email').fill(address);
    const mail = await this.sent(address, () => this.press('email'));
    await this.page.locator('#code').fill(codeOf(mail));
    await this.press('prove');
    await this.at('overview');
  }

  async questions(see) {
    await this.open('questions');
    await this.at('questions');
    const asked = await this.page.locator('main select').count();
    for (const [n, answer] of ANSWERS.slice(0, asked).entries()) {
      await this.page.locator(`select[name=question${n + 1}]`).selectOption({ index: n + 1 });
      await this.page.locator(`#answer${n + 1}`).fill(answer);
    }
    await see('questions');
    await this.press('questions');
    await this.at('overview');
  }

  /** Registers an app and gives its secret. */
  async app(see) {
    await this.open('app');
    await this.at('app');
    await see('app');
    const secret = bytesOf(await this.page.locator('[data-secret]').textContent());
    await this.page.locator('#name').fill('phone');
    await this.page.locator('#code').fill(authenticatorCode(this.stage.now(), secret));
    await this.press('app');
    await this.at('overview');
    return secret;
  }

  /** Prints codes and gives them. */
  async codes(see) {
    await this.open('codes');
    await this.at('codes');
    await see('codes');
    const codes = await this.page.locator('[data-codes] li').allTextContents();
    await this.press('codes');
    await this.at('overview');
    return codes;
  }
}

/** A portal of its own: in some months passwords expire that other journeys still type. */
export const alone = base.extend({
  stage: [async ({}, use) => {
    const stage = await raise();
    await use(stage);
    await stage.strike();
  }, { scope: 'worker' }],
});
