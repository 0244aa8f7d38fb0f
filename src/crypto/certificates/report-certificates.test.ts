import { createPublicKey } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ageOf, type CertificateReport } from '../../core/keys/certificates/certificate.ts';
import { certifiedKey } from '../../core/keys/fixtures/rfc7517.ts';
import type { Key } from '../../core/keys/key.ts';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { lacking } from '../fixtures/lacking.ts';
import { calm } from '../fixtures/reading.ts';
import * as pems from './fixtures/openssl-certificates.ts';
import { reportCertificates } from './report-certificates.ts';

afterEach(() => vi.restoreAllMocks());

const { root, inter, leaf, twin } = pems;
const base64 = (pem: string): string => pem.replace(/-----.*-----|\s/g, '');

async function reportOn(text: string, index = 0): Promise<CertificateReport> {
  const key: Key | undefined = readKeys(text).keys[index];
  const report = key && (await reportCertificates(key, calm));
  if (!report) throw new Error('no certificates');
  return report;
}

/** Subject and signer of each link. */
const chain = ({ links }: CertificateReport): readonly string[] =>
  links.map(({ certificate: { subject }, signer }) =>
    [/^CN=([^,]*)/.exec(subject)?.[1], signer.by, ...('verdict' in signer ? [signer.verdict] : [])].join(' '),
  );
const remarks = (report: CertificateReport): readonly string[] => report.remarks.map(({ message }) => message);
const jwkOf = (pem: string): object => createPublicKey(pem).export({ format: 'jwk' });
const withX5c = (pem: string, x5c: readonly string[], more: object = {}): string =>
  JSON.stringify({ ...jwkOf(pem), x5c: x5c.map(base64), ...more });

describe('what a certificate says', () => {
  it('is what OpenSSL says of it', async () => {
    const { links } = await reportOn(leaf);
    expect(links[0]?.certificate).toEqual({
      subject: 'CN=login.example, O=Jotter Test, C=DE',
      issuer: 'CN=Test Intermediate, O=Jotter Test, C=DE',
      serial: '4c:9f:41:08:3a:61:d5:da:16:ee:78:83:4c:7c:2d:b5:89:43:ec:0f',
      notBefore: Date.UTC(2026, 10, 25, 10, 37, 2) / 1000,
      notAfter: Date.UTC(2036, 10, 22, 10, 37, 2) / 1000,
      names: [
        'DNS login.example',
        'DNS *.login.example',
        'IP 192.0.2.1',
        'IP 2001:db8::1',
        'mail ada@login.example',
        'URI https://login.example/',
      ],
      key: 'EC P-256 public key',
      signatureAlgorithm: 'ECDSA with SHA-256',
      authority: { isAuthority: false },
      keyUsage: ['digitalSignature'],
      x5tS256: 'MjZH7QtY-l2HbiYge4xS1pNCaGebrMWjMis1iNYwC4s',
      x5t: 'ipMBcSVIKt2V6PPbCm4s2dTdEC0',
    });
  });

  it('of RFC 7517 appendix B, which has no extensions', async () => {
    const report = await reportOn(certifiedKey);
    expect(report.remarks).toEqual([]);
    expect(chain(report)).toEqual(['Brian Campbell itself valid']);
    const [link] = report.links;
    expect(link?.certificate).toMatchObject({
      subject: 'CN=Brian Campbell, O=Ping Identity Corp., L=Denver, ST=CO, C=US',
      signatureAlgorithm: 'RSA PKCS#1 v1.5 with SHA-1',
      names: [],
    });
    expect(link?.certificate).not.toHaveProperty('authority');
  });

  it('keeps what is written in a name apart from the form of names', async () => {
    const { links } = await reportOn(pems.odd);
    expect(links[0]?.certificate.subject).toBe('emailAddress=a@b.example, O=Zeile, CN=odd\\, name\\+ with \\= signs');
  });

  it('is measured at a given time, both ends inclusive', async () => {
    const { links } = await reportOn(leaf);
    const certificate = links[0]?.certificate;
    if (!certificate) throw new Error('none');
    const { notBefore, notAfter } = certificate;
    const ages = [notBefore - 1, notBefore, notAfter, notAfter + 1].map((now) => ageOf(certificate, now));
    expect(ages).toEqual(['early', 'current', 'current', 'expired']);
  });
});

describe('who signs', () => {
  it('a chain in order, to a root that signs itself', async () => {
    const report = await reportOn(`${leaf}\n${inter}\n${root}`);
    expect(chain(report)).toEqual([
      'login.example next valid',
      'Test Intermediate next valid',
      'Test Root itself valid',
    ]);
    expect(report.remarks).toEqual([]);
  });

  it('each key of a pasted chain has its own way up', async () => {
    const text = `${leaf}\n${inter}\n${root}`;
    expect(chain(await reportOn(text, 1))).toEqual(['Test Intermediate next valid', 'Test Root itself valid']);
    expect(chain(await reportOn(text, 2))).toEqual(['Test Root itself valid']);
  });

  it('a chain without its end', async () => {
    expect(chain(await reportOn(`${leaf}\n${inter}`))).toEqual([
      'login.example next valid',
      'Test Intermediate missing',
    ]);
    expect(chain(await reportOn(leaf))).toEqual(['login.example missing']);
  });

  it('another order is mended and told', async () => {
    const report = await reportOn(`${leaf}\n${root}\n${inter}`);
    expect(chain(report)).toHaveLength(3);
    expect(remarks(report)).toEqual([
      'The certificates stand in another order than they sign each other: in the order of signing they are numbers 1, 3, 2. They are shown in that order; servers want each one right behind the one it signs.',
    ]);
    const inJwk = await reportOn(withX5c(leaf, [leaf, root, inter]));
    expect(inJwk.remarks).toEqual([
      {
        severity: 'error',
        message:
          'The certificates stand in another order than they sign each other: in the order of signing they are numbers 1, 3, 2. They are shown in that order; "x5c" must have each one right behind the one it signs (RFC 7517 §4.7), and strict libraries refuse this order.',
      },
    ]);
  });

  it('one of the right name that did not sign', async () => {
    expect(chain(await reportOn(`${leaf}\n${twin}`))).toEqual([
      'login.example next invalid',
      'Test Intermediate missing',
    ]);
    // The right one is found behind it.
    expect(chain(await reportOn(`${leaf}\n${twin}\n${inter}\n${root}`))[0]).toBe('login.example next valid');
  });

  it('a certificate in x5c that belongs to no chain', async () => {
    expect(remarks(await reportOn(withX5c(leaf, [leaf, inter, pems.ed25519])))).toEqual([
      'Certificate 3 in "x5c" does not belong to the chain of the first one: it signs none of its certificates (RFC 7517 §4.7).',
    ]);
  });

  it('one that is no authority', async () => {
    const report = await reportOn(`${pems.under}\n${pems.notca}\n${root}`);
    expect(chain(report)[0]).toBe('Under It next valid');
    expect(remarks(report)).toEqual([
      'Certificate 2 signs certificate 1 and is not marked as an authority (basic constraints, RFC 5280 §4.2.1.9). Strict verifiers refuse this chain.',
      'Certificate 2 signs certificate 1, and its key usage does not list keyCertSign (RFC 5280 §4.2.1.3). Strict verifiers refuse this chain.',
    ]);
  });

  it.each([
    ['ed25519', pems.ed25519, 'Ed25519'],
    ['ed448', pems.ed448, 'Ed448'],
    ['pss', pems.pss, 'RSA-PSS with SHA-384'],
    ['psskey', pems.psskey, 'RSA-PSS with SHA-256'],
    ['k1', pems.k1, 'ECDSA with SHA-256'],
    ['p521', pems.p521, 'ECDSA with SHA-512'],
    ['sha1', pems.sha1, 'RSA PKCS#1 v1.5 with SHA-1'],
  ] as const)('%s: %s', async (_, pem, algorithm) => {
    const report = await reportOn(pem);
    expect(report.links[0]?.signer).toEqual({ by: 'itself', verdict: 'valid' });
    expect(report.links[0]?.certificate.signatureAlgorithm).toBe(algorithm);
    // The last bit of the signature, or of its s, is another one.
    const bytes = Buffer.from(base64(pem), 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    const altered = await reportOn(
      `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64')}\n-----END CERTIFICATE-----`,
    );
    expect(altered.links[0]?.signer).toEqual({ by: 'itself', verdict: 'invalid' });
  });

  it('through a library where the browser lacks Ed25519', async () => {
    lacking('Ed25519');
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('Ed25519', 'NotSupportedError'));
    expect((await reportOn(pems.ed25519)).links[0]?.signer).toEqual({ by: 'itself', verdict: 'valid' });
  });

  it.each([
    ['md5', pems.md5, 'RSA PKCS#1 v1.5 with MD5'],
    ['sha224', pems.sha224, 'RSA PKCS#1 v1.5 with SHA-224'],
  ] as const)('%s cannot be checked here, and that is said', async (_, pem, algorithm) => {
    expect((await reportOn(pem)).links[0]?.signer).toEqual({
      by: 'itself',
      verdict: 'unchecked',
      why: `Its signature cannot be checked here: browsers have no ${algorithm}.`,
    });
  });
});

describe('a JWK beside its certificate', () => {
  const [sha256, sha1] = ['MjZH7QtY-l2HbiYge4xS1pNCaGebrMWjMis1iNYwC4s', 'ipMBcSVIKt2V6PPbCm4s2dTdEC0'];

  it('agrees', async () => {
    const report = await reportOn(withX5c(leaf, [leaf, inter, root], { x5t: sha1, 'x5t#S256': sha256 }));
    expect(chain(report)).toHaveLength(3);
    expect(report.remarks).toEqual([]);
  });

  it('has other numbers', async () => {
    const report = await reportOn(withX5c(pems.under, [leaf]));
    expect(report.remarks).toEqual([
      {
        severity: 'error',
        message:
          'The numbers of this JWK are not those of its certificate, and RFC 7517 §4.7 demands that they match: a verifier that reads "x5c" uses another key than one that reads the numbers. Jotter uses the numbers.',
      },
    ]);
  });

  it('names the hash of another certificate', async () => {
    expect(remarks(await reportOn(withX5c(leaf, [leaf], { x5t: 'AAAA', 'x5t#S256': 'AAAA' })))).toEqual([
      `"x5t" is not the SHA-1 of the certificate beside it, which is ${sha1} (RFC 7517 §4.8): it is that of another certificate, perhaps the one before a renewal.`,
      `"x5t#S256" is not the SHA-256 of the certificate beside it, which is ${sha256} (RFC 7517 §4.9): it is that of another certificate, perhaps the one before a renewal.`,
    ]);
  });

  it.each([
    ['in hexadecimal', (bytes: Buffer) => bytes.toString('hex').toUpperCase()],
    ['in standard base64', (bytes: Buffer) => bytes.toString('base64')],
    [
      'in hexadecimal and that in base64url',
      (bytes: Buffer) => Buffer.from(bytes.toString('hex')).toString('base64url'),
    ],
  ])('writes the hash %s', async (words, write) => {
    const given = write(Buffer.from(sha256, 'base64url'));
    expect(remarks(await reportOn(withX5c(leaf, [leaf], { 'x5t#S256': given })))).toEqual([
      `"x5t#S256" is the SHA-256 of the certificate, but written ${words}; RFC 7517 §4.9 wants the bytes of the hash in base64url: ${sha256}.`,
    ]);
  });

  it('has a certificate that cannot be read', async () => {
    const cut = Buffer.from(base64(inter), 'base64').subarray(0, 200).toString('base64');
    const report = await reportOn(JSON.stringify({ ...jwkOf(leaf), x5c: [base64(leaf), cut] }));
    expect(remarks(report)[0]).toBe(
      'Certificate 2 is left out. It cannot be read as a certificate. The DER structure wants 704 bytes, and 200 are here: the end is missing.',
    );
  });
});

it('has nothing to say of a key without certificates', async () => {
  const [key] = readKeys(JSON.stringify(jwkOf(leaf))).keys;
  expect(key && (await reportCertificates(key, calm))).toBeUndefined();
});
