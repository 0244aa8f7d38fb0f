import { atom, computed } from 'nanostores';
import { nameKey } from '../../core/keys/describe-key.ts';
import { fittingKeys } from '../../core/keys/fits.ts';
import type { Key } from '../../core/keys/key.ts';
import { algorithms } from '../../core/registry/algorithms.ts';
import { setMember } from '../../core/text/set-member.ts';
import type { ClaimPath } from '../../core/token/claim-path.ts';
import { claimTree, type ClaimNode } from '../../core/token/sd-jwt/claim-tree.ts';
import { isWeakHash, namedHashes } from '../../core/token/sd-jwt/named-hashes.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import type { Jws } from '../../core/token/token.ts';
import { unwiseDisclosures } from '../../core/token/sd-jwt/unwise-disclosures.ts';
import { $keys, keepKeys, offerKey } from '../keys/key-field.ts';
import { latest } from '../page/latest.ts';
import { $jws, $parsed, replaceToken } from '../session/session.ts';

const loadIssue = () => import('../../crypto/selective/issue-sd-jwt.ts');
const loadGenerate = () => import('../../crypto/keys/generate-key.ts');
const loadExport = () => import('../../crypto/keys/export-key.ts');

/** The signed token whose claims can be made selectively disclosable: one signature, a payload that is an object. */
export const $issuable = computed([$parsed, $jws], (parsed, jws): Jws | undefined =>
  parsed.kind === 'jws' && parsed.others.length === 0 && jws?.payload.json?.root?.type === 'object' ? jws : undefined,
);

/** Its claims as they can be chosen, those inside of others too. */
export const $claimTree = computed($issuable, (jws): readonly ClaimNode[] => (jws ? claimTree(jws.payload) : []));

/** Whether claims are being chosen; what is chosen belongs to one payload. */
interface Choice {
  readonly of: string;
  readonly paths: ReadonlySet<string>;
}

const $choice = atom<Choice | undefined>(undefined);

/** Names of the paths that are ticked. */
export const $chosenPaths = computed([$choice, $issuable], (choice, jws): ReadonlySet<string> =>
  choice && choice.of === jws?.payload.text ? choice.paths : new Set<string>(),
);

export function chooseClaim(name: string, chosen: boolean): void {
  const paths = new Set($chosenPaths.get());
  if (chosen) paths.add(name);
  else paths.delete(name);
  $choice.set({ of: $issuable.get()?.payload.text ?? '', paths });
}

const $paths = computed([$claimTree, $chosenPaths], (tree, chosen): readonly ClaimPath[] =>
  tree.filter(({ name }) => chosen.has(name)).map(({ path }) => path),
);

/** What had better stay plain among what is ticked, as sentences. */
export const $unwise = computed([$paths, $issuable], (paths, jws) =>
  unwiseDisclosures(paths, jws && stringParameter(jws, 'typ')).map(({ why }) => why),
);

/** The hashes that are long enough, the usual one first. */
export const hashNames: readonly string[] = [...namedHashes.values()]
  .filter((hash) => !isWeakHash(hash))
  .map(({ name }) => name);

/** `new` makes a key pair for the holder and keeps it at hand, so that a presentation can be bound to it. */
export type HolderChoice = 'none' | 'new';

export interface IssueOptions {
  readonly decoys: number;
  readonly hash: string;
  readonly holder: HolderChoice;
}

interface Order extends IssueOptions {
  readonly jws: Jws;
  readonly paths: readonly ClaimPath[];
}

const $order = atom<Order | undefined>(undefined);
const $question = computed([$order, $issuable], (order, jws) => (order?.jws === jws ? order : undefined));

/** The SD-JWT that is being made: it takes the token's place when it is there. Answers why it could not be made. */
export const $issuing = latest($question, (order, signal) => order && issue(order, signal));

export function issueSelectively(options: IssueOptions): void {
  const jws = $issuable.get();
  if (jws) $order.set({ ...options, jws, paths: $paths.get() });
}

/** Shared secrets and no signature at all will not do for an SD-JWT (RFC 9901 §9.1). */
const isSignature = (name: string | undefined): boolean => algorithms.get(name ?? '')?.kind === 'signature';

/** The algorithm of the token where it is a signature, or the one that is taken instead. */
export const $issuerAlgorithm = computed($issuable, (jws) => {
  const own = jws && stringParameter(jws, 'alg');
  return own !== undefined && isSignature(own) ? own : 'ES256';
});

/** The issuer's private key at hand, by name; where there is none, one is made. */
const $issuerKey = computed([$issuerAlgorithm, $keys, $issuable], (name, keys, jws): Key | undefined => {
  const row = algorithms.get(name);
  const own = keys.filter(({ use }) => use === 'private');
  return row && fittingKeys(row, own, jws && stringParameter(jws, 'kid')).fitting[0];
});

export const $issuerKeyName = computed($issuerKey, (key) => key && nameKey(key));

async function issue({ jws, paths, decoys, hash, holder }: Order, signal: AbortSignal): Promise<string | undefined> {
  const { issueSdJwt } = await loadIssue();
  const algorithm = $issuerAlgorithm.get();
  const issuer = $issuerKey.get() ?? (await newKey(algorithm, stringParameter(jws, 'kid') ?? 'issuer', signal));
  if (typeof issuer === 'string') return issuer;
  const holderKey = holder === 'new' ? await newKey('ES256', 'holder', signal) : undefined;
  if (typeof holderKey === 'string') return holderKey;
  const header = setMember(jws.header.text ?? '{}', 'alg', JSON.stringify(algorithm));
  const claims = jws.payload.text ?? '';
  const made = await issueSdJwt(
    { claims, disclosable: paths, decoys, hash, header, key: issuer, holder: holderKey },
    signal,
  );
  if (!made.ok) return made.problem;
  if ($issuable.get() !== jws) return undefined;
  if (holderKey) keepKeys([holderKey]);
  if (!$keys.get().includes(issuer)) offerKey((await loadExport()).toJwkText(issuer), 'generated');
  replaceToken(jws, made.value);
  return undefined;
}

async function newKey(algorithm: string, kid: string, signal: AbortSignal): Promise<Key | string> {
  const made = await (await loadGenerate()).generateKey(algorithm, kid, signal);
  return made.ok ? made.value : made.problem;
}
