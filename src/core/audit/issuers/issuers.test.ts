import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExample } from '../fixtures/example.ts';
import { issuerExample, issuerTokens } from '../fixtures/issuer-tokens.ts';
import { profiles } from '../profiles/index.ts';
import { issuers } from './index.ts';
import { recogniseIssuer } from './recognise-issuer.ts';

const cardOf = (example: string) => recogniseIssuer(readExample(example).token);
const cardOfToken = (id: string) => {
  const token = issuerTokens[id];
  return token && cardOf(issuerExample(token));
};

const at = (header: object) =>
  cardOf(`${JSON.stringify({ alg: 'ES256', iss: 'x', client: 'c', exp: 1, ...header })} {"sub":"a"}`)?.keysAt;

const arn = (region: string) => ({ signer: `arn:aws:elasticloadbalancing:${region}:1:loadbalancer/app/a/b` });

/** Where an address of a real issuer of this pattern may be. */
const hostOf = (pattern: string): RegExp => {
  const [host = ''] = pattern.slice(2).split('/');
  const source = host
    .replaceAll('.', '\\.')
    .replaceAll(/\{\w+\\\.\}/g, '[a-z0-9.-]+')
    .replaceAll(/\{\w+\}/g, '[a-z0-9-]+');
  return new RegExp(`^${source}$`);
};

const valueFor = (name: string): string => ({ token_use: 'access', ver: '2.0', typ: 'Bearer' })[name] ?? 'a';

/** Its tokens bring real certificates: one is in the tests of the page. */
const withoutFixture = new Set(['storekit']);

describe('the issuers', () => {
  test('have ids of their own, and each a token in the fixtures', () => {
    const ids = issuers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(issuerTokens).toSorted()).toEqual(ids.filter((id) => !withoutFixture.has(id)).toSorted());
  });

  test.each(issuers.map((issuer) => [issuer.id, issuer] as const))(
    '%s speaks in whole sentences and says where its keys are',
    (_, issuer) => {
      for (const text of [issuer.summary, ...issuer.traps.map(({ says }) => says), issuer.keysNote ?? 'None.'])
        expect(text).toMatch(/^\S.*[.)]$/s);
      expect(issuer.keysAt ?? issuer.keysNote).toBeDefined();
      expect(issuer.traps.length).toBeGreaterThan(0);
      expect(issuer.profile === undefined || profiles.some(({ id }) => id === issuer.profile)).toBe(true);
      expect(JSON.stringify(issuer)).not.toMatch(/https?:\/\/[\w.-]+\.(?!example)(com|net|io)\/.*well-known/);
    },
  );

  test.each(Object.keys(issuerTokens).map((id) => [id]))('a token of %s is known as one', (id) => {
    const card = cardOfToken(id);
    expect(card?.issuer.id).toBe(id);
    expect(card?.reasons.length).toBeGreaterThan(0);
    if (card?.issuer.keysAt !== undefined && card.keysAt === undefined)
      expect(card.issuer.keysNote ?? 'no address').toMatch(/JWT|no address/);
    if (card?.keysAt !== undefined) expect(new URL(card.keysAt).protocol).toBe('https:');
  });

  test('the addresses of keys are filled from the token', () => {
    const addresses = Object.keys(issuerTokens).flatMap((id) => {
      const address = cardOfToken(id)?.keysAt;
      return address === undefined ? [] : [`${id} ${address}`];
    });
    expect(addresses).toMatchInlineSnapshot(`
      [
        "entra-v1 https://login.microsoftonline.com/6ce9d5a8-6a19-4c5a-9d3c-0b1d5a1f8f11/discovery/keys",
        "entra-v2 https://login.microsoftonline.com/6ce9d5a8-6a19-4c5a-9d3c-0b1d5a1f8f11/discovery/v2.0/keys",
        "entra-b2c https://contoso.b2clogin.com/6ce9d5a8-6a19-4c5a-9d3c-0b1d5a1f8f11/B2C_1_signin/discovery/v2.0/keys",
        "entra-external-id https://6ce9d5a8-6a19-4c5a-9d3c-0b1d5a1f8f11.ciamlogin.com/6ce9d5a8-6a19-4c5a-9d3c-0b1d5a1f8f11/discovery/v2.0/keys",
        "cognito-access https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_aB3dE5fG7/.well-known/jwks.json",
        "cognito-id https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_aB3dE5fG7/.well-known/jwks.json",
        "aws-alb https://public-keys.auth.elb.eu-west-1.amazonaws.com/2f1b3a44-9d1e-4a7f-8d0c-5a3f1e2b7c90",
        "aws-eks https://oidc.eks.eu-west-1.amazonaws.com/id/0123456789ABCDEF0123456789ABCDEF/keys",
        "google-id https://www.googleapis.com/oauth2/v3/certs",
        "google-compute https://www.googleapis.com/oauth2/v3/certs",
        "google-service-account-grant https://www.googleapis.com/service_accounts/v1/jwk/orders@shop-1.iam.gserviceaccount.com",
        "google-service-account-self https://www.googleapis.com/service_accounts/v1/jwk/orders@shop-1.iam.gserviceaccount.com",
        "google-iap https://www.gstatic.com/iap/verify/public_key-jwk",
        "firebase-id https://www.googleapis.com/robot/v1/metadata/x509/securetoken@system.gserviceaccount.com",
        "firebase-session https://www.googleapis.com/identitytoolkit/v3/relyingparty/publicKeys",
        "firebase-custom https://www.googleapis.com/service_accounts/v1/jwk/orders@shop-1.iam.gserviceaccount.com",
        "firebase-app-check https://firebaseappcheck.googleapis.com/v1/jwks",
        "apple-id https://appleid.apple.com/auth/keys",
        "github-actions https://token.actions.githubusercontent.com/.well-known/jwks",
        "gitlab-ci https://gitlab.example/oauth/discovery/keys",
        "buildkite https://agent.buildkite.com/.well-known/jwks",
        "terraform https://app.terraform.io/.well-known/jwks",
        "vercel https://oidc.vercel.com/shop/.well-known/jwks",
        "kubernetes-bound https://kubernetes.default.svc.cluster.local/openid/v1/jwks",
        "nomad https://nomad.example/.well-known/jwks.json",
        "vault https://vault.example/v1/identity/oidc/.well-known/keys",
        "auth0-access https://shop.eu.auth0.com/.well-known/jwks.json",
        "auth0-id https://shop.eu.auth0.com/.well-known/jwks.json",
        "okta-custom https://shop.okta.com/oauth2/default/v1/keys",
        "okta-org https://shop.okta.com/oauth2/v1/keys",
        "supabase https://abcdefghijklmnop.supabase.co/auth/v1/.well-known/jwks.json",
        "cloudflare-access https://shop.cloudflareaccess.com/cdn-cgi/access/certs",
        "clerk https://clean-mayfly-62.clerk.accounts.dev/.well-known/jwks.json",
        "kinde https://shop.kinde.com/.well-known/jwks",
        "logto https://shop.logto.app/oidc/jwks",
        "ory https://clever-shop-1234.projects.oryapis.com/.well-known/jwks.json",
        "pingone https://auth.pingone.eu/6ce9d5a8-6a19-4c5a-9d3c-0b1d5a1f8f11/as/jwks",
        "salesforce https://shop.my.salesforce.com/id/keys",
        "keycloak-access https://sso.example/realms/shop/protocol/openid-connect/certs",
        "keycloak-id https://sso.example/realms/shop/protocol/openid-connect/certs",
        "zitadel https://shop-a1b2c3.zitadel.cloud/oauth/v2/keys",
        "authentik https://auth.example/application/o/shop/jwks/",
        "fusionauth https://fusion.example/.well-known/jwks.json",
        "duende https://ids.example/.well-known/openid-configuration/jwks",
      ]
    `);
  });

  test('no host slips into an address by way of a name in a pattern', () => {
    for (const iss of [
      'https://evil.example/#.auth0.com/',
      'https://evil.example?.auth0.com/',
      'https://user@evil.example/.auth0.com/',
      'https://evil.example\\.auth0.com/',
      'https://login.microsoftonline.com.evil.example/x/v2.0',
      'https://cognito-idp.eu.evil.example/amazonaws.com/pool',
      'https://x.okta.com.evil.example/oauth2/default',
    ]) {
      const card = cardOf(
        `{"alg":"RS256"} ${JSON.stringify({ iss, scope: 'a', azp: 'b', token_use: 'access', ver: '2.0' })}`,
      );
      expect(card?.keysAt ?? 'none', iss).toBe('none');
    }
  });

  test.each([
    'https://auth.pingone.evil.example/e/as',
    'https://cognito-idp.s3.us-east-1.amazonaws.com/pool',
    'https://oidc.eks.s3.us-east-1.amazonaws.com/id/ABC',
    'https://login.microsoftonline.com/../v2.0',
    'https://x.okta.com/oauth2/..',
    'https://x.okta.com/oauth2/%2e%2e',
  ])('of another host, or with a way up in its path, nobody is recognised: %s', (iss) => {
    const claims = { iss, scope: 'a', token_use: 'access', ver: '2.0', sub: 'system:serviceaccount:a:b' };
    expect(cardOf(`{"alg":"RS256"} ${JSON.stringify(claims)}`)?.keysAt).toBeUndefined();
  });

  test('what a header names leads to no other host', () => {
    expect(at({ ...arn('eu-west-1'), kid: '2f1b3a44' })).toBe(
      'https://public-keys.auth.elb.eu-west-1.amazonaws.com/2f1b3a44',
    );
    expect(at({ ...arn('s3.us-east-1'), kid: '2f1b3a44' })).toBeUndefined();
    for (const kid of ['..', '../x', '%2e%2e', 'a/b', 'a?b', 'a#b', 'a\\b'])
      expect(at({ ...arn('eu-west-1'), kid })).toBeUndefined();
  });

  const patterns = issuers.flatMap((issuer) =>
    issuer.signs.flatMap(({ claims }) =>
      Object.entries(claims ?? {}).flatMap(([name, sign]) =>
        name === 'iss' && sign !== true ? [sign].flat().filter((one) => one.startsWith('//')) : [],
      ),
    ),
  );
  /** What a forger puts in the place of a name, or behind and before a host. */
  const tricks = fc.constantFrom(
    ...'evil.example|evil.example/|s3.us-east-1|a.b|..|.|%2e%2e|../..|a/../b|a@evil.example'.split('|'),
    ...'evil.example#|evil.example?|evil.example\\|a%2fb|A|ä|a b||a:1|a\t|*'.split('|'),
  );
  const own = new Set(['www.googleapis.com', 'login.microsoftonline.com', 'appleid.apple.com', 'www.gstatic.com']);

  test('a look-alike of any pattern leads to no host but that of an issuer, and to no path with a way up', () => {
    const hosts = patterns.map(hostOf);
    const forged = fc
      .tuple(fc.constantFrom(...patterns), fc.array(tricks, { minLength: 6, maxLength: 6 }), fc.nat(5), tricks)
      .map(([pattern, fill, where, extra]) => {
        let index = 0;
        const filled = pattern.replace(/\{\w+[.*#]?\}/g, () => fill[index++ % 6] ?? '');
        const iss = `https:${filled}`;
        switch (where) {
          case 0:
            return iss.replace(/^(https:\/\/[^/]*)/, `$1.${extra}`);
          case 1:
            return iss.replace('https://', `https://${extra}/`);
          case 2:
            return iss.replace('https://', `https://${extra}@`);
          case 3:
            return `${iss}/${extra}`;
          case 4:
            return iss.replace('https://', `https://${extra}.`);
          default:
            return iss;
        }
      });
    fc.assert(
      fc.property(
        forged,
        fc.subarray(['scope', 'token_use', 'ver', 'sid', 'azp', 'permissions', 'typ']),
        (iss, names) => {
          const claims = {
            ...Object.fromEntries(names.map((name) => [name, valueFor(name)])),
            iss,
            sub: 'system:serviceaccount:a:b',
          };
          const keysAt = cardOf(`{"alg":"RS256","kid":"a"} ${JSON.stringify(claims)}`)?.keysAt;
          if (keysAt === undefined) return;
          const { host, href } = new URL(keysAt);
          expect(href).toBe(keysAt);
          expect(keysAt).not.toMatch(/\/\.{1,2}(?:\/|$)|%2|[\\#?]|^https:\/\/[^/]*@/i);
          // A product that anybody can host has its keys beside its own issuer, and never elsewhere.
          expect(
            own.has(host) || hosts.some((one) => one.test(host)) || keysAt.startsWith(iss.replace(/\/$/, '')),
            `${iss} ${keysAt}`,
          ).toBe(true);
        },
      ),
      { numRuns: 20_000 },
    );
  });
  test('a token of nobody known, and what is no token, has no card', () => {
    expect(
      cardOf('{"alg":"HS256","typ":"JWT"} {"iss":"https://id.example","sub":"1","aud":"api","exp":1}'),
    ).toBeUndefined();
    expect(
      cardOf('{"alg":"HS256","typ":"JWT"} {"sub":"1234567890","name":"John Doe","iat":1516239022}'),
    ).toBeUndefined();
    expect(cardOf('{"alg":"HS256"} []')).toBeUndefined();
  });
});
