import type { Fault } from '../../core/autopsy/report.ts';
import type { Key, SecretEncoding } from '../../core/keys/key.ts';
import { algorithms, type Algorithm } from '../../core/registry/algorithms.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import type { Jws } from '../../core/token/token.ts';
import { algorithmFaults } from '../autopsy/algorithm-faults.ts';
import type { HeldFault, Variant } from '../autopsy/axes.ts';
import type { AutopsyEvidence, Bytes } from '../autopsy/evidence.ts';
import { gatherEvidence } from '../autopsy/gather-evidence.ts';
import { inputVariants } from '../autopsy/inputs.ts';
import { publicKeyVariants } from '../autopsy/public-keys.ts';
import { secretVariants } from '../autopsy/secrets.ts';
import { embeddedKeys } from '../jws/embedded-key.ts';
import { makeSignature } from '../jws/make-signature.ts';
import { hmacTrial } from '../known-secrets/hmac-trial.ts';
import { sha256 } from '../known-secrets/sha256.ts';
import { sha384, sha512 } from '../known-secrets/sha512.ts';
import { isFormFault, writeWrongly } from './form-faults.ts';
import type { KeyTwins } from './key-twins.ts';

interface Beside {
  readonly keyText: string;
  readonly encoding: SecretEncoding;
  /** What was read of that text. */
  readonly keys: readonly Key[];
  readonly twins: KeyTwins;
}

/** A signature that matches a twin under the same faults only under which the original's matches; undefined where none was made. */
export async function signatureOfSameCause(
  twin: Jws,
  faults: readonly Fault[],
  beside: Beside,
): Promise<Bytes | undefined> {
  const named = algorithms.get(stringParameter(twin, 'alg') ?? '');
  if (!named) return undefined;
  const evidence = gatherEvidence(twin, named, { ...beside, embedded: embeddedKeys(twin), others: [] });
  const forms = faults.filter(({ id }) => isFormFault(id));
  const ids = faults.filter(({ id }) => !isFormFault(id)).map(({ id }) => id);
  const keys = await publicKeyVariants(evidence);
  for (const row of [named, ...algorithms.values()]) {
    const left = without(ids, algorithmIds(row, named));
    if (!row.scheme || !left) continue;
    const signature = await signatureBy(row, { evidence, ids: left, keys, twins: beside.twins });
    if (signature) return forms.reduceRight((bytes, { id, facts }) => writeWrongly(id, bytes, facts), signature);
  }
  return undefined;
}

const algorithmIds = ({ scheme, hash, crv }: Algorithm, named: Algorithm): readonly string[] => {
  if (!scheme) return [];
  const made = { scheme, ...(hash && { hash }), ...(crv?.[0] !== undefined && { crv: crv[0] }) };
  return idsOf(algorithmFaults(made, named));
};

const idsOf = (faults: readonly HeldFault[]): readonly string[] => faults.map(({ hypothesis: { id } }) => id);

/** What is left of a list; undefined where it does not hold them all. */
function without(ids: readonly string[], taken: readonly string[]): readonly string[] | undefined {
  const left = [...ids];
  for (const id of taken) {
    const index = left.indexOf(id);
    if (index < 0) return undefined;
    left.splice(index, 1);
  }
  return left;
}

interface Search {
  readonly evidence: AutopsyEvidence;
  readonly ids: readonly string[];
  readonly keys: readonly Variant<Key>[];
  readonly twins: KeyTwins;
}

async function signatureBy(row: Algorithm, { evidence, ids, keys, twins }: Search): Promise<Bytes | undefined> {
  const depth = Math.max(1, ids.length);
  const secrets = row.scheme === 'HMAC' ? secretVariants(evidence, depth) : [];
  for (const { value, faults } of inputVariants(evidence, depth)) {
    const left = without(ids, idsOf(faults));
    if (!left) continue;
    const fits = <T>(one: Variant<T>): boolean => without(left, idsOf(one.faults))?.length === 0;
    const secret = secrets.find(fits);
    if (secret) return hmac(row, secret.value.bytes, value.bytes);
    for (const { value: open } of keys.filter(fits)) {
      const key = row.kty.includes(open.kty) ? twins.hiddenOf(open) : undefined;
      const made = key && (await makeSignature(row, key, value.bytes));
      if (made?.ok) return made.value.signature;
    }
  }
  return undefined;
}

const hashes = { 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 };

const hmac = ({ hash = 'SHA-256' }: Algorithm, secret: Bytes, input: Bytes): Bytes =>
  Uint8Array.from(hmacTrial(hashes[hash], input).mac(secret));
