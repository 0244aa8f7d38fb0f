import fc from 'fast-check';
import { newKey } from '../fixtures/new-key.ts';
import { processed } from '../fixtures/processed.ts';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../core/text/excerpt.ts';
import type { ClaimPath } from '../../core/token/claim-path.ts';
import { convert } from '../../core/token/write/convert.ts';
import { parse } from '../../core/token/reading/parse.ts';
import type { SdJwt } from '../../core/token/token.ts';
import { withParents } from '../../core/token/sd-jwt/with-parents.ts';
import { calm } from '../fixtures/reading.ts';
import { checkKeyBinding } from './key-binding.ts';
import { verify } from '../jws/verify.ts';
import { issueSdJwt } from './issue-sd-jwt.ts';
import { presentSdJwt } from './present-sd-jwt.ts';

function sdJwtOf(token: string): SdJwt {
  const parsed = parse(excerptOf(token));
  if (parsed.kind !== 'sd-jwt') throw new Error(`${parsed.kind}, not an SD-JWT: ${token}`);
  return parsed;
}

const valueOf = (result: { ok: true; value: string } | { ok: false; problem: string }): string => {
  if (!result.ok) throw new Error(result.problem);
  return result.value;
};

const issuer = await newKey('ES256');
const holder = await newKey('Ed25519');
const header = '{"alg":"ES256","typ":"dc+sd-jwt"}';

/** Every path of a value, outermost first. */
function pathsOf(value: unknown, at: ClaimPath = []): readonly ClaimPath[] {
  const inner = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item] as const)
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  return inner.flatMap(([step, item]) => [[...at, step], ...pathsOf(item, [...at, step])]);
}

const name = fc.string({ maxLength: 6 }).filter((text) => !/^(?:_sd|_sd_alg|\.\.\.|cnf|__proto__)$/.test(text));
const { claimValue } = fc.letrec((tie) => ({
  claimValue: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('claimValue'), { maxLength: 4 }),
    fc.dictionary(name, tie('claimValue'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const claims = fc.dictionary(name, claimValue, { maxKeys: 5, noNullPrototype: true });

const sample = fc.record({
  claims,
  spacing: fc.constantFrom(undefined, 2),
  chosen: fc.infiniteStream(fc.boolean()),
  revealed: fc.infiniteStream(fc.boolean()),
  decoys: fc.nat(5),
  hash: fc.constantFrom('sha-256', 'sha-512', 'sha3-256', 'blake2b-256'),
  serialization: fc.constantFrom('compact', 'flattened', 'general'),
});

describe('what is issued here', () => {
  it('passes every rule, and reveals exactly the claims that it was made of', async () => {
    await fc.assert(
      fc.asyncProperty(sample, async ({ claims, spacing, chosen, decoys, hash, serialization }) => {
        const disclosable = pathsOf(claims).filter(() => chosen.next().value);
        const text = JSON.stringify(claims, undefined, spacing);
        const order = { claims: text, disclosable, decoys, hash, header, key: issuer };
        const compact = sdJwtOf(valueOf(await issueSdJwt(order, calm)));
        const sdJwt = sdJwtOf(valueOf(convert(compact, serialization)));
        const result = await processed(sdJwt);
        expect([sdJwt.faults, result.faults]).toEqual([[], []]);
        expect(result.disclosures.map(({ state }) => state)).toEqual(disclosable.map(() => 'matched'));
        expect(result.undisclosed).toHaveLength(decoys);
        expect(JSON.parse(result.payload?.text ?? '')).toEqual(JSON.parse(text));
        expect((await verify(sdJwt.issuerJwt, [issuer], calm)).verdict).toBe('valid');
      }),
      { numRuns: 60 },
    );
  });

  it('can be shown in part, bound to the receiver', async () => {
    await fc.assert(
      fc.asyncProperty(sample, async ({ claims, chosen, revealed, decoys, hash, serialization }) => {
        const disclosable = pathsOf(claims).filter(() => chosen.next().value);
        const order = { claims: JSON.stringify(claims), disclosable, decoys, hash, header, key: issuer, holder };
        const compact = sdJwtOf(valueOf(await issueSdJwt(order, calm)));
        const whole = sdJwtOf(valueOf(convert(compact, serialization)));
        const all = await processed(whole);
        const reveal = all.disclosures.flatMap((_, index) => (revealed.next().value ? [index] : []));
        const binding = {
          key: holder,
          audience: 'https://verifier.example',
          nonce: 'n-0S6_WzA2Mj',
          now: 1_800_000_000,
        };
        const shown = sdJwtOf(valueOf(await presentSdJwt(whole, all, { reveal, binding }, calm)));
        const result = await processed(shown);
        expect([shown.faults, result.faults]).toEqual([[], []]);
        expect(shown.disclosures.map(({ excerpt }) => excerpt.text)).toEqual(
          withParents(all, reveal).map((index) => whole.disclosures[index]?.excerpt.text),
        );
        expect(shown.issuerJwt.serialization).toBe(serialization);
        const circumstances = { ...binding, now: binding.now + 5, maxAgeSeconds: 60, processed: result };
        const bound = await checkKeyBinding(shown, circumstances, calm);
        expect(bound?.checks.filter(({ outcome }) => outcome !== 'met')).toEqual([]);
        expect(bound?.outcome).toBe('met');
        const unbound = sdJwtOf(valueOf(await presentSdJwt(shown, result, { reveal: [] }, calm)));
        expect(unbound.keyBindingJwt).toBeUndefined();
        expect((await processed(unbound)).faults).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
