import { describe, expect, it } from 'vitest';
import { processed } from '../fixtures/processed.ts';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { convert } from '../../core/token/write/convert.ts';
import { findTokens } from '../../core/token/find/find.ts';
import { parse } from '../../core/token/reading/parse.ts';
import type { SdJwt } from '../../core/token/token.ts';
import { calm } from '../fixtures/reading.ts';
import { issuerKey, sdJwtExamples } from '../fixtures/rfc9901.ts';
import { checkKeyBinding } from './key-binding.ts';
import { verify } from '../jws/verify.ts';
import { presentSdJwt } from './present-sd-jwt.ts';

const { keys } = readKeys(issuerKey);

function read(paste: string): SdJwt {
  const [sighting] = findTokens(paste);
  const parsed = sighting && parse(sighting.excerpt);
  if (parsed?.kind !== 'sd-jwt') throw new Error(`${parsed?.kind ?? 'nothing'}, not an SD-JWT: ${paste}`);
  return parsed;
}

const circumstances = {
  now: 1_748_537_250,
  maxAgeSeconds: 60,
  audience: 'https://verifier.example.org',
  nonce: '1234567890',
};

describe.each(sdJwtExamples)('$section', ({ token, processed: expected, disclosures, isBound }) => {
  it('is processed as the specification shows', async () => {
    const sdJwt = read(token);
    const result = await processed(sdJwt);
    expect([...sdJwt.faults, ...result.faults].filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.disclosures.map(({ state }) => state)).toEqual(Array.from({ length: disclosures }, () => 'matched'));
    expect(JSON.parse(result.payload?.text ?? '')).toEqual(JSON.parse(expected));
    expect((await verify(sdJwt.issuerJwt, keys, calm)).verdict).toBe('valid');
  });

  it(isBound ? 'is bound to its holder and receiver' : 'is bound to nobody', async () => {
    const sdJwt = read(token);
    const binding = await checkKeyBinding(sdJwt, { ...circumstances, processed: await processed(sdJwt) }, calm);
    expect(binding?.checks.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(
      isBound ? ['typ', 'alg', 'iat', 'aud', 'nonce', 'sd_hash', 'signature'].map((id) => `${id} met`) : undefined,
    );
  });

  it('says the same in its other serialization', async () => {
    const sdJwt = read(token);
    const others = sdJwt.issuerJwt.others.length > 0 ? [] : (['compact', 'flattened', 'general'] as const);
    const own = await processed(sdJwt);
    for (const to of others.filter((other) => other !== sdJwt.issuerJwt.serialization)) {
      const converted = convert(sdJwt, to);
      const result = converted.ok ? await processed(read(converted.value)) : undefined;
      expect(result?.payload?.text ?? converted).toBe(own.payload?.text);
    }
  });

  it('reveals nothing where its holder chooses so', async () => {
    const sdJwt = read(token);
    const shown = await presentSdJwt(sdJwt, await processed(sdJwt), { reveal: [] }, calm);
    if (!shown.ok) throw new Error(shown.problem);
    const result = await processed(read(shown.value));
    expect([result.disclosures, result.faults]).toEqual([[], []]);
  });
});

const judge = async (...pieces: readonly string[]): Promise<readonly string[]> => {
  const sdJwt = read(pieces.join('~'));
  const result = await processed(sdJwt);
  const faults = [...sdJwt.faults, ...result.faults].filter(({ severity }) => severity === 'error');
  const kb = await checkKeyBinding(sdJwt, { ...circumstances, processed: result }, calm);
  const unmet = (kb?.checks ?? []).filter(({ outcome }) => outcome !== 'met');
  return [...faults.map(({ id }) => id), ...unmet.map(({ id, outcome }) => `${id} ${outcome}`)];
};

describe('RFC 9901 5.2, tampered with', () => {
  const bound = sdJwtExamples.find(({ section }) => section === 'RFC 9901 5.2')?.token ?? '';
  const [jwt = '', first = '', second = '', third = '', fourth = '', binding = ''] = bound.split('~');
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['nothing', [jwt, first, second, third, fourth, binding], []],
    ['a disclosure left out', [jwt, first, second, third, binding], ['sd_hash not-met']],
    ['two disclosures exchanged', [jwt, second, first, third, fourth, binding], ['sd_hash not-met']],
    [
      'a disclosure twice',
      [jwt, first, first, second, third, fourth, binding],
      ['sd-disclosure-repeated', 'sd_hash not-met'],
    ],
    [
      'a disclosure changed',
      [jwt, first, second, third, Buffer.from('["lklxF5jMYlGTPUovMNIvCA", "DE"]').toString('base64url'), binding],
      ['sd-disclosure-orphan', 'sd_hash not-met'],
    ],
    [
      'a disclosure of another token',
      [jwt, first, second, third, fourth, Buffer.from('["salt","admin",true]').toString('base64url'), binding],
      ['sd-disclosure-orphan', 'sd_hash not-met'],
    ],
    [
      'the key binding’s signature',
      [jwt, first, second, third, fourth, binding.replace(/\.T3SIu/, '.T3SIv')],
      ['signature not-met'],
    ],
  ])('%s', async (_, pieces, expected) => {
    expect(await judge(...pieces)).toEqual(expected);
  });
});
