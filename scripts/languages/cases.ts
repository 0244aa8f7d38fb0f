import { Buffer } from 'node:buffer';
import type { FixCircumstances } from '../../src/core/autopsy/fixes/circumstances.ts';
import { fixesOf, type Fix } from '../../src/core/autopsy/fixes/fixes-of.ts';
import type { AutopsyFinding, Fault } from '../../src/core/autopsy/report.ts';
import { readKeys } from '../../src/core/keys/reading/read-keys.ts';
import { autopsied } from '../../src/crypto/autopsy/fixtures/autopsied.ts';
import { faultyTokens } from '../../src/crypto/autopsy/fixtures/faulty-tokens.ts';
import {
  base64url,
  kitOf,
  type AlgorithmName,
  type FaultyToken,
  type Kit,
} from '../../src/crypto/autopsy/fixtures/kit.ts';
import { everyHypothesis } from '../../src/crypto/autopsy/hypotheses/index.ts';

/** A token with one fault, what the autopsy made of it, and what puts it right. */
export interface FixCase {
  readonly id: string;
  readonly kit: Kit;
  readonly faulty: FaultyToken;
  readonly finding: AutopsyFinding;
  readonly fault: Fault;
  readonly circumstances: FixCircumstances;
  readonly fix: Fix;
}

/** Valid at any time that this test may run at. The audience has every character that ends a string somewhere. */
export const claims = {
  sub: '42',
  iss: 'https://api.acme-corp.net/a',
  aud: ['say "\\orders\' ${x} $y `z`'],
  name: 'Zoë <b>&',
  iat: 1_500_000_000,
  exp: 4_102_444_800,
};

const algorithms: readonly AlgorithmName[] = ['HS256', 'HS512', 'RS256', 'PS384', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** So many tokens of a fault and an algorithm; the makers vary more than the lines do. */
const most = 3;

/** The kit of an algorithm, with claims that no clock can make invalid. */
export function lastingKit(alg: AlgorithmName): Kit {
  const kit = kitOf(alg);
  const payload = base64url(JSON.stringify(claims));
  return { ...kit, payload, token: (parts) => kit.token({ payload, ...parts }) };
}

/** Every hypothesis that has a fix, with every algorithm that can have its fault. */
export async function fixCases(): Promise<readonly FixCase[]> {
  const found: FixCase[] = [];
  for (const { id, fix } of everyHypothesis)
    if (fix !== undefined) for (const alg of algorithms) found.push(...(await casesOf(id, lastingKit(alg))));
  return found;
}

async function casesOf(id: string, kit: Kit): Promise<readonly FixCase[]> {
  const found: FixCase[] = [];
  for (const faulty of faultyTokens.get(id)?.(kit) ?? []) {
    if (found.length === most || !isLasting(faulty)) continue;
    const { finding } = await autopsied(faulty);
    const [fault] = finding?.faults ?? [];
    if (!finding || fault?.id !== id) continue;
    const circumstances = circumstancesOf(kit, faulty);
    const [fix] = fixesOf(finding.faults, circumstances);
    if (fix) found.push({ id, kit, faulty, finding, fault, circumstances, fix });
  }
  return found;
}

/** Some makers have claims of their own, which say nothing of a time or the wrong one. */
const isLasting = ({ paste }: FaultyToken): boolean =>
  Buffer.from(paste.split('.')[1] ?? '', 'base64url')
    .toString()
    .includes(String(claims.exp));

const circumstancesOf = ({ alg }: Kit, { keyText, encoding = 'utf8' }: FaultyToken): FixCircumstances => ({
  alg,
  keys: readKeys(keyText, { secretEncoding: encoding }).keys,
  encoding,
  issuer: claims.iss,
  audience: claims.aud[0] ?? '',
  expires: true,
});
