import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleCertificates, exampleLeafKey } from './example-certificates.ts';
import { certificateOutline } from '../../keys/certificates/certificate-outline.ts';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

describe('the outline of a certificate', () => {
  it('has names, times and key', () => {
    const [leaf, root] = [exampleCertificates.leaf, exampleCertificates.root].map((one) =>
      certificateOutline(bytesOf(one)),
    );
    expect(leaf?.issuer).toEqual(root?.subject);
    expect(leaf?.subject).not.toEqual(leaf?.issuer);
    expect(leaf?.notBefore).toBe(Date.UTC(2020, 0, 1) / 1000);
    expect(leaf?.notAfter).toBe(Date.UTC(2049, 11, 31) / 1000);
    expect(leaf?.key).toEqual(JSON.parse(exampleLeafKey));
  });

  it('is none of anything else, and never throws', () => {
    const whole = bytesOf(exampleCertificates.root);
    for (let end = 0; end < whole.length; end++) expect(certificateOutline(whole.subarray(0, end))).toBeUndefined();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const altered = Uint8Array.from(whole);
        altered[at] = byte;
        certificateOutline(altered);
      }),
    );
  });
});
