import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../core/keys/describe-key.ts';
import { certifiedKey } from '../../core/keys/fixtures/rfc7517.ts';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { calm } from '../fixtures/reading.ts';
import * as pems from './fixtures/openssl-certificates.ts';
import { readCertificate } from './read-certificate.ts';
import { reportCertificates } from './report-certificates.ts';

const all = [
  ...Object.values(pems).map((text) => Uint8Array.from(Buffer.from(text.replace(/-----.*-----|\s/g, ''), 'base64'))),
  ...readKeys(certifiedKey).keys.flatMap(({ certificates }) => certificates?.list ?? []),
];
const pemOf = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----`;

/** The key of the key pane is that of the certificate view; where one finds none, the other finds none for the same reason. */
async function expectOneKey(der: Uint8Array): Promise<'key' | 'none'> {
  const { keys, problems } = readKeys(pemOf(der));
  const [key] = keys;
  const read = await readCertificate(der);
  const shown = read.ok ? read.value.key : undefined;
  if (!key) {
    expect(shown?.ok ?? false).toBe(false);
    if (shown && !shown.ok) expect(problems[0]?.message).toContain(shown.problem);
    return 'none';
  }
  expect(key.format).toBe('x509');
  if (shown) expect(shown).toMatchObject({ ok: true, value: { material: key.material } });
  const [link] = (await reportCertificates(key, calm))?.links ?? [];
  expect(link?.certificate.key).toBe(shown && nameKey(key));
  return 'key';
}

describe('the key pane and the certificate view have one key', () => {
  it('over all fixtures', () => expect(all).toHaveLength(Object.keys(pems).length + 1));

  it.each(all.map((der, index) => [index, der] as const))('of certificate %i', async (_, der) => {
    expect(await expectOneKey(der)).toBe('key');
  });

  it('whatever byte is altered, and wherever it is cut', async () => {
    const seen = { key: 0, none: 0 };
    const change = fc.record({ at: fc.nat(5000), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...all),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.nat(20),
        async (whole, changes, cut) => {
          const der = Uint8Array.from(cut === 0 ? whole.subarray(0, (changes[0]?.at ?? 0) % whole.length) : whole);
          for (const { at, byte } of changes) if (der.length > 0) der[at % der.length] = byte;
          seen[await expectOneKey(der)]++;
        },
      ),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.key, seen.none)).toBeGreaterThan(500);
  });

  it('also where bits of its key alone are altered', async () => {
    const [, inter] = all;
    const at = inter && Buffer.from(inter).indexOf(Buffer.from('06072a8648ce3d0201', 'hex'));
    if (!inter || at === undefined || at < 0) throw new Error('no EC key');
    for (let place = at - 4; place < at + 90; place++) {
      const der = Uint8Array.from(inter);
      der[place] = (der[place] ?? 0) ^ 1;
      await expectOneKey(der);
    }
  });
});
