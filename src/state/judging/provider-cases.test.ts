import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../core/judgement/judgement.ts';
import { $issuerCard } from '../circumstances/issuer.ts';
import { judged } from '../fixtures/judged.ts';
import { providerCases } from '../fixtures/provider-cases.ts';

interface Said {
  readonly judgement: Judgement;
  /** "warning provider-limit: …", of every finding. */
  readonly findings: readonly string[];
  readonly card: string | undefined;
}

async function said(name: string): Promise<Said> {
  const one = providerCases.find((each) => each.name === name);
  if (!one) throw new Error(`no case ${name}`);
  const { paste, key = '', audience, now } = one;
  const expected = audience === undefined ? {} : { expected: { audience } };
  const stop = $issuerCard.listen(() => undefined);
  const judgement = await judged({ paste, key, now, ...expected });
  const card = $issuerCard.get()?.issuer.id;
  stop();
  const findings = judgement.findings?.map(({ finding: { severity, id, message } }) => `${severity} ${id}: ${message}`);
  return { judgement, findings: findings ?? [], card };
}

/** What the page has to say of each, in any order, and the card beside it. */
const wanted: Readonly<Record<string, { readonly card: string; readonly says: readonly RegExp[] }>> = {
  'apple-secret-aud-slash': {
    card: 'apple-client-secret',
    says: [/^warning provider-limit: If this token is for Apple: aud is .* requires "https:\/\/appleid\.apple\.com"/],
  },
  'docusign-https-aud': {
    card: 'docusign',
    says: [
      /aud is "https:\/\/account-d\.docusign\.com"\. DocuSign requires "account-d\.docusign\.com" or "account\./,
      /sub is .*user@example\.com.*GUID/,
    ],
  },
  'docusign-noimp': {
    card: 'docusign',
    says: [/scope lacks "impersonation"/, /sub is .*GUID/, /provider-lifetime: exp is 2 h after iat.* at most 1 h/],
  },
  'epic-5min': {
    card: 'epic',
    says: [/error provider-lifetime: exp .* at most 5 min/, /alg is .*RS256.* "RS384" or "ES384"/, /has no kid/],
  },
  'firebase-custom-token': {
    card: 'firebase-custom',
    says: [
      /Firebase custom token.*signInWithCustomToken.*ID token/,
      /^warning provider-lifetime: exp is 3,610 s after iat, and Firebase accepts at most 3,600 s/,
    ],
  },
  'gh-app-1h': {
    card: 'github-app',
    says: [/^warning provider-lifetime: .*exp is .* at most 10 min.*too far in the future/],
  },
  'gh-app-int-iss': {
    card: 'github-app',
    says: [/^info claim-type: iss is the number 123456.* GitHub accepts the number/],
  },
  'google-sa-old-aud': {
    card: 'google-service-account-grant',
    says: [/aud is .* requires "https:\/\/oauth2\.googleapis\.com\/token"/],
  },
  'r-auth0-permissions-empty': { card: 'auth0-access', says: [/^info provider-limit: permissions is empty.* role/] },
  'r-hasura-roles-string': {
    card: 'hasura',
    says: [
      /x-hasura-allowed-roles is the string "user".* an array of strings/,
      /x-hasura-default-role is the string "admin".* x-hasura-allowed-roles/,
      /x-hasura-user-id is the number 42.* a string/,
    ],
  },
  'r-hasura-toplevel': { card: 'hasura', says: [/no https:\/\/hasura\.io\/jwt\/claims.*claims_namespace/] },
  'snowflake-lower': {
    card: 'snowflake',
    says: [/iss is .* upper case/, /provider-lifetime: exp is 2 h after iat.* 1 h/],
  },
  snowflake: { card: 'snowflake', says: [/iss is .* upper case/, /sub is .* upper case/] },
  'zoom-short': {
    card: 'zoom-meeting',
    says: [/error provider-lifetime: tokenExp is 10 min after iat.* at least 30 min/],
  },
};

describe('a token that its provider rejects', () => {
  it.each(providerCases.map(({ name }) => [name]))('%s: the page says why, and whose token it is', async (name) => {
    const { findings, card } = await said(name);
    const { says = [], card: own } = wanted[name] ?? {};
    expect(card).toBe(own);
    expect(says.length).toBeGreaterThan(0);
    for (const one of says) expect(findings.join('\n')).toMatch(new RegExp(one.source, 'm'));
  });

  it.each([
    ['apple-secret-aud-slash', 'undecided'],
    ['epic-5min', 'rejected'],
    ['gh-app-1h', 'undecided'],
    ['r-auth0-permissions-empty', 'undecided'],
    ['zoom-short', 'rejected'],
  ])('%s is %s: only what its provider certainly rejects is an error', async (name, outcome) => {
    expect((await said(name)).judgement.outcome).toBe(outcome);
  });
});

describe('a token that its provider accepts', () => {
  it('an app ID as a number in iss passes, because GitHub accepts the number it', async () => {
    const { judgement, findings } = await said('gh-app-int-iss');
    expect(judgement.gates.map(({ id, state }) => `${id} ${state}`)).not.toContain('structure fail');
    expect(findings.filter((one) => one.includes('provider-'))).toEqual([]);
  });

  it('a fingerprint of another key is named beside a signature that matches', async () => {
    const { judgement } = await said('snowflake-lower');
    expect(judgement.gates.find(({ id }) => id === 'signature')?.state).toBe('warn');
  });
});
