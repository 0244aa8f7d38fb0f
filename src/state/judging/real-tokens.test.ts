import { describe, expect, it } from 'vitest';
import { exampleToken } from '../../core/audit/fixtures/example-token.ts';
import { recogniseIssuer } from '../../core/audit/issuers/recognise-issuer.ts';
import { judged } from '../fixtures/judged.ts';
import { $parsed } from '../session/session.ts';

type Members = Readonly<Record<string, unknown>>;

/** Seconds since 1970. */
const now = 1_795_881_100;
const [iat, exp] = [now - 60, now + 3000];
const user = '2f1b3a44-9d1e-4a7f-8d0c-5a3f1e2b7c90';
const rs = { alg: 'RS256', typ: 'JWT', kid: 'abc123' };
const es = { alg: 'ES256', kid: 'ABC123DEFG' };
const own = { iat, exp: now + 3600 };

async function said(header: Members, claims: Members, audience?: string) {
  const paste = exampleToken(`${JSON.stringify(header)} ${JSON.stringify(claims)}`);
  const judgement = await judged({ now, paste, ...(audience !== undefined && { expected: { audience } }) });
  const stop = $parsed.listen(() => undefined);
  const card = recogniseIssuer($parsed.get())?.issuer.id;
  stop();
  const findings = judgement.findings?.map(({ finding: { severity, id, message } }) => `${severity} ${id}: ${message}`);
  return { headline: judgement.headline, card, findings: findings ?? [] };
}

/** Right tokens: nothing of them may be rejected, and nobody named who did not make them. */
const right: readonly (readonly [name: string, card: string | undefined, header: Members, claims: Members])[] = [
  ['of a server whose iss is a number', undefined, rs, { ...own, iss: '42', userId: 7 }],
  ['of an issuer whose name begins with Iv', undefined, rs, { ...own, iss: 'Ivanti', userId: 7 }],
  [
    'with iss and iat alone, signed with ES256',
    undefined,
    { alg: 'ES256', kid: 'key-1' },
    { iss: 'MYCOMPANY1', iat: 1 },
  ],
  [
    'for a FHIR server',
    undefined,
    rs,
    { iat, exp, iss: 'https://auth.example', aud: 'https://fhir.example/r4', sub: 'u', jti: user },
  ],
  [
    'with a claim access',
    undefined,
    rs,
    { iat, exp, nbf: iat, iss: 'https://a.example', aud: 'app', jti: user, access: 'full' },
  ],
  [
    'of Apple, with email_verified in quotes',
    'apple-id',
    rs,
    {
      ...own,
      iss: 'https://appleid.apple.com',
      aud: 'com.shop.app',
      sub: '001',
      email_verified: 'true',
      is_private_email: 'false',
    },
  ],
  [
    'for Twilio, with the SID of its key',
    'twilio',
    { alg: 'HS256', typ: 'JWT', cty: 'twilio-fpa;v=1' },
    { ...own, jti: `SK${'0'.repeat(32)}-1`, iss: `SK${'0'.repeat(32)}`, sub: `AC${'0'.repeat(32)}`, grants: {} },
  ],
  [
    'that ends a session, of Auth0',
    undefined,
    { ...rs, typ: 'logout+jwt' },
    {
      iat,
      exp: now + 60,
      iss: 'https://shop.eu.auth0.com/',
      sub: 'auth0|1',
      aud: 'app',
      jti: user,
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    },
  ],
  ['with a claim video', undefined, rs, { iat, exp, iss: 'https://a.example', aud: 'app', video: 'intro.mp4' }],
  [
    'that asks a wallet, without iss',
    'openid4vp',
    { alg: 'ES256', typ: 'oauth-authz-req+jwt', kid: 'k' },
    {
      response_type: 'vp_token',
      client_id: 'x509_san_dns:v.example',
      response_uri: 'https://v.example/r',
      nonce: 'abcdefgh',
      dcql_query: { credentials: [] },
      aud: 'https://self-issued.me/v2',
    },
  ],
];

describe('a right token', () => {
  it.each(right)('%s', async (_, card, header, claims) => {
    const { findings, card: known } = await said(header, claims);
    expect(findings.filter((one) => /^(?:error|warning)|provider-/.test(one))).toEqual([]);
    expect(known).toBe(card);
  });
});

const fingerprint = 'SHA256:AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfG=';

/** Slightly wrong tokens, and what has to be said of each. */
const wrong: readonly (readonly [name: string, card: string, says: RegExp, header: Members, claims: Members])[] = [
  [
    'Apple, for its token endpoint',
    'apple-client-secret',
    /If .* Apple: aud is .*auth\/token".* requires "https:\/\/appleid\.apple\.com"/,
    es,
    { ...own, iss: 'DEF123GHIJ', sub: 'com.shop.web', aud: 'https://appleid.apple.com/auth/token' },
  ],
  [
    'Apple, iss and sub exchanged',
    'apple-client-secret',
    /iss is .*com\.shop\.web.* team ID/,
    es,
    { ...own, iss: 'com.shop.web', sub: 'DEF123GHIJ', aud: 'https://appleid.apple.com' },
  ],
  [
    'WeatherKit without id',
    'apple-weather',
    /If .* WeatherKit: the header has no id/,
    es,
    { ...own, iss: 'DEF123GHIJ', sub: 'com.shop.weather' },
  ],
  [
    'Snowflake, sub without the account',
    'snowflake',
    /sub is .*"JSMITH".* with a period between/,
    rs,
    { ...own, iss: `ORG.JSMITH.${fingerprint}`, sub: 'JSMITH' },
  ],
  [
    'Zoom, of a mobile SDK, too short',
    'zoom-meeting',
    /tokenExp is 29 min 59 s after iat/,
    { alg: 'HS256' },
    { appKey: 'k', iat: now, exp: now + 7200, tokenExp: now + 1799 },
  ],
  [
    'Firebase, over http',
    'firebase-custom',
    /Only the scheme differs/,
    rs,
    {
      ...own,
      iat: now,
      iss: 'a@p.iam.gserviceaccount.com',
      sub: 'a@p.iam.gserviceaccount.com',
      uid: 'u',
      aud: 'http://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit',
    },
  ],
];

describe('a wrong token', () => {
  it.each(wrong)('%s', async (_, card, says, header, claims) => {
    const { findings, card: known, headline } = await said(header, claims);
    expect(findings.join('\n')).toMatch(says);
    expect(known).toBe(card);
    expect(headline).not.toMatch(/JSON Web Token:|No problems/);
  });
});
