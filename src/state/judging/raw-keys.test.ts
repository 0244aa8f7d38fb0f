import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { describeFor } from '../../core/keys/raw-key.ts';
import { base64url } from '../../crypto/fixtures/reading.ts';
import { allSaid } from '../fixtures/all-said.ts';
import { judged } from '../fixtures/judged.ts';
import { $keyReading } from '../keys/key-field.ts';
import { $algorithmRow } from '../token/parts.ts';

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

function pairOf(d: string, x: string): Pair {
  const privateKey = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

// RFC 8037 appendix A.1, and the second test of RFC 8032 §7.1.
const signer = pairOf('nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A', '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo');
const stranger = pairOf('TM0Imyj_ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U-4pvs', 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw');

function tokenOf(alg: string): string {
  const input = `${base64url({ alg })}.${base64url({ sub: 'ada' })}`;
  return `${input}.${sign(null, Buffer.from(input), signer.privateKey).toString('base64url')}`;
}

const bytesOf = (key: KeyObject, member: 'x' | 'd'): Buffer =>
  Buffer.from(key.export({ format: 'jwk' })[member] ?? '', 'base64url');

/** Raw keys as libsodium and others hand them around. */
function rawKeys({ publicKey, privateKey }: Pair): Readonly<Record<string, Buffer>> {
  const [open, seed] = [bytesOf(publicKey, 'x'), bytesOf(privateKey, 'd')];
  return { 'public key': open, seed, 'seed and public key': Buffer.concat([seed, open]) };
}

/** All that the page says of a paste, and what it calls the text of the key field. */
async function said(paste: string, key: string): Promise<string> {
  const judgement = await judged({ paste, key });
  const stops = [$keyReading, $algorithmRow].map((store) => store.listen(() => undefined));
  const names = $keyReading.get().keys.map((one) => describeFor(one, $algorithmRow.get()));
  for (const stop of stops) stop();
  return `${names.join('\n')}\n${allSaid(judgement)}`;
}

const whose = { 'of the signer': signer, 'of someone else': stranger };
const cases = ['EdDSA', 'Ed25519'].flatMap((alg) =>
  Object.entries(whose).flatMap(([who, pair]) =>
    Object.entries(rawKeys(pair)).flatMap(([what, bytes]) =>
      (['base64', 'base64url', 'hex'] as const).map((encoding) => [alg, what, who, encoding, bytes] as const),
    ),
  ),
);

describe('a raw Ed25519 key', () => {
  it.each(cases)('beside %s: a %s %s in %s is never called a secret', async (alg, _, who, encoding, bytes) => {
    const words = await said(tokenOf(alg), bytes.toString(encoding));
    expect(words).toMatch(new RegExp(`^raw Ed25519 key \\(${bytes.length} bytes in (?:base64|base64url|hex)\\)$`, 'm'));
    expect(words).not.toMatch(/secret of/i);
    if (who === 'of the signer') expect(words).toMatch(/matches if the key field is read as a raw Ed25519/);
  });

  it('may be a secret, too, where no token tells', async () => {
    expect(await said('', bytesOf(signer.publicKey, 'x').toString('hex'))).toMatch(
      /^secret of 64 bytes, UTF-8, or raw Ed25519 or X25519 key \(32 bytes in hex\)$/m,
    );
  });

  it('is a secret beside a token that needs one', async () => {
    const token = `${base64url({ alg: 'HS256' })}.${base64url({ sub: 'ada' })}.${'A'.repeat(43)}`;
    expect(await said(token, bytesOf(signer.publicKey, 'x').toString('hex'))).toMatch(/^secret of 64 bytes, UTF-8$/m);
  });
});
