import { expect, it } from 'vitest';
import { makeTwin } from '../../crypto/twin/make-twin.ts';
import { randomChance } from '../../crypto/twin/chance.ts';
import { $autopsy } from '../autopsy/autopsy.ts';
import { $expectedText, $skewSeconds } from '../circumstances/circumstances.ts';
import { $explanations } from '../circumstances/explanations.ts';
import { claimCases } from '../fixtures/claim-cases.ts';
import { judged, type Pasted } from '../fixtures/judged.ts';
import { mismatchCases } from '../fixtures/mismatch-cases.ts';
import { providerCases } from '../fixtures/provider-cases.ts';
import { verdictCases, verdictCasesNow } from '../fixtures/verdict-cases.ts';
import { $keyReading, $keyText, $secretEncoding } from '../keys/key-field.ts';
import { $now } from '../page/clock.ts';
import { $parsed } from '../session/session.ts';
import { checkTwin } from './check-twin.ts';

const now = 1_795_881_100;
const cases: readonly (readonly [string, Pasted])[] = [
  ...Object.entries<Pasted>(claimCases).map(([name, one]) => [`claim ${name}`, { now, ...one }] as const),
  ...mismatchCases.map(({ name, ...one }) => [`mismatch ${name}`, { now, ...one }] as const),
  ...providerCases.map(
    ({ name, audience, ...one }) =>
      [`provider ${name}`, { ...one, ...(audience === undefined ? {} : { expected: { audience } }) }] as const,
  ),
  ...verdictCases.map(({ name, ...one }) => [`verdict ${name}`, { now: verdictCasesNow, ...one }] as const),
];
const { signal } = new AbortController();

async function said(pasted: Pasted): Promise<string> {
  await judged(pasted);
  const explain = $explanations.get();
  if (!explain) throw new Error('no rules');
  const stop = [$keyReading, $autopsy, $parsed].map((store) => store.listen(() => undefined));
  const autopsy = $autopsy.get();
  const question = {
    token: $parsed.get(),
    keyText: $keyText.get(),
    encoding: $secretEncoding.get(),
    keys: $keyReading.get().keys,
    expected: $expectedText.get(),
    detached: { text: '', form: 'text' } as const,
    now: $now.get(),
    cause: autopsy.status === 'done' ? (autopsy.report.finding?.faults ?? []) : [],
    chance: randomChance,
  };
  for (const end of stop) end();
  const made = await makeTwin(question, signal);
  if (!made.ok) return `none: ${made.problem}`;
  const { differences } = await checkTwin(question, made.value, { explain, skewSeconds: $skewSeconds.get() }, signal);
  return differences.length === 0 ? `alike (${made.value.signedAs})` : `differs: ${differences.join(' ')}`;
}

/** What no twin can have, or what Jotter cannot make again. */
const notAlike = new Map<string, RegExp>([
  ['claim alb-oidc-data', /base64url-padding/],
  ['claim istio-placeholder-jwks', /^none: Jotter cannot read the text in the key field/],
  ['claim jwe-4-parts-nokey', /^none: Twins are made of signed tokens only/],
  ['claim nextauth-secret', /^none: Twins are made of signed tokens only/],
  ['mismatch ed25519-raw-public', /raw-public-key/],
  ['mismatch es256-63-bytes', /signature-zero-lost/],
  ['mismatch fingerprint-as-key', /^none: Jotter cannot read the text in the key field/],
  ['mismatch jwk-n-is-pem', /^differs/],
  ['mismatch k8s-ca-instead-of-sa', /^none: There is a certificate/],
  ['mismatch m-ed', /raw-public-key/],
  ['mismatch m-period', /nothing around it/],
  ['mismatch rsa-bare-digest', /rsa-bare-digest/],
  ['mismatch sd-padded', /^none: The token has a fault of form/],
  ['mismatch trailing-period', /nothing around it/],
  ['mismatch trailing-period-bare', /nothing around it/],
  ['mismatch vapid-pair', /raw-public-key/],
  ['provider apple-secret-aud-slash', /provider-limit/],
  ['provider docusign-https-aud', /provider-limit/],
  ['verdict 01d-cut-by-four', /^none: The token has a fault of form/],
  ['verdict 02b-unknown-alg', /^none: Jotter cannot replace every value.*would stay: alg\./],
  ['verdict 04c-zero-width-space-in-header-line', /nothing around it/],
  ['verdict 04d-semicolon-in-header-line', /nothing around it/],
  ['verdict 11-jwk-spare-bits', /secret-guessable/],
  ['verdict 14-bom-header', /^none: The header is not valid JSON/],
  ['verdict 15-jwe-and-jws-differ', /^none: Twins are made of signed tokens only/],
  ['verdict gcm-iv16-any-key', /^none: Twins are made of signed tokens only/],
  ['verdict m-period', /nothing around it/],
  ['verdict n-jwe-cut-nokey', /^none: Twins are made of signed tokens only/],
  ['verdict sd-padded-click', /^none: The token has a fault of form/],
]);

it('all but these have a twin that is judged alike', () => {
  expect(cases.length - notAlike.size).toBe(69);
});

it.each(cases)('%s', async (name, one) => {
  expect(await said(one)).toMatch(notAlike.get(name) ?? /^alike/);
});
