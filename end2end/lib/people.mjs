// The people of the demo, as the documentation lists them. What the demo draws for itself is read where it keeps it.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

const source = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const demo = source('server/src/demo/people.rs');

const person = (name, tenant, password, rest) => ({ login: `${name}@${tenant}.example`, password, mail: `${name}.home@mail.example`, ...rest });

export const ada = person('ada', 'harbour', 'the-lamp-is-lit-at-dusk', { mobile: '+1 2015550123' });
export const ben = person('ben', 'harbour', 'four-ropes-and-a-bell', { office: '+44 2079460123' });
export const cleo = person('cleo', 'harbour', 'salt-on-the-window-sill');
export const dora = person('dora', 'harbour', 'keys-under-the-third-stone', { mobile: '+1 2025550147' });
export const omar = person('omar', 'noor', 'Qamar-2016-Nahr', { mobile: '+966 501234567' });
export const layla = person('layla', 'noor', 'Bustan-1401-Ward');
export const sami = person('sami', 'noor');

const secret = Buffer.from(/ADA_AUTHENTICATOR:[^=]*= *b"([^"]+)"/.exec(demo)[1], 'latin1');

/** The bytes behind letters and digits of base32 (RFC 4648), as a page shows a secret. */
export function bytesOf(base32) {
  const bits = [...base32.replace(/[^A-Z2-7]/g, '')].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
}

/** What an authenticator app shows at a time (RFC 6238); without a secret, Ada's. */
export function authenticatorCode(seconds, key = secret) {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)));
  const hash = createHmac('sha1', key).update(step).digest();
  const number = hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

const answers = new Map([.../LAYLA_ANSWERS[^;]*;/s.exec(demo)[0].matchAll(/\("(q\d+)", "([^"]+)"\)/g)].map(([, id, answer]) => [id, answer]));

/** Layla's answer to a question, as a page in that language puts it: between marks of direction. */
export function answerTo(question, language) {
  const plain = question.replace(/[\u2068\u2069]/g, '');
  const texts = source(`locales/${language}/questions.ftl`).matchAll(/^question-(q\d+) = (.+)$/gm);
  const found = [...texts].find(([, , text]) => text === plain);
  if (!found) throw new Error(`the catalogue has no question “${plain}”`);
  return answers.get(found[1]);
}
