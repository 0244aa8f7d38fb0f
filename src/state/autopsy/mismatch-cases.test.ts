import { describe, expect, it } from 'vitest';
import { readAnyKeys } from '../../core/keys/reading/unusual/read-any-keys.ts';
import { mismatchCases } from '../fixtures/mismatch-cases.ts';
import { judged } from '../fixtures/judged.ts';
import { $keyReading } from '../keys/key-field.ts';
import { $diagnostics } from '../judging/diagnostics.ts';
import { $judgement } from '../judging/judgement.ts';
import { $sighting } from '../session/session.ts';
import { applyRemedy } from './apply-remedy.ts';

/** Seconds since 1970. */
const now = 1_795_881_400;

/** What the page must say of each; `button`: what a click on it must make the signature match. */
interface Expected {
  readonly says: RegExp;
  readonly state: 'pass' | 'warn' | 'fail' | 'unchecked';
  readonly faults?: readonly string[];
  readonly button?: string;
  /** Of the findings, or of where the token was found. */
  readonly alsoSays?: RegExp;
}

const byName: Readonly<Record<string, Expected>> = {
  'alb-padded': { state: 'pass', says: /padding.*matches the characters as they were sent.*Strict libraries reject/ },
  'alb-payload-click': { state: 'pass', says: /matches the characters as they were sent/ },
  'dpop-htu': {
    state: 'unchecked',
    says: /./,
    alsoSays: /htu is http:\/\/api\.acme-corp\.net\/orders, and the request in the paste goes to https:/,
  },
  'echo-newline-hs': {
    state: 'fail',
    faults: ['line-break-signed'],
    says: /if a line break is added after the payload/,
  },
  'ed25519-raw-public': {
    state: 'unchecked',
    faults: ['raw-public-key'],
    button: 'Use this key',
    says: /read as a raw Ed25519 public key \(32 bytes in base64\).*PEM or as a JWK/,
  },
  'enc-key-for-sig': { state: 'fail', says: /Your key “enc1” is for encryption.*"use": "sig" and "alg": "RS256"/ },
  'env-line-as-key': {
    state: 'fail',
    faults: ['secret-named-line'],
    button: 'Use this secret',
    says: /value of “JWT_SECRET”/,
  },
  'es256-63-bytes': {
    state: 'fail',
    faults: ['signature-zero-lost'],
    button: 'Fix the signature',
    says: /1 zero byte is put back at the beginning of r.*fault of that library/,
  },
  'fingerprint-as-key': { state: 'unchecked', says: /This is the fingerprint of a key, not a key/ },
  'hasura-config-hs': { state: 'pass', says: /The secret is the value of “key”: "type" is “HS256”/ },
  'hex-looking-but-base64': {
    state: 'fail',
    faults: ['secret-base64-lenient'],
    button: 'Use this secret',
    says: /base64-decoded first \(28 bytes\)/,
  },
  'hs-with-private-pem-2': {
    state: 'unchecked',
    faults: ['private-key-as-secret'],
    button: 'Use this secret',
    says: /the text of your private key is used as an HMAC secret.*a missing option, not an attack/,
  },
  'jjwt-lenient-base64-length': {
    state: 'fail',
    faults: ['secret-base64-lenient'],
    button: 'Use this secret',
    says: /12 of its 13 characters \(9 bytes\).*JJWT 0\.x.*getBytes\(UTF_8\)/,
  },
  'jwk-n-is-pem': { state: 'pass', says: /"n" holds a whole PEM, not the modulus/ },
  'k8s-ca-instead-of-sa': {
    state: 'fail',
    says: /service account key \(sa\.key\), not with the cluster CA.*\/openid\/v1\/jwks/,
  },
  'kms-double-hash-rs': { state: 'fail', faults: ['hashed-before'], says: /hashed twice.*KMS/ },
  'laravel-base64-prefix': {
    state: 'fail',
    faults: ['secret-prefix'],
    button: 'Use this secret',
    says: /the prefix “base64:” is left out.*Laravel/,
  },
  'm-ed': { state: 'unchecked', faults: ['raw-public-key'], button: 'Use this key', says: /raw Ed25519/ },
  'm-lead': { state: 'fail', says: /^(?!.*(?:could be base64|Choose that encoding)).*does not match secret/s },
  'm-newline': {
    state: 'fail',
    faults: ['secret-line-break'],
    button: 'Use this secret',
    says: /a line break is added at the end/,
  },
  'm-pad': { state: 'warn', says: /matches the characters as they were sent/ },
  'm-period': { state: 'warn', says: /./ },
  'm-prefix': { state: 'fail', faults: ['secret-prefix'], button: 'Use this secret', says: /“base64:”/ },
  'm-private-secret': {
    state: 'unchecked',
    faults: ['private-key-as-secret'],
    button: 'Use this secret',
    says: /your private key/,
  },
  'm-supabase': { state: 'unchecked', says: /./, alsoSays: /JSON member access_token, after base64-decoding/ },
  'm-slashes': {
    state: 'fail',
    faults: ['json-other-serialiser'],
    button: 'Use the signed text',
    says: /“\\\/” for “\/”/,
  },
  // Without a key there is nothing to search with: "Try known secrets …" finds it.
  'n-object': { state: 'unchecked', says: /Add a shared secret/ },
  'newline-in-signing-secret': {
    state: 'fail',
    faults: ['secret-line-break'],
    button: 'Use this secret',
    says: /a line break is added at the end of the secret/,
  },
  'newline-strong-secret': {
    state: 'fail',
    faults: ['secret-line-break'],
    button: 'Use this secret',
    says: /a line break/,
  },
  'object-object-secret': {
    state: 'fail',
    faults: ['secret-constant'],
    button: 'Use this secret',
    says: /“\[object Object\]”.*An object was turned into text/,
  },
  'pem-double-backslash': { state: 'pass', says: /escaped the backslashes once more/ },
  'pem-shell-ate-backslash': { state: 'pass', says: /stray letter “n” where each line break was/ },
  'php-slashes': {
    state: 'fail',
    faults: ['json-other-serialiser'],
    button: 'Use the signed text',
    says: /was rewritten/,
  },
  'plain-base64': { state: 'pass', says: /standard base64.*matches the characters as they were sent/ },
  'python-spacing': {
    state: 'fail',
    faults: ['json-other-serialiser'],
    button: 'Use the signed text',
    says: /with “, ” and “: ” and \\u escapes.*json\.dumps/,
  },
  'rsa-bare-digest': { state: 'fail', faults: ['rsa-bare-digest'], says: /without the DigestInfo/ },
  'sd-padded': { state: 'pass', says: /./, alsoSays: /digest of this disclosure over its text with its padding/ },
  'supabase-cookie-single': {
    state: 'pass',
    says: /./,
    alsoSays: /JSON member access_token, after base64-decoding cookie sb-abcdefghijklmnop-auth-token/,
  },
  'snowflake-fingerprint': { state: 'warn', says: /iss ends with the fingerprint SHA256:qVJT.*of this key is SHA256:/ },
  'trailing-period-bare': { state: 'pass', says: /./ },
  'trailing-period': { state: 'pass', says: /./ },
  'vapid-pair': {
    state: 'unchecked',
    faults: ['raw-public-key'],
    button: 'Use this key',
    says: /the key k beside the token.*came with the token/,
  },
  'vapid-public-key': { state: 'pass', says: /point on P-256 without a structure around it, read as base64url/ },
  'xml-rsakeyvalue': { state: 'pass', says: /./ },
};

const isMatched = async (): Promise<boolean> => {
  const stop = $judgement.listen(() => undefined);
  for (let turn = 0; turn < 500 && $judgement.get().signature.kind !== 'matched'; turn++)
    await new Promise((done) => setTimeout(done, 2));
  const { kind, state } = $judgement.get().signature;
  stop();
  return kind === 'matched' && (state === 'pass' || state === 'warn');
};

/** What is said besides: of the findings, those across the tokens of the paste too, and where the token was found. */
async function besides(): Promise<string> {
  const stop = $diagnostics.listen(() => undefined);
  for (let turn = 0; turn < 200; turn++) await new Promise((done) => setTimeout(done, 2));
  const place = $sighting.get();
  const messages = $diagnostics.get()?.map(({ message }) => message) ?? [];
  const words = [...messages, place?.context, place?.wrapping?.way].join(', ');
  stop();
  return words;
}

it('offers no repair that would break a digest', async () => {
  const padded = mismatchCases.find(({ name }) => name === 'sd-padded');
  const { findings, steps } = await judged({ paste: padded?.paste ?? '', key: padded?.key ?? '', now });
  const found = findings?.find(({ finding }) => finding.id === 'base64url-padding');
  expect([found?.finding.fix?.label, found?.repair]).toEqual(['Remove the padding', undefined]);
  expect(steps.filter(({ kind }) => kind === 'repair')).toEqual([]);
});

describe('a mismatch of a public thread', () => {
  it('has an expectation each', () => {
    expect(mismatchCases.map(({ name }) => name).toSorted()).toEqual(Object.keys(byName).toSorted());
  });

  it.each(mismatchCases.map((one) => [one.name, one] as const))('%s', async (name, { paste, key }) => {
    const { signature } = await judged({ paste, now, ...(key === undefined ? {} : { key }) });
    const expected = byName[name];
    const { problems, keys } = key === undefined ? { problems: [], keys: [] } : readAnyKeys(key);
    const remarks = [...problems, ...keys.flatMap((one) => one.remarks)].map(({ message }) => message);
    expect(signature.state).toBe(expected?.state);
    if (expected?.alsoSays) expect(await besides()).toMatch(expected.alsoSays);
    expect([signature.text, ...signature.notes, ...remarks].join(' ')).toMatch(expected?.says ?? /$^/);
    const finding = signature.autopsy?.status === 'done' ? signature.autopsy.report.finding : undefined;
    expect(finding?.faults.map(({ id }) => id)).toEqual(expected?.faults);
    expect(finding?.remedy?.label).toBe(expected?.button);
    if (!finding?.remedy) return;
    // Never green before the click, and green after it.
    applyRemedy(finding.remedy);
    expect(await isMatched()).toBe(true);
    expect($keyReading.get().problems).toEqual([]);
  });
});
