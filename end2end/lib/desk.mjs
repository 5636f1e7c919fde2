// An administrator at the desk: signed in with a second factor, which is taken off again afterwards.
import { authenticatorCode, dora } from './people.mjs';
import { Ways } from './ways.mjs';

export class Desk {
  constructor(wizard) {
    Object.assign(this, { wizard, page: wizard.page, stage: wizard.stage, ways: new Ways(wizard) });
  }

  /** From the sign-in page through registration, where the way leads without a second factor, to the address. */
  async open(address, language) {
    const { wizard, page, stage, ways } = this;
    await wizard.open(`/sign-in?next=${address}&mkt=${language}`);
    await wizard.signIn(dora.login, dora.password);
    await ways.at('overview');
    this.secret = await ways.app(async () => {});
    await stage.advance(60);
    await wizard.open(address);
    await this.prove();
  }

  /** The password and the app, once more. */
  async prove() {
    const { wizard, page } = this;
    await page.locator('main[data-page=sign-in]').waitFor();
    await wizard.signIn(dora.login, dora.password);
    await page.locator('main[data-page=second-factor]').waitFor();
    await this.second();
  }

  /** The app. */
  async second() {
    await this.page.locator('#code').fill(authenticatorCode(this.stage.now(), this.secret));
    await this.wizard.press('account/second');
    await this.page.locator('main[data-page=second-factor]').waitFor({ state: 'detached' });
  }

  /** By the side navigation; on a phone it is behind a button. */
  async go(address) {
    const menu = this.page.locator('.head button.menu');
    if (await menu.isVisible()) await menu.click();
    await this.page.locator(`nav.places a[href="${address}"]`).last().click();
  }

  /** Waits for a page of the administration. */
  async at(page) {
    await this.page.locator(`main[data-page=admin-${page}]`).waitFor();
  }

  /** The next test meets her as the demo has her. */
  async leave() {
    await this.wizard.open('/enrol');
    await this.page.locator('main a[href^="/enrol/delete/authenticator"]').first().click();
    await this.wizard.press('enrol/delete');
    await this.ways.at('overview');
  }
}
