import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readExample } from './core/audit/fixtures/example.ts';
import { sharedFactors } from './core/audit/reading/shared-factor.ts';
import { valuesMany } from './core/audit/rules/values-many.ts';
import { signatureAnswer } from './core/judgement/signature-answer.ts';
import { toBytes } from './core/keys/numbers/big-number.ts';
import { readKeys } from './core/keys/reading/read-keys.ts';
import { readPastedKeys } from './core/keys/reading/read-pasted-keys.ts';
import { algorithms } from './core/registry/algorithms.ts';
import { readLinkText, writeLinkText } from './core/share/link-text.ts';
import { encodeBase64url } from './core/text/base64url.ts';
import { excerptOf } from './core/text/excerpt.ts';
import { readJson } from './core/text/json.ts';
import * as caps from './core/text/work-caps.ts';
import { findTokens } from './core/token/find/find.ts';
import { manyTokensNote } from './core/token/find/many-tokens.ts';
import { judgedTokens } from './core/token/find/judged-tokens.ts';
import { readLongText } from './core/token/reading/long-text.ts';
import { foundInFile } from './core/token/whereabouts/read-file.ts';
import { parse } from './core/token/reading/parse.ts';
import { opening } from './crypto/fixtures/jwe-reading.ts';
import { base64url, calm, jwsOf, keyOf } from './crypto/fixtures/reading.ts';
import { inflatedContent } from './crypto/jwe/inflated-content.ts';
import { firstLook } from './crypto/autopsy/first-look.ts';
import { rsaSubstitute } from './crypto/jws/rsa-substitute.ts';
import { verify } from './crypto/jws/verify.ts';
import { completeKey } from './crypto/keys/complete-key.ts';
import { derivedSecrets } from './crypto/known-secrets/derived-secrets.ts';
import { keySecrets } from './crypto/known-secrets/key-secrets.ts';
import { withBags } from './crypto/locked-keys/fixtures/many-bags.ts';
import { emptyPassword } from './crypto/locked-keys/fixtures/openssl-stores.ts';
import { passwordToKey } from './crypto/locked-keys/password-to-key.ts';
import { issueSdJwt } from './crypto/selective/issue-sd-jwt.ts';
import { unpackLink } from './crypto/share/pack.ts';
import { openPastedLink } from './state/arrival/links.ts';
import { readOffer } from './state/arrival/offer.ts';
import { isLong } from './state/judging/worker-audit.ts';
import { $inner } from './state/making/inner.ts';
import { $fileReading, openFile } from './state/session/file.ts';
import { $text, $trail, pasteText } from './state/session/session.ts';

type Cap = keyof typeof caps;

const header = base64url({ alg: 'HS256' });
const faultsOf = (text: string): string =>
  parse(excerptOf(text))
    .faults.map(({ message }) => message)
    .join('\n');
const problemsOf = (text: string): string =>
  readKeys(text)
    .problems.map(({ message }) => message)
    .join('\n');
const repeated = (count: number, write: (index: number) => string, between = ','): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(between);

/** A number of so many bits that is a power of a prime, as base64url: what has no two primes to be found. */
function primePower(bits: number): string {
  let value = 41n;
  while (value.toString(2).length < bits) value *= 41n;
  return encodeBase64url(toBytes(value, Math.ceil(value.toString(16).length / 2)));
}

const rsaJwk = (numbers: Readonly<Record<string, string>>): string =>
  JSON.stringify({ kty: 'RSA', e: 'AQAB', ...numbers });
const secretOf = (index: number): string => JSON.stringify({ kty: 'oct', k: base64url(`secret number ${index}`) });
const token = (index: number): string => `${header}.${base64url({ jti: index })}.${'A'.repeat(43)}`;
const rs256 = algorithms.get('RS256');
if (!rs256) throw new Error('no RS256');

/** An RSA key that WebCrypto rejects. */
const substitute = (jwk: string) => rsaSubstitute(rs256, keyOf(jwk));

/** The payload of a token as a worker gives it to the page. */
function longPayload(payload: string) {
  const text = `${header}.${base64url(payload)}.AA`;
  const read = readLongText(text, 0, foundInFile(text)).token;
  return read.kind === 'jws' ? read.payload : undefined;
}

/** What Jotter says where each cap is exceeded by one. */
const exceed: Readonly<Record<Cap, () => string | undefined | Promise<string | undefined>>> = {
  mostTokenText: () => faultsOf(`${header}.${'A'.repeat(caps.mostTokenText)}.AA`),
  mostReadHere: () =>
    // Nothing is left out: a worker does it.
    isLong(parse(excerptOf(`${header}.${'A'.repeat(caps.mostReadHere)}.AA`))) ? 'worker: 64,000' : undefined,
  mostReadAtOnce: () => {
    // A worker reads a longer text; tokens that are longer together are judged when they are chosen.
    const several = findTokens(`${token(1)}\n${header}.${base64url('x'.repeat(caps.mostReadAtOnce))}.AA`);
    return several.length === 2 && judgedTokens(several).length === 1 ? 'not judged: 200,000' : undefined;
  },
  mostShown: () => `shown: ${longPayload(`{"s":"${'x'.repeat(caps.mostShown + 50_000)}"}`)?.shown}`,
  mostValuesShown: () => {
    const members = repeated(caps.mostValuesShown + 20_000, (index) => `"${index}":1`);
    const root = longPayload(`{${members}}`)?.json?.root;
    // The object is a value, too.
    return root?.type === 'object' ? `shown: ${root.members.length + 1}` : undefined;
  },
  mostFile: async () => {
    await openFile(new File([new Uint8Array(caps.mostFile + 1)], 'a.har'));
    const reading = $fileReading.get();
    return reading?.state === 'refused' ? reading.message.replace('to 50 MB', 'to 50,000,000 bytes') : undefined;
  },
  mostKeyText: () => problemsOf('x'.repeat(caps.mostKeyText + 1)),
  mostLink: () => messageOf(readLinkText('j'.repeat(caps.mostLink + 1))),
  mostLinkWithAddress: () => {
    // It is read as a token, which says what it is.
    const text = `https://jotter.example/${'a'.repeat(caps.mostLinkWithAddress)}#j1.5.AAAAA`;
    return openPastedLink(text) ? undefined : `read as a token: 1,010,000 ${parse(excerptOf(text)).kind}`;
  },
  mostUnpacked: async () => {
    const packed = deflateRawSync(Buffer.alloc(caps.mostUnpacked + 1, 32));
    const read = await unpackLink(writeLinkText({ isSealed: false, bytes: Uint8Array.from(packed) }));
    return read.ok || read.problem.kind !== 'damaged'
      ? undefined
      : read.problem.damage.message.replace('2 MB', '2,000,000 bytes');
  },
  mostOfferedText: () => whyOf(readOffer({ jotter: 'open', text: 'x'.repeat(caps.mostOfferedText + 1) })),
  mostOfferedKey: () => whyOf(readOffer({ jotter: 'open', text: 'x', key: 'x'.repeat(caps.mostOfferedKey + 1) })),
  deepestJson: () => readJson('['.repeat(caps.deepestJson + 1)).problem?.message,
  mostPlaces: () => {
    const { token: read, circumstances } = readExample(`{"list":[${'1,'.repeat(caps.mostPlaces)}1]}`);
    return [...valuesMany.check(read, circumstances)][0]?.message;
  },
  deepestInner: () => {
    pasteText(`${header}.${base64url(token(1))}.${'A'.repeat(43)}`);
    expect($inner.get()?.text).toBe(token(1));
    const outer = { text: $text.get(), pasted: $text.get(), choice: 0, signatureChoice: 0, title: 'JWS' };
    $trail.set(Array.from({ length: caps.deepestInner }, () => outer));
    // It is shown as text then.
    return $inner.get() === undefined ? 'not opened: 20' : undefined;
  },
  mostTokens: () => manyTokensNote(findTokens(repeated(caps.mostTokens + 1, token, '\n')).length),
  mostFileTokens: () =>
    manyTokensNote(
      foundInFile(repeated(caps.mostFileTokens + 1, token, '\n')).sightings.length,
      40,
      caps.mostFileTokens,
    ),
  mostJudged: () => manyTokensNote(findTokens(repeated(caps.mostJudged + 1, token, '\n')).length),
  mostSignatures: () => {
    const signature = `{"protected":"${header}","signature":"AA"}`;
    return faultsOf(`{"payload":"e30","signatures":[${repeated(caps.mostSignatures + 1, () => signature)}]}`);
  },
  mostDisclosures: () => faultsOf(`${header}.e30.AA${'~WyJhIiwxXQ'.repeat(caps.mostDisclosures + 1)}~`),
  mostDecoys: async () => {
    const order = { claims: '{}', disclosable: [], decoys: caps.mostDecoys + 1, header: '{"alg":"Ed25519"}' };
    const issued = await issueSdJwt({ ...order, key: undefined }, calm);
    return issued.ok ? undefined : issued.problem;
  },
  mostKeys: () => problemsOf(`{"keys":[${repeated(caps.mostKeys + 1, secretOf)}]}`),
  mostTrials: async () => {
    const { keys } = readKeys(`{"keys":[${repeated(25, secretOf)}]}`);
    const answer = await verify(jwsOf(token(1)), keys, calm, 100);
    expect(answer).toMatchObject({ verdict: 'unknown', because: 'too-many-keys' });
    expect(
      signatureAnswer({ status: 'done', value: answer }, { isStale: false, signing: { status: 'idle' } }).state,
    ).toBe('unchecked');
    return answer.verdict === 'unknown' ? answer.why : undefined;
  },
  mostExplained: async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const key = keyOf(JSON.stringify(publicKey.export({ format: 'jwk' })));
    const jws = jwsOf(`${base64url({ alg: 'RS256' })}.e30.${'A'.repeat(171)}`);
    const question = { jws, algorithm: rs256, kid: undefined, fitting: [], misfits: [], notes: [] };
    const tried = Array.from({ length: caps.mostExplained + 1 }, () => key);
    const { because, why } = await firstLook(question, tried);
    return because === 'undecided' ? `${why} (16)` : undefined;
  },
  mostChain: () => {
    const jwk = { kty: 'oct', k: 'AAAA', x5c: Array.from({ length: caps.mostChain + 1 }, () => 'AAAA') };
    return keyOf(JSON.stringify(jwk))
      .remarks.map(({ message }) => message)
      .join('\n');
  },
  // The sentence is in the page itself.
  mostCertified: () =>
    readFileSync(new URL('keys/KeysPane.tsx', import.meta.url), 'utf8').includes('the first ${mostCertified} keys')
      ? '20'
      : undefined,
  mostSecretKeys: async () => {
    const { keys } = readKeys(`{"keys":[${repeated(30, (index) => rsaJwk({ n: primePower(512 + index * 8) }))}]}`);
    const forms = await keySecrets({ keys, pasted: '', x5c: [] });
    const moduli = forms.filter(({ words }) => words.endsWith('in base64url')).length;
    return moduli === caps.mostSecretKeys ? inThePane('mostSecretKeys') : undefined;
  },
  mostSecretTexts: () => {
    const texts = Array.from({ length: caps.mostSecretTexts + 1 }, (_, index) => ({
      where: 'x',
      text: `word${index}`,
    }));
    const tried = new Set([...derivedSecrets(texts)].map(({ secret }) => Buffer.from(secret).toString()));
    return tried.has('word59') && !tried.has('word60') ? inThePane('mostSecretTexts') : undefined;
  },
  mostSecretRoots: () => {
    const text = repeated(30, (index) => `word${index}`, ' ');
    const tried = new Set(
      [...derivedSecrets([{ where: 'x', text }])].map(({ secret }) => Buffer.from(secret).toString()),
    );
    return tried.has('word1') && !tried.has('word29') ? inThePane('mostSecretRoots') : undefined;
  },
  mostPrivateBits: async () => {
    const jwk = rsaJwk({ n: primePower(caps.mostPrivateBits + 1), d: 'AQAB' });
    const signed = substitute(jwk);
    const made = signed?.ok ? await signed.value.sign(new Uint8Array(3)) : undefined;
    return made?.ok === false ? made.problem.why : undefined;
  },
  mostPublicBits: () => problemsOf(rsaJwk({ n: primePower(caps.mostPublicBits + 1) })),
  mostExponentBits: () => {
    const answer = substitute(rsaJwk({ n: primePower(2048), e: encodeBase64url(new Uint8Array(9).fill(255)) }));
    return answer?.ok === false ? answer.problem.why : undefined;
  },
  mostPrimeSearchBits: async () => {
    const key = keyOf(rsaJwk({ n: primePower(caps.mostPrimeSearchBits + 1), d: 'AQAB' }));
    // It signs without its primes.
    return (await completeKey(key)) === key ? 'not searched: 4,096' : undefined;
  },
  mostFactored: () => {
    const { keys } = readKeys(`{"keys":[${repeated(14, (index) => rsaJwk({ n: primePower(512 + index * 8) }))}]}`);
    // A remark beside the verdict, of the first keys.
    return sharedFactors(keys).size === caps.mostFactored ? 'compared: 12' : undefined;
  },
  mostIterations: async () => {
    const more = { alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2s: 'AAAAAAAAAAA', p2c: caps.mostIterations + 1 };
    const answer = await opening(
      [base64url(more), 'A'.repeat(32), 'A'.repeat(16), 'AAAAAAAA', 'A'.repeat(22)].join('.'),
      'x',
    );
    return answer.verdict === 'decrypted' ? undefined : answer.why;
  },
  mostStored: async () => {
    const { locked, problems } = await readPastedKeys(withBags(emptyPassword, caps.mostStored + 1));
    return locked.length > 0 ? undefined : problems[0]?.message;
  },
  mostScryptBytes: async () => {
    const derivation = {
      name: 'scrypt',
      salt: new Uint8Array(8),
      cost: 2 ** 20,
      blockSize: 8,
      parallelization: 1,
    } as const;
    const cipher = {
      kind: 'pbes2',
      derivation,
      bits: 128,
      iv: new Uint8Array(16),
      ciphertext: new Uint8Array(16),
    } as const;
    const made = await passwordToKey(cipher, new Uint8Array(1));
    return made.ok ? undefined : made.problem.why.replace('up to 128', 'up to 134,217,728');
  },
  mostDecryptionTime: async () => {
    const n = primePower(8192);
    const jwk = (index: number): string => rsaJwk({ n, d: 'AQAB', kid: String(index) });
    const jwe = [
      base64url({ alg: 'RSA1_5', enc: 'A128GCM' }),
      'A'.repeat(1366),
      'A'.repeat(16),
      'AAAA',
      'A'.repeat(22),
    ];
    const answer = await opening(jwe.join('.'), `{"keys":[${repeated(4, jwk)}]}`);
    return answer.verdict === 'decrypted' ? undefined : `${JSON.stringify(answer)} 4,000,000`;
  },
  mostInflated: async () => {
    const answer = await inflatedContent(Uint8Array.from(deflateRawSync(Buffer.alloc(caps.mostInflated + 1))));
    return answer.ok ? undefined : answer.problem.why.replace('8 MiB', '8,388,608 bytes');
  },
};

const messageOf = (read: ReturnType<typeof readLinkText>): string | undefined =>
  read.ok ? undefined : read.problem.message;
const whyOf = (read: ReturnType<typeof readOffer>): string | undefined => (read.ok ? undefined : read.problem.why);
const mostOf = (name: string): number => Object.entries(caps).find(([cap]) => cap === name)?.[1] ?? NaN;
/** The pane that searches says how much of the token and of the keys it looks at. */
const inThePane = (name: Cap): string | undefined =>
  readFileSync(new URL('debugger/key/KnownSecretsPane.tsx', import.meta.url), 'utf8').includes(`{${name}}`)
    ? String(mostOf(name))
    : undefined;

describe('each cap on work', () => {
  it.each(Object.entries(exceed))('%s: says what it is where it is exceeded', async (name, answer) => {
    const said = await answer();
    expect(said?.replaceAll(',', '')).toMatch(new RegExp(`\\b${mostOf(name)}\\b`));
  });

  it('has a unit, a reason and a user', () => {
    const table = readFileSync(new URL('core/text/work-caps.ts', import.meta.url), 'utf8');
    const rows = [...table.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport const (\w+) = [\d_]+;/g)];
    expect(new Set(rows.map(([, , name]) => name))).toEqual(new Set(Object.keys(caps)));
    for (const [, words = '', name = ''] of rows) expect(words.length, name).toBeGreaterThan(30);
  });
});
