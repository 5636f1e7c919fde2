// A real SMTP server for tests: `node lib/smtp.mjs FOLDER`.
//
// Three ports of the loopback, chosen by the system and printed as one JSON line:
//   starttls  plain until STARTTLS; offers and takes AUTH only after it; refuses mail before both
//   tls       TLS from the first byte; AUTH required
//   plain     no STARTTLS and no AUTH at all: what a portal must refuse to use
// bounce@… is refused for good (550), defer@… for now (451). A mail becomes FOLDER/mail/<n>.eml with
// its envelope in <n>.json. The server ends when its standard input does, and takes FOLDER with it: neither outlives a test run.
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SMTPServer } from 'smtp-server';

const [folder] = process.argv.slice(2);
const [user, password] = ['portal', 'Mail-Pass-01'];
const [ca, key, mails] = [join(folder, 'cert.pem'), join(folder, 'key.pem'), join(folder, 'mail')];

mkdirSync(mails, { recursive: true });
execFileSync('openssl', [
  'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '30', '-subj', '/CN=localhost',
  '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-addext', 'basicConstraints=critical,CA:FALSE',
  '-keyout', key, '-out', ca,
], { stdio: 'ignore' });

const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });
const refused = [[/^bounce@/, 550, '5.1.1 no such mailbox'], [/^defer@/, 451, '4.3.0 try again later']];
let count = 0;

function serve(kind, options) {
  const server = new SMTPServer({
    cert: readFileSync(ca),
    key: readFileSync(key),
    disableReverseLookup: true,
    ...options,
    // Credentials must not be asked for, nor taken, on an open line.
    onConnect(session, done) {
      if (!session.secure) session.disabledCommands = kind === 'plain' ? ['AUTH', 'STARTTLS'] : ['AUTH'];
      done();
    },
    onSecure(_socket, session, done) {
      session.disabledCommands = undefined;
      done();
    },
    onAuth(auth, _session, done) {
      const right = auth.username === user && auth.password === password;
      done(right ? null : refusal(535, '5.7.8 authentication failed'), { user });
    },
    onMailFrom(_address, session, done) {
      done(kind === 'plain' || session.secure ? null : refusal(530, '5.7.0 must issue a STARTTLS command first'));
    },
    onRcptTo({ address }, _session, done) {
      const found = refused.find(([pattern]) => pattern.test(address));
      done(found ? refusal(found[1], found[2]) : null);
    },
    async onData(stream, session, done) {
      const name = join(mails, String(++count));
      await pipeline(stream, createWriteStream(`${name}.tmp`));
      const { mailFrom, rcptTo } = session.envelope;
      const to = rcptTo.map(({ address }) => address);
      writeFileSync(`${name}.json`, JSON.stringify({ port: kind, from: mailFrom.address, to, tls: session.secure, user: session.user ?? null }));
      renameSync(`${name}.tmp`, `${name}.eml`); // a reader never sees half a mail
      done(null, '2.0.0 queued');
    },
  });
  server.on('error', () => {}); // a client that breaks a handshake off is part of the tests
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server.server.address().port)));
}

const [starttls, tls, plain] = await Promise.all([
  serve('starttls', {}),
  serve('tls', { secure: true }),
  serve('plain', { authOptional: true }),
]);
console.log(JSON.stringify({ host: 'localhost', starttls, tls, plain, user, password, ca, mails }));

process.on('SIGINT', () => {}); // Ctrl-C reaches the whole group; the owner of our input decides
process.stdin.resume().on('end', () => {
  rmSync(folder, { recursive: true });
  process.exit(0);
});
