import { describe, expect, it } from 'vitest';
import { bitsOf, derOf, identifierOf, integerOf, octetsOf, sequenceOf } from '../../core/keys/asn1/der-writer.ts';
import { readCertificate } from './read-certificate.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const text = (tag: number, value: string | Buffer): Bytes => derOf(tag, Uint8Array.from(Buffer.from(value)));
const named = (...values: readonly Bytes[]): Bytes =>
  sequenceOf(...values.map((value) => derOf(0x31, sequenceOf(identifierOf('2.5.4.3'), value))));
const extension = (oid: string, value: Bytes): Bytes => sequenceOf(identifierOf(oid), octetsOf(value));
const ecdsa = sequenceOf(identifierOf('1.2.840.10045.4.3.2'));
const ed25519 = sequenceOf(sequenceOf(identifierOf('1.3.101.112')), bitsOf(new Uint8Array(32)));

interface Made {
  readonly subject?: Bytes;
  readonly times?: readonly Bytes[];
  readonly extensions?: readonly Bytes[];
  readonly algorithm?: Bytes;
}

/** A certificate that nobody signed: only its form is read. */
function made({ subject, times, extensions, algorithm = ecdsa }: Made): Bytes {
  const validity = sequenceOf(...(times ?? [text(0x17, '260101000000Z'), text(0x18, '20500101000000Z')]));
  const more = extensions ? [derOf(0xa3, sequenceOf(...extensions))] : [];
  const fields = [integerOf(Uint8Array.of(0x1a, 0x2b)), ecdsa, named(text(0x0c, 'issuer')), validity];
  const content = sequenceOf(...fields, subject ?? named(text(0x0c, 'ada')), ed25519, ...more);
  return sequenceOf(content, algorithm, bitsOf(Uint8Array.of(1, 2)));
}

async function read(given: Made) {
  const answer = await readCertificate(made(given));
  return answer.ok ? answer.value.certificate : answer.problem;
}

describe('a certificate of version 1', () => {
  it('is read', async () => {
    expect(await read({})).toMatchObject({
      subject: 'CN=ada',
      issuer: 'CN=issuer',
      serial: '1a:2b',
      names: [],
      key: 'OKP Ed25519 public key',
      signatureAlgorithm: 'ECDSA with SHA-256',
      notBefore: Date.UTC(2026, 0, 1) / 1000,
      notAfter: Date.UTC(2050, 0, 1) / 1000,
    });
  });
});

describe('a name', () => {
  it.each([
    ['UTF-8', text(0x0c, 'Zoë'), 'Zoë'],
    ['printable', text(0x13, 'Zoe'), 'Zoe'],
    ['Latin-1', text(0x14, Buffer.from('Zoë', 'latin1')), 'Zoë'],
    ['two bytes a character', text(0x1e, Buffer.from('Zoë😀', 'utf16le').swap16()), 'Zoë😀'],
    ['four bytes a character', text(0x1c, Buffer.from('0000005a0001f600ffffffff', 'hex')), 'Z😀\ufffd'],
    ['no string', integerOf(Uint8Array.of(5)), '#020105'],
    ['what cannot be seen', text(0x0c, 'a\u202eb\0'), 'a\\u{202e}b\\u{0}'],
  ])('of %s', async (_, value, wanted) => {
    expect(await read({ subject: named(value) })).toMatchObject({ subject: `CN=${wanted}` });
  });

  it('of nobody', async () => {
    expect(await read({ subject: named() })).toMatchObject({ subject: '' });
  });

  it.each([
    ['a string', sequenceOf(text(0x0c, 'ada'))],
    ['a sequence', sequenceOf(sequenceOf(identifierOf('2.5.4.3'), text(0x0c, 'ada')))],
    ['a type alone', sequenceOf(derOf(0x31, sequenceOf(identifierOf('2.5.4.3'))))],
  ])('of %s is none, and the place is told', async (_, subject) => {
    expect(await read({ subject })).toMatch(/^Its subject, at byte \d+, is not a name/);
  });
});

describe('a time', () => {
  it.each([
    [text(0x17, '491231235959Z'), Date.UTC(2049, 11, 31, 23, 59, 59)],
    [text(0x17, '500101000000Z'), Date.UTC(1950, 0, 1)],
    [text(0x17, '9912312359Z'), Date.UTC(1999, 11, 31, 23, 59)],
    [text(0x17, '260101003000+0130'), Date.UTC(2025, 11, 31, 23)],
    [text(0x18, '99991231235959Z'), Date.UTC(9999, 11, 31, 23, 59, 59)],
  ])('%# is read', async (time, wanted) => {
    expect(await read({ times: [time, time] })).toMatchObject({ notBefore: wanted / 1000 });
  });

  it.each([
    [text(0x17, '261301000000Z')],
    [text(0x17, 'yesterday')],
    [text(0x0c, '260101000000Z')],
    [integerOf(Uint8Array.of(1))],
  ])('%# is none', async (time) => {
    expect(await read({ times: [time, time] })).toMatch(/^Its validity, at byte \d+, is not two times/);
    expect(await read({ times: [] })).toMatch(/^Its validity/);
  });
});

const usage = async (...bytes: number[]) => {
  const certificate = await read({ extensions: [extension('2.5.29.15', derOf(3, Uint8Array.from(bytes)))] });
  return typeof certificate === 'object' ? certificate.keyUsage : certificate;
};

describe('the extension of', () => {
  const names = (...list: readonly Bytes[]): Made => ({ extensions: [extension('2.5.29.17', sequenceOf(...list))] });
  const hex = (tag: number, value: string): Bytes => text(tag, Buffer.from(value, 'hex'));

  it('other names has each kind', async () => {
    const all = [
      text(0x81, 'a@b.example'),
      text(0x82, '*.b.example'),
      text(0x86, 'https://b.example/'),
      hex(0x87, 'c0000201'),
      hex(0x87, '20010db8000000000000000000000001'),
      hex(0x87, '00000000000000000000000000000000'),
      hex(0x87, '20010db8000000010000000000010001'),
      hex(0x87, '20010db8000100010001000100010001'),
      hex(0x87, '0102'),
      hex(0x88, '2a0304'),
      derOf(0xa0, identifierOf('1.2.3'), derOf(0xa0, text(0x0c, 'x'))),
      derOf(0xa4, named(text(0x0c, 'ada'))),
      derOf(0xa5, text(0x0c, 'x')),
    ];
    expect(await read(names(...all))).toMatchObject({
      names: [
        'mail a@b.example',
        'DNS *.b.example',
        'URI https://b.example/',
        'IP 192.0.2.1',
        'IP 2001:db8::1',
        'IP ::',
        'IP 2001:db8:0:1::1:1',
        'IP 2001:db8:1:1:1:1:1:1',
        'IP 01:02',
        'OID 1.2.3.4',
        'other name of the type 1.2.3',
        'name CN=ada',
        'a name of a kind that Jotter does not show',
      ],
    });
  });

  it('a hundred names and more is cut', async () => {
    const many = Array.from({ length: 130 }, (_, index) => text(0x82, `a${index}`));
    const certificate = await read(names(...many));
    expect(typeof certificate === 'object' && certificate.names.slice(99)).toEqual(['DNS a99', 'and 30 more']);
  });

  it.each([
    ['an authority', sequenceOf(derOf(1, Uint8Array.of(0xff))), { isAuthority: true }],
    ['none', sequenceOf(), { isAuthority: false }],
    [
      'one with a limit',
      sequenceOf(derOf(1, Uint8Array.of(0xff)), integerOf(Uint8Array.of(2))),
      { isAuthority: true, pathLength: 2 },
    ],
  ])('basic constraints tells %s', async (_, value, authority) => {
    expect(await read({ extensions: [extension('2.5.29.19', value)] })).toMatchObject({ authority });
  });

  it('key usage lists it in its order, without the bits that are unused', async () => {
    expect(await usage(1, 0x06)).toEqual(['keyCertSign', 'cRLSign']);
    expect(await usage(7, 0x80, 0x80)).toEqual(['digitalSignature', 'decipherOnly']);
    expect(await usage(7, 0xff)).toEqual(['digitalSignature']);
    expect(await usage()).toMatch(/^Its extension at byte \d+ cannot be read\.$/);
  });

  it.each([
    ['no value', sequenceOf(identifierOf('2.5.29.17'))],
    ['rubbish', extension('2.5.29.17', Uint8Array.of(0x30, 5, 1))],
    ['a string for a list', extension('2.5.29.19', text(0x0c, 'x'))],
  ])('%s is told with its place', async (_, odd) => {
    expect(await read({ extensions: [odd] })).toMatch(/^Its extension at byte \d+ cannot be read\.$/);
  });
});

describe('what is no certificate', () => {
  it.each([
    [Uint8Array.of(), /^It cannot be read as a certificate\. The DER structure ends/],
    [sequenceOf(integerOf(Uint8Array.of(1))), /^It is DER, but not a certificate/],
    [
      sequenceOf(sequenceOf(integerOf(Uint8Array.of(1)), ecdsa), ecdsa, bitsOf(Uint8Array.of(1))),
      /at byte 19, where its issuer must be/,
    ],
  ])('%# is told', async (der, wanted) => {
    const answer = await readCertificate(der);
    expect(answer.ok ? '' : answer.problem).toMatch(wanted);
  });
});
