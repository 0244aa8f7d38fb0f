import type { HashName } from '../../../core/registry/algorithms.ts';
import { hmacTrial } from '../../known-secrets/hmac-trial.ts';
import type { Sha2 } from '../../known-secrets/sha2.ts';
import { sha256 } from '../../known-secrets/sha256.ts';
import { sha384, sha512 } from '../../known-secrets/sha512.ts';
import { algorithmFaults } from '../algorithm-faults.ts';
import type { HeldFault, SignatureForm, Variant } from '../axes.ts';
import { digestLength } from '../digests.ts';
import type { Bytes } from '../evidence.ts';
import type { InputValue } from '../inputs.ts';
import { isOfRound, type Match, type Matching, type Search } from '../match.ts';
import { secretVariants, type SecretValue } from '../secrets.ts';

const hashes: readonly (readonly [HashName, Sha2])[] = [
  ['SHA-256', sha256],
  ['SHA-384', sha384],
  ['SHA-512', sha512],
];

/** Blocks of 64 bytes, roughly a microsecond each. A token of 100 kB is searched for its nearest secrets only. */
const mostBlocks = 3_000_000;
const triesPerPause = 2000;

interface Hashing {
  readonly hash: HashName;
  readonly sha2: Sha2;
  readonly forms: readonly Variant<SignatureForm>[];
  readonly faults: readonly HeldFault[];
}

/** Computes the HMAC under every secret over every input and compares it with every form of the signature. */
export async function* matchHmac(search: Search): Matching {
  const hashings = hashes.flatMap(([hash, sha2]): readonly Hashing[] => {
    const forms = search.forms('HMAC', digestLength(hash));
    const faults = algorithmFaults({ scheme: 'HMAC', hash }, search.evidence.algorithm);
    return forms.length === 0 ? [] : [{ hash, sha2, forms, faults }];
  });
  if (hashings.length === 0) return undefined;
  const secrets = secretVariants(search.evidence, search.depth);
  let blocks = 0;
  let tries = 0;
  for (let together = 0; together <= search.depth; together++) {
    for (const hashing of hashings) {
      if (!hashing.forms.some(({ faults }) => isOfRound(search, faults.length + together))) continue;
      for (const input of search.inputs()) {
        const apart = together - input.faults.length;
        if (apart < 0) continue;
        const trial = hmacTrial(hashing.sha2, input.value.bytes);
        for (const secret of secrets) {
          if (secret.faults.length !== apart) continue;
          const code = trial.mac(secret.value.bytes);
          const match = compared(search, hashing, { secret, input, code, together });
          if (match) return match;
          blocks += (hashing.hash === 'SHA-256' ? 1 : 3) * (4 + input.value.bytes.length / 64);
          if (++tries % triesPerPause === 0) yield;
        }
        if (blocks > mostBlocks) {
          search.giveUp();
          return undefined;
        }
      }
    }
  }
  return undefined;
}

interface Trial {
  readonly secret: Variant<SecretValue>;
  readonly input: Variant<InputValue>;
  readonly code: Bytes;
  readonly together: number;
}

function compared(search: Search, { hash, forms, faults }: Hashing, trial: Trial): Match | undefined {
  const { secret, input, code, together } = trial;
  for (const form of forms) {
    if (!isOfRound(search, form.faults.length + together)) continue;
    const all = [...secret.faults, ...input.faults, ...form.faults, ...faults];
    search.tally.count(all);
    if (all.length === 0 || !begins(code, form.value.bytes)) continue;
    const made = { scheme: 'HMAC', hash } as const;
    return { faults: all, made, secret: secret.value, input: input.value, signature: code };
  }
  return undefined;
}

const begins = (code: Uint8Array, start: Uint8Array): boolean =>
  code[0] === start[0] && start.every((byte, index) => byte === code[index]);
