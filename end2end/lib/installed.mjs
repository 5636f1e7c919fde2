// An installation as an operator makes it: `rekey init` on an empty folder, a mail server, a gateway for texts, and `rekey serve`. Nothing of
// it is made for tests but the other ends of its lines.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { awaited } from './stage.mjs';

const program = process.env.REKEY_TEST_PROGRAM ?? fileURLToPath(new URL('../../target/debug/rekey', import.meta.url));

/** A free port of the loopback. */
const freePort = () => new Promise((give) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => give(port));
  });
});

/** A mail server of its own, and what it printed. */
async function mailServer(folder) {
  const child = spawn('node', [fileURLToPath(new URL('smtp.mjs', import.meta.url)), join(folder, 'post')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const line = await new Promise((done) => createInterface({ input: child.stdout }).once('line', done));
  return { child, ...JSON.parse(line) };
}

/** A gateway that takes every text. */
async function gateway(texts) {
  const server = createServer(async (request, answer) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    texts.push({ at: Date.now(), ...JSON.parse(Buffer.concat(parts)) });
    answer.end();
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

/** The plain text of a mail. */
function plain(eml) {
  const [, boundary] = /boundary="([^"]+)"/.exec(eml) ?? [];
  const part = (boundary ? eml.split(`--${boundary}`) : [eml]).find((each) => /content-type: text\/plain/i.test(each)) ?? eml;
  const [head, ...rest] = part.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /encoding: quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString() : body;
}

/** Makes it and starts it; `init` are further arguments of `rekey init`. */
export async function install(init) {
  const folder = mkdtempSync(join(tmpdir(), 'rekey-installed-'));
  const texts = [];
  const [mail, sms, port, health] = await Promise.all([mailServer(folder), gateway(texts), freePort(), freePort()]);
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('REKEY_')));
  const run = (...args) => execFileSync(program, args, { cwd: folder, env, encoding: 'utf8' });

  const portal = `http://localhost:${port}`;
  const said = run('init', '--base-url', portal, ...init);
  const config = join(folder, 'rekey.toml');
  const file = (name, text) => writeFileSync(join(folder, name), text, { mode: 0o600 });
  file('mail.password', mail.password);
  file('sms.secret', 'a secret of the gateway');
  const tables = `[mail]
host = "${mail.host}"
port = ${mail.starttls}
user = "${mail.user}"
password_file = "mail.password"
from = "portal@reset.example"
ca_file = "${mail.ca}"
[sms]
preset = "http"
url = "http://127.0.0.1:${sms.address().port}/messages"
allowed_hosts = ["127.0.0.1"]
internal_hosts = ["127.0.0.1"]
body = '{"to": "{to}", "text": "{text}"}'
secret_file = "sms.secret"
`;
  const text = readFileSync(config, 'utf8').replace('127.0.0.1:8080', `127.0.0.1:${port}`).replace('127.0.0.1:8082', `127.0.0.1:${health}`);
  writeFileSync(config, `${text}\n${tables}`);

  const server = spawn(program, ['serve'], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const log = [];
  server.stderr.on('data', (part) => log.push(String(part)));
  const ended = new Promise((done) => server.once('exit', done));
  for (const end = Date.now() + 30_000; ; await new Promise((go) => setTimeout(go, 100))) {
    if (await fetch(portal).then(({ ok }) => ok, () => false)) break;
    if (Date.now() > end || server.exitCode !== null) throw new Error(`the portal does not come up: ${log.join('')}`);
  }
  return new Installed({ portal, said, run, mails: mail.mails, texts }, async () => {
    server.kill('SIGTERM');
    mail.child.stdin.end();
    await Promise.all([ended, new Promise((done) => sms.close(done))]);
    rmSync(folder, { recursive: true, force: true });
  });
}

/** An installation that runs. It can stand where a stage stands, but for its clock, which is everybody's. */
class Installed {
  #ahead = 0;

  constructor(facts, strike) {
    Object.assign(this, facts, { strike });
  }

  at() {
    return this.portal;
  }

  /** Time cannot be moved. For less than a minute an app that runs ahead will do: the next code is good already. */
  async advance(seconds) {
    if (seconds <= 60) this.#ahead = 30;
  }

  async restore() {}

  now() {
    return Date.now() / 1000 + this.#ahead;
  }

  /** All messages sent so far, newest first. */
  async messages() {
    const mails = readdirSync(this.mails).filter((name) => name.endsWith('.eml')).map((name) => {
      const path = join(this.mails, name);
      const { to: [to] } = JSON.parse(readFileSync(path.replace(/eml$/, 'json'), 'utf8'));
      return { id: `mail ${name}`, channel: 'email', to, text: plain(readFileSync(path, 'utf8')), at: statSync(path).mtimeMs };
    });
    const texts = this.texts.map((text, n) => ({ id: `text ${n}`, channel: 'sms', ...text }));
    return [...mails, ...texts].sort((one, other) => other.at - one.at);
  }

  async message(wanted, { after, patience = 10_000 } = {}) {
    return awaited(() => this.messages(), wanted, { after, patience });
  }
}
