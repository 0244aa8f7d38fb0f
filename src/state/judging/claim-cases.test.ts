import { describe, expect, it } from 'vitest';
import { applyRemedy } from '../autopsy/apply-remedy.ts';
import { allSaid } from '../fixtures/all-said.ts';
import { claimCases } from '../fixtures/claim-cases.ts';
import { judged, type Pasted } from '../fixtures/judged.ts';
import { messageCases } from '../fixtures/message-cases.ts';
import { until } from '../fixtures/until.ts';
import { $judgement } from './judgement.ts';

/** Seconds since 1970: no token of the cases has expired that was not meant to. */
const now = 1_795_881_100;

/** What the page must say of each; `button`: what a click on it must make the token match or decrypt. */
interface Expected {
  readonly outcome: 'rejected' | 'undecided' | 'looks-valid';
  readonly says: readonly RegExp[];
  readonly never?: RegExp;
  readonly button?: string;
}

const cases = { ...claimCases, 'envoy-alg-mismatch': messageCases['envoy-alg-mismatch'] } as const;

const byName: Readonly<Record<keyof typeof cases, Expected>> = {
  'alb-oidc-data': {
    outcome: 'rejected',
    says: [/The signature itself matches/, /matches the characters as they were sent\. Strict libraries reject/],
  },
  'aud-array-string': { outcome: 'rejected', says: [/is one string that holds a JSON array.*\["api", "web"\]/] },
  'aud-comma': { outcome: 'rejected', says: [/is one string that joins names with commas, not 2 audiences/] },
  'env-line-as-key': {
    outcome: 'rejected',
    says: [/matches if only the value of “JWT_SECRET” is used as the secret/],
    button: 'Use this secret',
  },
  'envoy-alg-mismatch': {
    outcome: 'undecided',
    says: [/kid "go-ext-authz", and the set says that it is for "RS256"; the token uses RS512/],
  },
  'hasura-jwt-secret-json': {
    outcome: 'undecided',
    says: [/^Signature verified$/m, /The secret is the value of “key”: "type" is “HS256”/],
  },
  'istio-placeholder-jwks': {
    outcome: 'undecided',
    says: [/decodes to the text “Error-IstiodFailedToFetchJwksUri-”.*istiod.*could not fetch the keys/],
  },
  'jwe-4-parts-nokey': {
    outcome: 'rejected',
    says: [/authentication tag is missing/, /no key can open this token/],
    never: /the key fits|key is right/,
  },
  'nextauth-secret': {
    outcome: 'undecided',
    says: [/can be decrypted if the key is derived from your secret as NextAuth\.js 4 does it \(HKDF/],
    button: 'Use the derived key',
  },
  'time-expiresin-string': {
    outcome: 'rejected',
    says: [/expired in the second in which it was issued.*expiresIn: "60" as 60 milliseconds/],
  },
  'time-us': {
    outcome: 'undecided',
    says: [/exp is 1795884105000000, which looks like microseconds.*divide by 1,000,000 to get 1795884105/],
  },
  'time-zero': {
    outcome: 'rejected',
    says: [/exp is 0, which is 1 Jan 1970.*never set/, /iat is 0, which is 1 Jan 1970.*never set/],
    never: /expiresIn/,
  },
  'u-nfd': {
    outcome: 'rejected',
    says: [/differ in Unicode normal form from character 4.*NFD.*U\+0065 U\+0301.*NFC.*U\+00E9/],
  },
};

const pastedBy: Readonly<Record<string, Pasted>> = cases;

describe('tokens that people asked about', () => {
  it.each(Object.entries(byName))('%s', async (name, { outcome, says, never, button }) => {
    const judgement = await judged({ now, paste: '', ...pastedBy[name] });
    const said = allSaid(judgement);
    expect(judgement.outcome).toBe(outcome);
    for (const one of says) expect(said).toMatch(one);
    if (never) expect(said).not.toMatch(never);
    const { autopsy } = judgement.signature;
    const remedy = autopsy?.status === 'done' ? autopsy.report.finding?.remedy : undefined;
    expect(remedy?.label).toBe(button);
    if (!remedy) return;
    const stop = $judgement.listen(() => undefined);
    applyRemedy(remedy);
    await until(() => /^(?:matched|decrypted)$/.test($judgement.get().signature.kind));
    stop();
  });
});
