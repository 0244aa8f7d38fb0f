import { signatureCut } from '../hypotheses/signature-cut.ts';
import type { Match, Matching, Search } from '../match.ts';
import { verifierFor } from '../verifier.ts';

/** Bytes of a signature on each curve. */
const lengths: ReadonlyMap<string, number> = new Map([
  ['P-256', 64],
  ['P-384', 96],
  ['P-521', 132],
  ['secp256k1', 64],
  ['Ed25519', 64],
  ['Ed448', 114],
]);

/** Each takes up to a second, where four bytes are missing. */
const mostKeys = 4;

/** A signature whose last bytes were lost: what is left of it tells them, and the whole is verified then. */
export async function* matchCut(search: Search, scheme: 'ECDSA' | 'EdDSA'): Matching {
  const { evidence, depth, inputs, keys, tally } = search;
  const { algorithm } = evidence;
  const [sent] = inputs().filter(({ faults }) => faults.length === 0);
  if (depth !== 1 || algorithm.scheme !== scheme || !sent) return undefined;
  const own = keys.filter(({ value: { crv = '' }, faults }) => faults.length === 0 && algorithm.crv?.includes(crv));
  for (const { value: key } of own.slice(0, mostKeys)) {
    const { crv = '' } = key;
    const cut = search
      .forms(scheme, lengths.get(crv) ?? 0)
      .find(
        ({ value, faults }) =>
          value.missing !== undefined && faults.length === 1 && faults[0]?.hypothesis === signatureCut,
      );
    if (!cut) continue;
    tally.count(cut.faults);
    const { wholeSignatures } = await import('../missing-end.ts');
    const whole = await wholeSignatures({ key, algorithm, message: sent.value.bytes, ...cut.value });
    yield;
    const made: Match['made'] = { scheme, crv, ...hashOf(algorithm) };
    const verify = whole.length > 0 ? await verifierFor(made, key) : undefined;
    for (const signature of whole)
      if (await verify?.(signature, sent.value.bytes))
        return { faults: cut.faults, made, key, input: sent.value, signature };
  }
  return undefined;
}

const hashOf = ({ hash }: Search['evidence']['algorithm']) => (hash === undefined ? {} : { hash });
