import { describe, expect, it } from 'vitest';
import { readExample } from '../fixtures/example.ts';
import { exampleNow } from '../fixtures/example-token.ts';
import { issuerExample, issuerTokens } from '../fixtures/issuer-tokens.ts';
import { type LimitPair, limitTokens } from '../fixtures/limit-tokens.ts';
import { issuers } from '../issuers/index.ts';
import { recogniseIssuer } from '../issuers/recognise-issuer.ts';
import type { Circumstances, Finding } from '../rule.ts';
import { brokenLimits, takesNumber } from './broken-limits.ts';
import { everyProvider } from './every-provider.ts';
import type { Limit, Provider } from './limit.ts';
import { limitsOfIssuer } from './limit-words.ts';

const nameOf = ({ issuer }: Provider, { name, isHeader, asked }: Limit): string =>
  `${issuer} ${isHeader ? 'header ' : ''}${name} ${asked.kind}`;

const lines = everyProvider.flatMap((provider) =>
  provider.limits.map((limit) => [nameOf(provider, limit), provider, limit] as const),
);

const quietly = { now: exampleNow, skewSeconds: 0, expected: {} };

/** The ordinary token of an issuer with some members changed. */
const tokenOf = (issuer: string, { header = {}, claims = {} }: LimitPair['quiet'] = {}) => {
  const token = issuerTokens[issuer] ?? { header: {}, claims: {} };
  return readExample(issuerExample({ header: { ...token.header, ...header }, claims: { ...token.claims, ...claims } }))
    .token;
};

const found = (
  issuer: string,
  members: LimitPair['quiet'],
  circumstances: Circumstances = quietly,
): readonly Finding[] =>
  (['time', 'form'] as const).flatMap((which) => brokenLimits(tokenOf(issuer, members), circumstances, which));

const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ severity, title, message }) => `${severity} ${title}: ${message}`);

const severities = (issuer: string, members: LimitPair['quiet']) =>
  found(issuer, members).map(({ severity }) => severity);

describe('the table of limits', () => {
  it('has a card for each provider, and a pair of tokens for each line', () => {
    const ids = new Set(issuers.map(({ id }) => id));
    expect(everyProvider.filter(({ issuer }) => !ids.has(issuer))).toEqual([]);
    expect(new Set(lines.map(([name]) => name)).size).toBe(lines.length);
    expect(Object.keys(limitTokens).toSorted()).toEqual(lines.map(([name]) => name).toSorted());
  });

  it.each(lines)(
    '%s has a source, and says what it means in sentences',
    (_, { source: own }, { source = own, because }) => {
      expect(new URL(`https://${source}`).pathname.length).toBeGreaterThan(1);
      expect(source).not.toMatch(/^https?:/);
      if (because !== undefined) expect(because).toMatch(/^[A-Z].*\.$/);
    },
  );

  it.each(lines)('%s: a token at the bound is quiet, and one past it is not', (name, { issuer }, limit) => {
    const { quiet, fires, expectedAudience } = limitTokens[name] ?? { quiet: {}, fires: {} };
    const expected = expectedAudience === undefined ? {} : { audience: expectedAudience };
    expect(told(found(issuer, quiet))).toEqual([]);
    const broken = found(issuer, fires, { ...quietly, expected });
    expect(recogniseIssuer(tokenOf(issuer, fires))?.issuer.id).toBe(issuer);
    expect(broken.map(({ message }) => message).join('\n')).toContain(limit.name.replace('*', '').slice(0, 60));
    expect(told(broken)).toMatchSnapshot();
  });

  it('is quiet about the ordinary token of every issuer', () => {
    const loud = Object.keys(issuerTokens).flatMap((issuer) =>
      told(found(issuer, {})).map((one) => `${issuer}: ${one}`),
    );
    expect(loud).toEqual([]);
  });

  it('is told on the card, in a line each', () => {
    expect(everyProvider.map(({ issuer }) => `${issuer}\n  ${limitsOfIssuer(issuer).join('\n  ')}`)).toMatchSnapshot();
    expect(limitsOfIssuer('keycloak-access')).toEqual([]);
  });
});

describe('a limit that is counted from now', () => {
  it('lets a token be dated back by a minute, and clocks differ', () => {
    const backdated = { claims: { iat: exampleNow - 60, exp: exampleNow + 600 } };
    expect(found('github-app', backdated)).toEqual([]);
    const fast = { claims: { iat: exampleNow, exp: exampleNow + 630 } };
    expect(found('github-app', fast)).toHaveLength(1);
    expect(found('github-app', fast, { ...quietly, skewSeconds: 30 })).toEqual([]);
  });

  it('is no error where the clock that made the token is ahead, and nothing else is wrong', () => {
    const ahead = { claims: { iat: exampleNow + 3, exp: exampleNow + 1203 } };
    expect(told(found('app-store-connect', ahead))).toEqual([
      expect.stringMatching(/^warning .*clock that made the token is ahead/),
    ]);
    const longer = { claims: { iat: exampleNow + 3, exp: exampleNow + 1204 } };
    expect(severities('app-store-connect', longer)).toEqual(['error']);
  });

  it('is kept within the skew by a token that was dated back', () => {
    const claims = { iat: exampleNow - 60, exp: exampleNow + 630 };
    expect(found('github-app', { claims }, { ...quietly, skewSeconds: 60 })).toEqual([]);
  });

  it('says less of a token that was too long when it was made', () => {
    const [late] = found('apple-client-secret', {
      claims: { iat: exampleNow - 2_000_000, exp: exampleNow + 14_000_000 },
    });
    expect(late).toMatchObject({ severity: 'warning', message: expect.stringMatching(/after iat.*does not matter/) });
  });

  it.each([{ exp: '1795089600' }, { exp: null }, { exp: 1_795_089_600_000 }, { iat: '1' }, { exp: undefined }])(
    'leaves %j to other rules',
    (claims) => {
      expect(found('github-app', { claims }).map(({ message }) => message)).toEqual([]);
    },
  );
});

describe('a value of another type', () => {
  it.each([
    ['firebase-custom', { uid: 1 }, 'uid is the number 1'],
    ['docusign', { sub: 42 }, 'sub is the number 42'],
  ])('%s is told of %j', (issuer, claims, words) => {
    expect(told(found(issuer, { claims })).join()).toContain(words);
  });

  it('is passed by in a list, where one of its items is right', () => {
    expect(told(found('auth0-assertion', { claims: { aud: ['https://shop.eu.auth0.com/', 'x'] } }))).toEqual([]);
  });
});

describe('many faults of one kind', () => {
  const roles = { 'x-hasura-allowed-roles': Array.from({ length: 80 }, (_, index) => `role-${index}`) };
  const session = (count: number, role = 'role-79') =>
    found('hasura', {
      claims: {
        'https://hasura.io/jwt/claims': {
          ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`x-hasura-${index}`, index])),
          ...roles,
          'x-hasura-default-role': role,
        },
      },
    });

  it('are three findings, the last of which counts the rest', () => {
    expect(session(3)).toHaveLength(3);
    const all = session(1000);
    expect(all).toHaveLength(3);
    expect(all[2]?.message).toMatch(/x-hasura-2 is .*\. The same is true of 997 more\./);
  });

  it('hide no member behind them, and no item of a long list', () => {
    expect(session(0)).toEqual([]);
    expect(told(session(0, 'role-80'))).toEqual([expect.stringContaining('x-hasura-default-role')]);
  });
});

describe('a token that only looks so', () => {
  it('is not held to the hour of a push token where its issuer is no team of Apple', () => {
    const old = { iat: exampleNow - 7200 };
    expect(severities('apns', { claims: old })).toEqual(['warning']);
    expect(severities('apns', { claims: { ...old, iss: 'joe' } })).toEqual([]);
  });
});

describe('how sure a finding is', () => {
  it('is an error only where the provider is certain, and is known to reject', () => {
    expect(severities('apple-client-secret', { header: { alg: 'ES384' } })).toEqual(['error']);
    // Nothing is known of what it responds with.
    expect(severities('docusign', { claims: { sub: 'ada@shop.example' } })).toEqual(['warning']);
    // Others make such tokens as well.
    expect(severities('github-app', { claims: { iat: exampleNow, exp: exampleNow + 3600 } })).toEqual(['warning']);
    // A near miss.
    expect(severities('app-store-connect', { claims: { aud: 'https://appstoreconnect-v1' } })).toEqual(['warning']);
  });

  it('is advice where the documentation is not clear', () => {
    expect(severities('epic', { header: { kid: undefined } })).toEqual(['info']);
    expect(severities('smart-backend', { header: { kid: undefined } })).toEqual(['hint']);
  });
});

const isUrl = (sign: unknown): boolean => [sign].flat().some((one) => typeof one === 'string' && one.startsWith('//'));

/** What people get wrong in an audience, in words. */
function* mistakesIn(aud: string): Iterable<readonly [string, string]> {
  yield ['letter case', aud.toUpperCase()];
  yield ['space', ` ${aud} `];
  yield ['a slash at the end', aud.endsWith('/') ? aud.slice(0, -1) : `${aud}/`];
  // A path has no scheme to get wrong.
  if (!aud.startsWith('/')) yield ['a scheme', aud.includes('://') ? aud.replace(/^https:\/\//, '') : `https://${aud}`];
}

/** Of every issuer whose tokens are made by others and known by their audience. */
const wrongAudiences = issuers.flatMap(({ id, signs }) => {
  const aud: unknown = [issuerTokens[id]?.claims['aud']].flat()[0];
  const isKnownByIt = signs.every(({ claims = {} }) => (claims['aud'] ?? true) !== true && !isUrl(claims['iss']));
  return isKnownByIt && typeof aud === 'string'
    ? [...mistakesIn(aud)].map(([what, wrong]) => [id, what, wrong] as const)
    : [];
});

describe('a near miss', () => {
  it.each([
    ['docusign', { aud: 'https://account-d.docusign.com/' }],
    ['docusign', { aud: 'HTTP://Account.DocuSign.com' }],
    ['apple-client-secret', { aud: 'appleid.apple.com' }],
    ['salesforce-grant', { aud: 'login.salesforce.com' }],
    ['google-service-account-grant', { aud: 'https://accounts.google.com/o/oauth2/token/' }],
    ['firebase-custom', { aud: 'identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit' }],
    ['ghost-admin', { aud: '/admin' }],
    ['jitsi', { aud: 'Jitsi' }],
    ['hasura', { 'https://hasura.io/jwt/claims': undefined, 'X-Hasura-Default-Role': 'user' }],
  ])('%s is known by %j', (issuer, claims) => {
    expect(recogniseIssuer(tokenOf(issuer, { claims }))).toMatchObject({ issuer: { id: issuer }, isNear: true });
  });

  it.each(wrongAudiences)('%s is known although its audience differs in %s: %s', (id, _, aud) => {
    const known = recogniseIssuer(tokenOf(id, { claims: { aud } }))?.issuer.id;
    // Epic’s is one of SMART, whose card has no slash in its sign.
    expect(id === 'epic' && known === 'smart-backend' ? id : known).toBe(id);
  });

  it('is not asked for where a sign is found', () => {
    for (const issuer of Object.keys(issuerTokens))
      expect(recogniseIssuer(tokenOf(issuer))?.isNear, issuer).toBeUndefined();
  });

  it.each([
    'https://account-d.docusign.com.evil.example',
    'https://evil.example/account-d.docusign.com',
    'docusign.com',
  ])('is not another host: %s', (aud) => {
    expect(recogniseIssuer(tokenOf('docusign', { claims: { aud } }))).toBeUndefined();
  });
});

describe('a provider that reads what others issue', () => {
  const claims = {
    'https://hasura.io/jwt/claims': { 'x-hasura-allowed-roles': 'user', 'x-hasura-default-role': 'user' },
  };

  it.each(['auth0-access', 'cognito-id', 'firebase-id', 'keycloak-access'])(
    'is asked about a token of %s',
    (issuer) => {
      expect(recogniseIssuer(tokenOf(issuer, { claims }))?.issuer.id).toBe(issuer);
      expect(told(found(issuer, { claims }))).toEqual([
        expect.stringMatching(/^warning x-hasura-allowed-roles is not as/),
      ]);
    },
  );

  it('is asked where it looks in another place, and may be told to', () => {
    const beside = { 'x-hasura-allowed-roles': ['user'], 'x-hasura-default-role': 'user' };
    expect(told(found('auth0-access', { claims: beside }))).toEqual([
      expect.stringMatching(/^warning No https:.*If this/),
    ]);
  });
});

describe('a name that the token chose', () => {
  it('is cut, and what cannot be seen in it is named', () => {
    const name = `x-hasura-\u202e${'x'.repeat(5000)}`;
    const claims = {
      'https://hasura.io/jwt/claims': { 'x-hasura-allowed-roles': ['a'], 'x-hasura-default-role': 'a', [name]: 1 },
    };
    const [one, ...others] = told(found('hasura', { claims }));
    expect(others).toEqual([]);
    expect(one).toContain('<U+202E right-to-left override>');
    expect(one?.length).toBeLessThan(400);
  });
});

describe('a number in place of a string', () => {
  it('is accepted by those providers that the table names', () => {
    expect(takesNumber(tokenOf('github-app', { claims: { iss: 123_456 } }), 'iss')).toBe('GitHub');
    expect(takesNumber(tokenOf('github-app', { claims: { iss: 123_456 } }), 'sub')).toBeUndefined();
    expect(takesNumber(tokenOf('apple-client-secret'), 'iss')).toBeUndefined();
  });
});
