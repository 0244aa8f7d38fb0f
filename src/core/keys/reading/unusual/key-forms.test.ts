import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { describeKey } from '../../describe-key.ts';
import { readPastedKeys } from '../read-pasted-keys.ts';
import { readAnyKeys } from './read-any-keys.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const large = generateKeyPairSync('rsa', { modulusLength: 4096 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');

const typeOf = (key: KeyObject) => (key.type === 'public' ? ('spki' as const) : ('pkcs8' as const));
const jwkOf = (key: KeyObject): Readonly<Record<string, string>> =>
  JSON.parse(JSON.stringify(key.export({ format: 'jwk' })));
const pemOf = (key: KeyObject): string => key.export({ type: typeOf(key), format: 'pem' }).toString();
const derOf = (key: KeyObject): Buffer => key.export({ type: typeOf(key), format: 'der' });
const base64 = (value: string | Buffer): string => Buffer.from(value).toString('base64');
const standard = (base64url = ''): string => base64(Buffer.from(base64url, 'base64url'));
const folded = (text: string, width: number): string => text.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? '';
const indented = (text: string): string => text.trim().replaceAll(/^/gm, '    ');

const rsaJwk = jwkOf(rsa.publicKey);
const rsaPrivate = jwkOf(rsa.privateKey);
const ecJwk = jwkOf(ec.publicKey);
const edJwk = jwkOf(ed.privateKey);
const spki = pemOf(rsa.publicKey);
const pkcs8 = pemOf(rsa.privateKey);
const set = JSON.stringify({ keys: [{ ...rsaJwk, kid: 'k1', use: 'sig', alg: 'RS256' }] });
const bytesOf = (base64url = ''): Buffer => Buffer.from(base64url, 'base64url');
const point = Buffer.concat([Buffer.of(4), bytesOf(ecJwk.x), bytesOf(ecJwk.y)]);
const number = bytesOf(jwkOf(ec.privateKey).d);

/** Of each key its description, and whether it is one of the keys of this file. */
function read(text: string): readonly string[] {
  return readAnyKeys(text).keys.map((key) => {
    const { n, x, k, d } = key.material;
    const known = [rsaJwk.n, jwkOf(large.publicKey).n, ecJwk.x, edJwk.x, edJwk.d, number.toString('base64url')];
    const isKnown = k !== undefined || known.includes(n ?? x ?? d);
    return `${describeKey(key)}${isKnown ? '' : ' (another key)'}`;
  });
}
const sentences = (text: string): string => {
  const { keys, problems } = readAnyKeys(text);
  return [...keys.flatMap(({ remarks }) => remarks), ...problems].map(({ message }) => message).join('\n');
};

const rsaPublic = 'RSA 2048-bit public key';
const ecPublic = 'EC P-256 public key';
const raw = `${ecPublic}, raw bytes`;
const rawPrivate = 'EC P-256 private key, raw bytes';

const readAs = (encoding: string) => new RegExp(`point on P-256 without a structure around it, read as ${encoding}`);
const decimal = (base64url = ''): string => BigInt(`0x${bytesOf(base64url).toString('hex')}`).toString();
const piece = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};
const jwkWith = (n: string): string => JSON.stringify({ keys: [{ kty: 'RSA', kid: 'k', e: 'AQAB', n }] });
const hexOf = (text = ''): string => bytesOf(text).toString('hex');

type Row = readonly [name: string, text: string, keys: readonly string[], says?: RegExp];

function checks(rows: readonly Row[]): void {
  it.each(rows.map((row) => [row[0], row] as const))('%s', async (_, [, text, keys, says]) => {
    expect(read(text)).toEqual(keys);
    // The page reads the usual forms first, and must notice that this is none of them.
    expect(await readPastedKeys(text)).toEqual(readAnyKeys(text));
    if (says) expect(sentences(text)).toMatch(says);
    expect(readAnyKeys(text).problems).toEqual([]);
  });
}

describe('a point without a structure around it', () => {
  checks([
    ['in base64url, as Web Push has it', point.toString('base64url'), [raw], readAs('base64url')],
    ['in base64', point.toString('base64'), [raw], readAs('base64')],
    ['in hexadecimal', point.toString('hex'), [raw], readAs('hexadecimal')],
    ['in hexadecimal with 0x', `0x${point.toString('hex').toUpperCase()}`, [raw], readAs('hexadecimal')],
    ['in hexadecimal with colons', point.toString('hex').replaceAll(/..(?!$)/g, '$&:'), [raw], readAs('hexadecimal')],
    ['without the byte 04', base64(point.subarray(1)), [raw], /\(x and y, without the byte 04 in front\)/],
    [
      'in the header that Web Push sends',
      `Authorization: vapid t=eyJhbGciOiJFUzI1NiJ9.e30.AAAA, k=${point.toString('base64url')}`,
      [raw],
      /value of “k”/,
    ],
    ['on secp256k1', rawSecp256k1(), ['EC secp256k1 public key, raw bytes (another key)']],
    [
      'and its private number, as web-push prints them',
      `=======\n\nPublic Key:\n${point.toString('base64url')}\n\nPrivate Key:\n${number.toString('base64url')}\n\n=======`,
      [raw, rawPrivate],
      /private number of the P-256 key beside them/,
    ],
    [
      'and its private number in JSON',
      JSON.stringify({ publicKey: point.toString('base64url'), privateKey: number.toString('base64url') }),
      [raw, rawPrivate],
    ],
    [
      'and its private number in .env',
      `VAPID_PUBLIC_KEY=${point.toString('base64url')}\nVAPID_PRIVATE_KEY=${number.toString('base64url')}`,
      [raw, rawPrivate],
    ],
  ]);

  it('is a secret where 65 bytes are no point, and where an encoding was chosen', () => {
    const other = Buffer.from(point);
    other[64] = (other[64] ?? 0) ^ 1;
    expect(read(other.toString('base64url'))).toEqual(['secret of 87 bytes, UTF-8']);
    const { keys } = readAnyKeys(point.toString('base64url'), { secretEncoding: 'base64url' });
    expect(keys.map(describeKey)).toEqual(['secret of 65 bytes, base64url']);
  });

  it('leaves the private number alone where nothing calls it private, or no point is beside it', () => {
    expect(read(`PUSH_A=${point.toString('base64url')}\nPUSH_B=${number.toString('base64url')}`)).toEqual([raw]);
    expect(read(`VAPID_PRIVATE_KEY=${number.toString('base64url')}`)).toEqual(['secret of 61 bytes, UTF-8']);
  });
});

function rawSecp256k1(): string {
  const { x, y } = jwkOf(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey);
  return Buffer.concat([Buffer.of(4), bytesOf(x), bytesOf(y)]).toString('hex');
}

describe('a key pair of libsodium', () => {
  const open = standard(edJwk.x);
  const hidden = base64(Buffer.concat([bytesOf(edJwk.d), bytesOf(edJwk.x)]));

  it('is read where its public key is beside the 64 bytes', () => {
    const text = JSON.stringify({ publicKey: open, secretKey: hidden });
    expect(read(text)).toEqual(['OKP Ed25519 private key, raw bytes']);
    expect(readAnyKeys(text).keys[0]?.material.d).toBe(edJwk.d);
    expect(sentences(text)).toMatch(/These 64 bytes end in the public key beside them/);
  });

  it('is not told from 64 bytes of a secret alone', () => {
    expect(read(hidden)).toEqual(['secret of 88 bytes, UTF-8']);
  });
});

describe('a key in XML', () => {
  const numbers = `<Modulus>${standard(rsaJwk.n)}</Modulus><Exponent>AQAB</Exponent>`;
  const net = `<RSAKeyValue>${numbers}</RSAKeyValue>`;
  const hidden = [
    ['P', 'p'],
    ['Q', 'q'],
    ['DP', 'dp'],
    ['DQ', 'dq'],
    ['InverseQ', 'qi'],
    ['D', 'd'],
  ].map(([element = '', member = '']) => `<${element}>${standard(rsaPrivate[member])}</${element}>`);
  const p256 = 'urn:oid:1.2.840.10045.3.1.7';
  const xml = `${rsaPublic}, XML`;

  checks([
    ['of .NET', net, [xml]],
    ['of .NET, private', `<RSAKeyValue>${numbers}${hidden.join('')}</RSAKeyValue>`, ['RSA 2048-bit private key, XML']],
    ['of .NET, serialized', `<?xml version="1.0"?>\n<RSAParameters>${numbers}</RSAParameters>`, [xml]],
    ['of .NET, in a line of C#', `var key = "${net}";`, [xml]],
    ['of .NET, in JSON', JSON.stringify({ Jwt: { PublicKey: net } }), [xml]],
    [
      'of .NET, in XML once more',
      `<add key="Jwt" value="${net.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"/>`,
      [xml],
    ],
    [
      'of XKMS, with a prefix and white space in its base64',
      `<ds:KeyValue xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:RSAKeyValue>\n<ds:Modulus>\n${folded(standard(rsaJwk.n), 64)}\n</ds:Modulus> <ds:Exponent> AQAB </ds:Exponent></ds:RSAKeyValue></ds:KeyValue>`,
      [xml],
    ],
    [
      'ECKeyValue of XML Signature 1.1',
      `<dsig11:ECKeyValue><dsig11:NamedCurve URI="${p256}"/><dsig11:PublicKey>${base64(point)}</dsig11:PublicKey></dsig11:ECKeyValue>`,
      [`${ecPublic}, XML`],
    ],
    [
      'ECDSAKeyValue of RFC 4050, as .NET Framework writes it',
      `<ECDSAKeyValue xmlns="http://www.w3.org/2001/04/xmldsig-more#"><DomainParameters><NamedCurve URN="${p256}" /></DomainParameters><PublicKey><X Value="${decimal(ecJwk.x)}" xsi:type="PrimeFieldElemType" /><Y Value="${decimal(ecJwk.y)}" xsi:type="PrimeFieldElemType" /></PublicKey></ECDSAKeyValue>`,
      [`${ecPublic}, XML`],
    ],
    [
      'DEREncodedKeyValue',
      `<DEREncodedKeyValue>\n${folded(base64(derOf(rsa.publicKey)), 64)}\n</DEREncodedKeyValue>`,
      [xml],
    ],
    ['two of them', `<Keys>${net}${net}</Keys>`, [xml, xml]],
  ]);

  it.each([
    ['<DSAKeyValue><P>AQAB</P></DSAKeyValue>', 'This is a DSA key, which no JOSE algorithm uses.'],
    [
      `<ECKeyValue><NamedCurve URI="urn:oid:1.3.132.0.33"/><PublicKey>BAAA</PublicKey></ECKeyValue>`,
      'This is an EC key on P-224 (OID 1.3.132.0.33), which no JOSE algorithm uses.',
    ],
    [
      `<ECKeyValue><PublicKey>BAAA</PublicKey></ECKeyValue>`,
      'This EC key in XML does not name its curve (NamedCurve with urn:oid:…).',
    ],
    [
      `<ECDSAKeyValue><NamedCurve URN="${p256}"/><X Value="7"/></ECDSAKeyValue>`,
      'The element Y of this ECDSAKeyValue does not have a coordinate on P-256 (RFC 4050 §3.3). Copy the key again.',
    ],
    [
      '<X509Certificate>x</X509Certificate>',
      'The contents of X509Certificate are not a key in base64. Copy the key again.',
    ],
    [`<RSAKeyValue><Modulus>${standard(rsaJwk.n)}!</Modulus></RSAKeyValue>`, /^The element Modulus is no base64 text/],
  ])('says why there is none: %#', (text, message) => {
    expect(read(text)).toEqual([]);
    expect(sentences(text)).toMatch(message);
  });
});

describe('a JWK that is not alone in its braces', () => {
  const members = `"kty":"RSA",\n"n":"${rsaJwk.n ?? ''}",\n"e":"AQAB"`;
  const braces = /braces around this JWK are missing/;
  const yaml = /a JWK written as YAML/;
  checks([
    ['without them', members, [`${rsaPublic}, JWK`], braces],
    ['without them, cut out of a larger object', `  ${members},\n`, [`${rsaPublic}, JWK`], braces],
    ['as lines of YAML', `kty: RSA\nn: ${rsaJwk.n ?? ''}\ne: AQAB\nkid: k1`, [`${rsaPublic}, JWK, kid “k1”`], yaml],
    [
      'as a list in YAML',
      `keys:\n  - kty: RSA\n    n: ${rsaJwk.n ?? ''}\n    e: AQAB\n    kid: k1\n  - kty: EC\n    crv: P-256\n    x: "${ecJwk.x ?? ''}"\n    y: "${ecJwk.y ?? ''}"`,
      [`${rsaPublic}, from a JWK set, kid “k1”`, `${ecPublic}, from a JWK set`],
      yaml,
    ],
    ['in an assignment', `const jwk = { kty: 'RSA', n: '${rsaJwk.n ?? ''}', e: 'AQAB' };`, [`${rsaPublic}, JWK`]],
    [
      'one after the other',
      `${JSON.stringify(rsaJwk)}\n${JSON.stringify(ecJwk)}`,
      [`${rsaPublic}, JWK`, `${ecPublic}, JWK`],
    ],
  ]);

  it('gives each key its place', () => {
    const text = `${JSON.stringify(rsaJwk)}\n${JSON.stringify(ecJwk)}`;
    expect(readAnyKeys(text).keys.map(({ span }) => text.slice(span.start, span.end))).toEqual(text.split('\n'));
  });
});

describe('a configuration that holds a key', () => {
  const secret = '3EK6FD+o0+c7tzBNVfjpMkNDi2yARAAKzQlk8O2IKoxQu4nF7EdAh8s3TwpHwrdWT6R';
  const hasura = JSON.stringify({ type: 'HS256', key: secret });
  const account = JSON.stringify({ type: 'service_account', private_key_id: 'abc123', private_key: pkcs8 }, null, 2);
  const fromSet = [`${rsaPublic}, from a JWK set, kid “k1”`];
  const ofAccount = ['RSA 2048-bit private key, PEM PKCS#8, kid “abc123”'];
  checks([
    [
      'HASURA_GRAPHQL_JWT_SECRET with a secret',
      hasura,
      ['secret of 67 bytes, UTF-8'],
      /The secret is the value of “key”: "type" is “HS256”/,
    ],
    ['the same as a line', `HASURA_GRAPHQL_JWT_SECRET='${hasura}'`, ['secret of 67 bytes, UTF-8']],
    [
      'HASURA_GRAPHQL_JWT_SECRET with a PEM',
      `HASURA_GRAPHQL_JWT_SECRET='${JSON.stringify({ type: 'RS256', key: spki })}'`,
      [`${rsaPublic}, PEM SPKI`],
    ],
    ['inline_string of Envoy', `local_jwks:\n  inline_string: '${set}'`, fromSet],
    [
      'inline_string of Envoy in double quotes',
      `local_jwks:\n  inline_string: "${set.replaceAll('"', '\\"')}"`,
      fromSet,
    ],
    [
      'jwks of Istio as a block',
      `jwtRules:\n- issuer: "a"\n  jwks: |\n${indented(JSON.stringify(JSON.parse(set), null, 2))}`,
      fromSet,
    ],
    ['a set with escaped quotes in a shell', `export JWKS={${set.slice(1).replaceAll('"', '\\"')}`, fromSet],
    ['a set as a string in JSON', JSON.stringify({ jwks: set }), fromSet],
    ['a service account of Google', account, ofAccount],
    ['a service account as a line', `GOOGLE_CREDENTIALS=${account.replaceAll('\n', '')}`, ofAccount],
    ['a service account in base64', base64(account), ofAccount, /encoded in base64 once more/],
    ['a service account as a JSON string', JSON.stringify(account), ofAccount],
    [
      'a key in base64 in .env',
      `JWT_PUBLIC_KEY=${base64(derOf(rsa.publicKey))}`,
      [`${rsaPublic}, DER in base64`],
      /value of “JWT_PUBLIC_KEY”/,
    ],
    [
      'a key in base64 in YAML',
      `auth:\n  realm-public-key: "${base64(derOf(rsa.publicKey))}"\n  realm: a`,
      [`${rsaPublic}, DER in base64`],
      /value of “realm-public-key”/,
    ],
    [
      'a PEM in base64 in .env',
      `JWT_KEY_BASE64=${base64(spki)}`,
      [`${rsaPublic}, PEM SPKI`],
      /value of “JWT_KEY_BASE64”[^]*encoded in base64/,
    ],
    ['a PEM in base64 on a command line', `docker run -e JWT_KEY=${base64(spki)} image`, [`${rsaPublic}, PEM SPKI`]],
    [
      'a Kubernetes Secret',
      `apiVersion: v1\nkind: Secret\ndata:\n  name: ${base64('x')}\n  jwt.key: ${base64(pkcs8)}\n`,
      ['RSA 2048-bit private key, PEM PKCS#8'],
      /value of “jwt\.key”/,
    ],
    [
      'a Kubernetes Secret, folded',
      `data:\n  jwt.key: |\n${indented(folded(base64(pkcs8), 76))}\n  other: eA==\n`,
      ['RSA 2048-bit private key, PEM PKCS#8'],
    ],
    [
      'a heredoc of Terraform',
      `variable "jwt" {\n  default = <<-EOF\n${indented(spki)}\n  EOF\n}`,
      [`${rsaPublic}, PEM SPKI`],
    ],
    [
      'a PEM on a command line',
      `docker run -e KEY="${spki.replaceAll('\n', '\\n')}" image`,
      [`${rsaPublic}, PEM SPKI`],
    ],
    ['an OpenSSH key in quotes', `DEPLOY_KEY="${openSsh()}"`, ['OKP Ed25519 public key, OpenSSH']],
  ]);

  it('reads no key out of the header of a token', () => {
    const header = Buffer.from(JSON.stringify({ typ: 'dpop+jwt', alg: 'ES256', jwk: ecJwk })).toString('base64url');
    for (const text of [`DPoP: ${header}.e30.AAAA`, JSON.stringify({ proof: `${header}.e30.AAAA` })])
      expect(readAnyKeys(text).keys.filter(({ kty }) => kty === 'EC')).toEqual([]);
  });

  it.each(['JWT_PUBLIC_KEY', 'tls.key', 'jwtKey', 'SecretKey'])('does not take the name %s for a key id', (name) => {
    for (const value of [spki, base64(spki)]) {
      const { keys } = readAnyKeys(JSON.stringify({ data: { [name]: value } }));
      expect(keys.map(({ kid }) => kid)).toEqual([undefined]);
    }
  });

  it('names the URL at which the keys are', () => {
    expect(sentences(JSON.stringify({ type: 'RS256', jwk_url: 'https://id.example/keys' }))).toBe(
      'This configuration does not hold the keys. They are at https://id.example/keys ("jwk_url"). Fetch them from there, or open that URL yourself and paste what it shows.',
    );
  });

  it.each([
    JSON.stringify({ apiKey: `AIza${'x'.repeat(35)}`, authDomain: 'a.firebaseapp.com', projectId: 'a' }),
    `const firebaseConfig = {\n  apiKey: "AIza${'x'.repeat(35)}",\n  projectId: "a"\n};`,
  ])('says that the configuration of a Firebase app signs nothing: %#', (text) => {
    expect(read(text)).toEqual([]);
    expect(sentences(text)).toMatch(/configuration of a Firebase web app.*securetoken@system/);
  });

  it('says of a line that its name is part of the secret', () => {
    for (const line of ['JWT_SECRET=really-long', 'export JWT_SECRET="really-long"', 'jwt.secret: really-long'])
      expect(sentences(line)).toMatch(/The name “(?:JWT_SECRET|jwt\.secret)” counts as part of the secret/);
    expect(sentences('correct horse = battery staple')).toBe('');
  });

  it('tells of a damaged PEM in base64 instead of reading a secret', () => {
    const cut = base64(pkcs8).slice(0, 801);
    for (const text of [cut, `data:\n  jwt.key: ${cut}\n`]) {
      expect(read(text)).toEqual([]);
      expect(sentences(text)).toMatch(/This is a PEM that was encoded in base64, and it is damaged/);
    }
  });
});

function openSsh(): string {
  return `ssh-ed25519 ${base64(Buffer.concat([piece(Buffer.from('ssh-ed25519')), piece(bytesOf(edJwk.x))]))} me@host`;
}

describe('a key text that was encoded once more', () => {
  const pem = [`${rsaPublic}, PEM SPKI`];
  const der = derOf(rsa.publicKey);
  const pairs = der.toString('hex').match(/../g) ?? [];
  const hex = [`${rsaPublic}, DER in hexadecimal`];
  checks([
    ['PEM in base64', base64(spki), pem, /encoded in base64 once more/],
    ['PEM in base64 lines', folded(base64(spki), 76), pem],
    ['PEM in base64url', Buffer.from(spki).toString('base64url'), pem],
    ['PEM in base64 twice', base64(base64(spki)), pem],
    ['PEM in hexadecimal', Buffer.from(spki).toString('hex'), pem, /encoded in hexadecimal/],
    ['PEM percent-encoded', encodeURIComponent(spki), pem, /percent-encoded/],
    ['PEM as a form encodes it', new URLSearchParams([['key', spki]]).toString(), pem],
    ['JWK set in base64', base64(set), [`${rsaPublic}, from a JWK set, kid “k1”`]],
    ['JWK in base64url', Buffer.from(JSON.stringify(rsaJwk)).toString('base64url'), [`${rsaPublic}, JWK`]],
    ['DER in hexadecimal', der.toString('hex'), hex, /read as hexadecimal of SPKI/],
    ['DER in hexadecimal with colons', pairs.join(':'), hex],
    ['DER in hexadecimal with spaces and lines', folded(pairs.join(' '), 48), hex],
    ['DER as an array of numbers', JSON.stringify([...der]), hex, /an array of numbers, one for each byte/],
  ]);

  it('stays a secret where an encoding was chosen', () => {
    const { keys } = readAnyKeys(base64(spki), { secretEncoding: 'base64' });
    expect(keys.map(({ kty }) => kty)).toEqual(['oct']);
  });

  it('is no key where an array of bytes is something else', () => {
    expect(sentences(JSON.stringify([...Buffer.alloc(64, 7)]))).toMatch(
      /^This is an array of 64 bytes, and they are not/,
    );
  });
});

describe('a PEM without its line breaks', () => {
  const pem = [`${rsaPublic}, PEM SPKI`];
  const edPem = pemOf(ed.privateKey);
  checks([
    ['of which a letter n is left', spki.replaceAll('\n', 'n'), pem, /a stray letter “n” where each line break was/],
    [
      'of which n is left in a key of one line',
      edPem.replaceAll('\n', 'n'),
      ['OKP Ed25519 private key, PEM PKCS#8'],
      /stray letter “n”/,
    ],
    ['of which rn is left', spki.replaceAll('\n', 'rn'), pem, /stray letters “rn”/],
    ['which are /n', spki.replaceAll('\n', '/n'), pem, /line breaks are written as \/n/],
    ['which are \\\\n', spki.replaceAll('\n', '\\\\n'), pem, /escaped the backslashes once more/],
    ['which are \\r', spki.replaceAll('\n', '\\r'), pem],
    ['which are \\r\\n', spki.replaceAll('\n', '\\r\\n'), pem],
    ['which are markup', spki.replaceAll('\n', '<br>'), pem, /markup/],
    ['which are character references', spki.replaceAll('\n', '&#10;'), pem],
    ['with a space for each plus sign', withPlus(), pem, /Each “\+” of its base64 is a space/],
  ]);

  function withPlus(): string {
    // A key without “+” has nothing to lose.
    expect(spki).toContain('+');
    return spki.replaceAll('+', ' ');
  }
});

describe('a modulus that is none', () => {
  const key = [`${rsaPublic}, from a JWK set, kid “k”`];
  checks([
    [
      'but a PEM in base64url',
      jwkWith(Buffer.from(spki).toString('base64url')),
      key,
      /"n" holds a whole PEM, not the modulus/,
    ],
    ['but a PEM in base64', jwkWith(base64(spki)), key],
    ['but a PEM', jwkWith(spki), key],
    ['but an SPKI', jwkWith(derOf(rsa.publicKey).toString('base64url')), key, /"n" holds a whole key in DER \(SPKI\)/],
    ['but hexadecimal', jwkWith(bytesOf(rsaJwk.n).toString('hex')), key, /"n" is written in hexadecimal/],
  ]);

  it('but coordinates in hexadecimal', () => {
    expect(read(JSON.stringify({ ...ecJwk, x: hexOf(ecJwk.x), y: hexOf(ecJwk.y) }))).toEqual([`${ecPublic}, JWK`]);
  });

  it.each([
    [
      'RXJyb3ItSXN0aW9kRmFpbGVkVG9GZXRjaEp3a3NVcmkt',
      /placeholder where it could not fetch the keys\. Check that istiod/,
    ],
    [
      Buffer.from('Error-IstiodFailedToFetchJwksUri-https://id.example/keys').toString('base64url'),
      /could not fetch the keys from “https:\/\/id\.example\/keys”/,
    ],
    [Buffer.from('put your modulus here').toString('base64url'), /"n" decodes to the text “put your modulus here”/],
    ['** SNIP **', /"n" is “\*\* SNIP \*\*”, a placeholder/],
  ])('but a placeholder: %s', (n, message) => {
    expect(read(jwkWith(n))).toEqual([]);
    expect(sentences(jwkWith(n))).toMatch(message);
  });
});

describe('a modulus behind the header for another size', () => {
  const { n = '' } = jwkOf(large.publicKey);
  const glued = `MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA${standard(n).replace(/=+$/, '')}IDAQAB`;
  const says = /announces a modulus of 256 bytes, and 512 follow/;
  checks([
    [
      'as PEM',
      `-----BEGIN PUBLIC KEY-----\n${folded(glued, 64)}\n-----END PUBLIC KEY-----`,
      ['RSA 4096-bit public key, PEM SPKI'],
      says,
    ],
    ['in base64url', glued.replaceAll('+', '-').replaceAll('/', '_'), ['RSA 4096-bit public key, DER in base64'], says],
  ]);
});
