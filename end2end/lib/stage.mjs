// The portal of a test: the real server with a clock that tests move and an outbox that tests read.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = process.env.REKEY_TEST_STAGE ?? fileURLToPath(new URL('../../target/debug/examples/stage', import.meta.url));

/** Starts a stage of its own and answers it when it listens. */
export async function raise(env = {}) {
  const child = spawn(program, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.once('exit', done));
  const failed = new Promise((_, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => fail(new Error(`the stage ended (${signal ?? code}) before it listened`)));
  });
  const line = new Promise((done) => createInterface({ input: child.stdout }).once('line', done));
  return new Stage(JSON.parse(await Promise.race([line, failed])), child, ended);
}

/** The policies of the demo's organizations, as far as tests change them. */
const AS_IN_THE_DEMO = {
  harbour: ['gates=1', 'methods=email,mobile_sms,mobile_voice,office_voice,totp', 'second_factor_at_sign_in=false', 'reconfirm_days=180', 'help_desk=link', 'passes=false'],
  noor: ['gates=2', 'methods=email,mobile_sms,mobile_voice,office_voice,totp,passkey,recovery_code,questions', 'reconfirm_days=180'],
};

/** The newest message that meets every given property and came after another; waits for it. */
export async function awaited(messages, wanted, { after, patience }) {
  const meets = (message) => Object.entries(wanted).every(([name, value]) => message[name] === value);
  for (const end = Date.now() + patience; ; await new Promise((go) => setTimeout(go, 50))) {
    const all = await messages();
    const old = after ? all.findIndex(({ id }) => id === after.id) : -1;
    const found = (old < 0 ? all : all.slice(0, old)).find(meets);
    if (found) return found;
    if (Date.now() > end) throw new Error(`no message like ${JSON.stringify(wanted)} among ${all.length}`);
  }
}

/** A portal that listens. */
class Stage {
  #child;
  #ended;
  #ahead = 0;
  #changed = new Set();

  constructor({ portal, outbox, clock }, child, ended) {
    Object.assign(this, { portal, outbox, clock });
    this.#child = child;
    this.#ended = ended;
  }

  /** The portal's address under another host name, for example `noor.localhost`. */
  at(host) {
    const url = new URL(this.portal);
    url.hostname = host;
    return url.origin;
  }

  /** Moves the portal's time forward. */
  async advance(seconds) {
    const body = JSON.stringify({ advance_s: seconds });
    const answer = await fetch(`${this.clock}/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (!answer.ok) throw new Error(`the clock answers ${answer.status}`);
    this.#ahead += seconds;
  }

  /** Changes an organization as `rekey tenant set` does, for example `change('harbour', 'methods=email,passkey')`. */
  async change(id, ...changes) {
    const body = JSON.stringify({ id, changes });
    const answer = await fetch(`${this.clock}/tenant`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (!answer.ok) throw new Error(`${id} cannot be changed: ${await answer.text()}`);
    this.#changed.add(id);
  }

  /** Makes changed organizations what the demo says they are: the next test shares them. */
  async restore() {
    for (const id of [...this.#changed]) await this.change(id, ...AS_IN_THE_DEMO[id]);
    this.#changed.clear();
  }

  /** The portal's time, in seconds. */
  now() {
    return Date.now() / 1000 + this.#ahead;
  }

  /** All messages sent so far, newest first. */
  async messages() {
    return (await fetch(`${this.outbox}/messages.json`)).json();
  }

  /** The newest message that meets every given property, for example `{ to: 'ada.home@mail.example', channel: 'email' }`; waits for it. */
  async message(wanted, { after, patience = 5_000 } = {}) {
    return awaited(() => this.messages(), wanted, { after, patience });
  }

  /** Presses the key that a call asks for. */
  async press(call) {
    const answer = await fetch(`${this.outbox}/calls/${call.id}/press`, { method: 'POST' });
    if (!answer.ok) throw new Error(`the call answers ${answer.status}`);
  }

  /** Ends the portal and waits until it is gone. */
  async strike() {
    this.#child.stdin.end();
    this.#child.kill('SIGTERM');
    await this.#ended;
  }
}
