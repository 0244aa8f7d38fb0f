// Six texts of about 5 MB, each long in another way: for the page test and for the benchmark.
import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';

/** Characters of each text, or a little more. */
const longTextSize = 5_000_000;

/** Nothing that anybody would try. */
export const longTextSecret = '9d1b6c0e8a7f43d2b5e4c3a2f1908776655443322110ffeeddccbbaa99887766';

const encoded = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const hmac = (input) => createHmac('sha256', longTextSecret).update(input).digest('base64url');

/** A JWT with HS256; a payload that is text already goes in as it is. */
export function signed(payload) {
  const input = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(payload)}`;
  return `${input}.${hmac(input)}`;
}

/** Members that a reader has to look at are the last ones. */
function manyClaims() {
  const members = Array.from({ length: 200_000 }, (_, index) => `"c${index}":"v${String(index).padStart(6, '0')}"`);
  return signed(`{${members.join(',')},"iss":"https://last.example","aud":"last-audience","exp":1500000000}`);
}

const oneString = () =>
  signed(
    `{"s":"${'lorem ipsum '.repeat(Math.ceil((longTextSize * 0.75) / 12))}","iss":"https://last.example","exp":1500000000}`,
  );

function words() {
  const line = 'the quick brown fox jumps over the lazy dog while eyes and keys are read by every server on its way\n';
  return line.repeat(Math.ceil(longTextSize / line.length));
}

/** General serialization (RFC 7515 §7.2.1): the signatures differ in their header and fill the text. */
function manySignatures() {
  const payload = encoded({ iss: 'https://last.example', exp: 1_500_000_000 });
  const signatures = Array.from({ length: 2_000 }, (_, index) => {
    const header = encoded({ alg: 'HS256', kid: `k${index}`, note: 'n'.repeat(1_750) });
    return { protected: header, signature: hmac(`${header}.${payload}`) };
  });
  return JSON.stringify({ payload, signatures });
}

/** One real RSA key, and larger ones that fill the text. */
function manyKeys() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n, e } = createPublicKey(createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }))).export({
    format: 'jwk',
  });
  const keys = Array.from({ length: 3_000 }, (_, index) => ({
    kty: 'RSA',
    use: 'sig',
    alg: 'RS256',
    kid: `key-${index}`,
    e,
    n: index === 0 ? n : oddNumber(1_150),
  }));
  return JSON.stringify({ keys });
}

function oddNumber(byteCount) {
  const bytes = randomBytes(byteCount);
  bytes[0] |= 0x80;
  bytes[byteCount - 1] |= 1;
  return bytes.toString('base64url');
}

/**
 * By name: how each text is made, into which field it is pasted, and what the page says of it in the end.
 * @type {readonly import('./long-inputs.d.mts').LongInput[]}
 */
export const longInputs = [
  {
    name: '200,000 claims',
    make: manyClaims,
    field: 'token',
    end: /Signature passes: [^]*Time and claims fails: expired/,
  },
  { name: 'periods', make: () => '.'.repeat(longTextSize), field: 'token', end: /No token found/ },
  { name: 'words', make: words, field: 'token', end: /No token found/ },
  { name: 'one string', make: oneString, field: 'token', end: /Signature passes: [^]*Time and claims fails: expired/ },
  {
    name: '2,000 signatures',
    make: manySignatures,
    field: 'token',
    end: /Signature passes: [^]*Time and claims fails: expired/,
  },
  { name: '3,000 keys', make: manyKeys, field: 'token', end: /This is a JSON Web Key Set/ },
  { name: '3,000 keys as a key', make: manyKeys, field: 'key', end: /3,000 keys|at most/ },
];
