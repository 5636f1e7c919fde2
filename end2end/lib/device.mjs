// A device that makes passkeys and signs with them: the virtual authenticator of the DevTools protocol.
import { test as base } from './wizard.mjs';

class Device {
  constructor(session, authenticatorId) {
    Object.assign(this, { session, authenticatorId });
  }

  /** Gives the browser of a page a device of its own, whose owner is there and shows their finger. */
  static async of(page) {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable');
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new Device(session, authenticatorId);
  }

  /** Whether its owner touches it. While they do not, the browser waits. */
  async touched(enabled) {
    await this.session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId: this.authenticatorId, enabled });
  }

  /** Whether it knows its owner's finger. */
  async knowsFinger(isUserVerified) {
    await this.session.send('WebAuthn.setUserVerified', { authenticatorId: this.authenticatorId, isUserVerified });
  }

  /** The passkeys in it. */
  async passkeys() {
    return (await this.session.send('WebAuthn.getCredentials', { authenticatorId: this.authenticatorId })).credentials;
  }
}

export const test = base.extend({
  device: async ({ page }, use) => use(await Device.of(page)),
});
