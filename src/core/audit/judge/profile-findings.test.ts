import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { rfcTokens } from '../../token/fixtures/rfc.ts';
import { parse } from '../../token/reading/parse.ts';
import { processSdJwt } from '../../token/sd-jwt/sd-jwt-process.ts';
import { withDisclosed } from '../../token/reading/with-disclosed.ts';
import { exampleNow, exampleToken } from '../fixtures/example-token.ts';
import { profileTokens, readProfileToken } from '../fixtures/profile-tokens.ts';
import { spoiledTokens } from '../fixtures/spoiled-tokens.ts';
import { meetProfile } from '../sheet/meet-profile.ts';
import { profileFindings } from './profile-findings.ts';
import type { Profile } from '../profile.ts';
import { profiles } from '../profiles/index.ts';
import { recogniseProfiles } from './recognise-profiles.ts';
import type { Circumstances } from '../rule.ts';

const circumstances: Circumstances = { now: exampleNow, skewSeconds: 0, expected: {} };

function profileNamed(id: string): Profile {
  const profile = profiles.find((one) => one.id === id);
  if (!profile) throw new Error(`no profile ${id}`);
  return profile;
}

const read = (example: string, behind?: readonly string[]) =>
  parse(excerptOf(exampleToken(example) + (behind ? `~${behind.map(exampleToken).join('~')}` : '')));

const found = (id: string, example: string, isPinned = false): readonly string[] =>
  profileFindings(profileNamed(id), read(example), circumstances, isPinned).map(
    ({ severity, message }) => `${severity}: ${message}`,
  );

describe('a token that breaks its profile', () => {
  it.each(spoiledTokens.map((one) => [one.profile, one.example.slice(0, 80), one] as const))(
    '%s: %s',
    (id, _, { example, behind, finds, left }) => {
      const token = read(example, behind);
      const findings = profileFindings(profileNamed(id), token, circumstances);
      expect(findings.map((one) => `${one.severity} ${one.id.replace(`profile-${id}-`, '')}`)).toEqual(finds);
      for (const { title, message, remedy } of findings) {
        expect(title).toMatch(/^[A-Z].*[^.]$/);
        expect(message).toMatch(/^\S.*\.$/);
        expect(remedy).toMatch(/^[A-Z].*\.$/);
        expect(`${title}${message}${remedy ?? ''}`).not.toMatch(/undefined|NaN|\[object/);
      }
      const silent = meetProfile(profileNamed(id), token, circumstances).filter(
        ({ outcome, rule }) => outcome === 'not-met' && rule !== undefined,
      );
      expect(silent.map((row) => `${row.id} to ${row.rule ?? ''}`)).toEqual(left);
    },
  );

  it('is there for every profile, but those that demand nothing', () => {
    const spoiled = new Set(spoiledTokens.map(({ profile }) => profile));
    expect(profiles.map(({ id }) => id).filter((id) => !spoiled.has(id))).toEqual([]);
  });
});

describe('what is said', () => {
  it('has what is wrong, the clause, its address, and what to do', () => {
    const [finding] = profileFindings(
      profileNamed('dpop-proof'),
      read('{"alg":"ES256","typ":"dpop+jwt","jwk":{}} {"jti":"1","htm":"GET","htu":"https://a.example/"}'),
      circumstances,
    );
    expect(finding).toEqual({
      id: 'profile-dpop-proof-iat',
      title: 'The claim iat is missing',
      severity: 'error',
      effect: 'rejects',
      gate: 'profile',
      isOfProfile: true,
      span: { start: 56, end: 123 },
      message: 'The claims have no iat. RFC 9449 §4.2 demands it.',
      confidence: 'certain',
      remedy: 'Add iat to the claims.',
      missing: 'iat',
      reference: 'RFC 9449 §4.2',
      address: 'https://www.rfc-editor.org/rfc/rfc9449#section-4.2',
    });
  });

  it('stands in the place of a rule that says less', () => {
    const [finding] = profileFindings(
      profileNamed('at-jwt'),
      read('{"alg":"RS256","typ":"at+jwt"} {"iss":"a","aud":"b","sub":"c","client_id":"d","iat":1,"jti":"1"}'),
      circumstances,
    );
    expect(finding).toMatchObject({ id: 'profile-at-jwt-exp', severity: 'error', replaces: 'no-expiry' });
  });

  it.each([
    [
      'logout-token',
      '{"alg":"RS256","typ":"logout+jwt"} {"iss":"a","aud":"b","iat":1,"exp":2,"jti":"c","sub":"d","nonce":"e","events":{"http://schemas.openid.net/event/backchannel-logout":{}}}',
      'error: The token has nonce. OpenID Connect Back-Channel Logout 1.0 §2.4 forbids it.',
    ],
    [
      'client-assertion',
      '{"alg":"RS256","typ":"client-authentication+jwt"} {"iss":"a","sub":"b","aud":"c","exp":1,"jti":"d"}',
      'error: iss is the string "a", and sub is the string "b", which are not the same.',
    ],
    [
      'openid4vci-proof',
      '{"alg":"ES256","typ":"openid4vci-proof+jwt"} {"aud":"a","iat":1}',
      'error: The token has none of kid, jwk and x5c, and exactly one of them must be there.',
    ],
    [
      'client-attestation',
      '{"alg":"ES256","typ":"oauth-client-attestation+jwt"} {"sub":"a","exp":1,"cnf":{"jwk":{"kty":"OKP","d":"x"}}}',
      'error: cnf.jwk has d, which belongs to a key that is kept secret; cnf must have jwk, which must be a public key as a JWK (OAuth attestation-based client authentication).',
    ],
    [
      'introspection-response',
      '{"alg":"ES256","typ":"token-introspection+jwt"} {"iss":"a","aud":"b","iat":1,"token_introspection":{"active":"yes"}}',
      'error: token_introspection.active is the string "yes"; token_introspection must have active, which must be a boolean (RFC 9701 §5).',
    ],
  ])('of a %s', (id, example, expected) => {
    expect(found(id, example)).toEqual([expected]);
  });
});

describe('crying wolf', () => {
  const access = '{"alg":"RS256"} {"nonce":"n","sub":"ada","iss":"https://a.example"}';

  it('asks only, where nothing but habits speak for the profile', () => {
    expect(recogniseProfiles(read(access))[0]).toMatchObject({ sureness: 'guess' });
    const messages = found('id-token', access);
    expect(messages.length).toBeGreaterThan(2);
    for (const message of messages) expect(message).toMatch(/^info: If this is meant to be an ID Token: /);
  });

  it('is firm where the user pinned the profile', () => {
    for (const message of found('id-token', access, true)) expect(message).toMatch(/^error: The claims have no /);
  });

  it.each(rfcTokens.map(({ id, token }) => [id, token] as const))('%s: no error', (_, text) => {
    const token = parse(excerptOf(text));
    const [first] = recogniseProfiles(token);
    const bad = first ? profileFindings(first.profile, token, circumstances) : [];
    expect(bad.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(['', 'hello', 'v4.public.AAAA'])('says nothing of “%s”, which is no token', (text) => {
    const token = parse(excerptOf(text));
    expect(recogniseProfiles(token)).toEqual([]);
    for (const profile of profiles) expect(profileFindings(profile, token, circumstances, true)).toEqual([]);
  });

  it('misses nothing where the claims cannot be read', () => {
    const cut = exampleToken('{"alg":"RS256","typ":"at+jwt"} {"iss":"a","aud":');
    for (const text of [cut, exampleToken('{"alg":"dir","enc":"A128GCM","typ":"at+jwt"}')])
      expect(profileFindings(profileNamed('at-jwt'), parse(excerptOf(text)), circumstances)).toEqual([]);
  });
});

describe('what only the receiver knows', () => {
  const token = read('{"alg":"RS256","typ":"at+jwt"} {"iss":"https://a.example","aud":["b","c"]}');
  const rows = (expected: Circumstances['expected']) =>
    meetProfile(profileNamed('at-jwt'), token, { ...circumstances, expected })
      .filter(({ id }) => id.endsWith('-expected'))
      .map(({ outcome, why, input }) => `${outcome}${input ? ` (${input})` : ''}: ${why}`);

  it('is asked for', () => {
    expect(rows({})).toEqual([
      'needs-input (issuer): It can be told once the issuer that you expect is given.',
      'needs-input (audience): It can be told once the name of the receiver is given.',
    ]);
  });

  it('is compared', () => {
    expect(rows({ issuer: 'https://a.example', audience: 'c' })).toEqual([
      'met: iss is the string "https://a.example".',
      'met: aud is the array ["b","c"].',
    ]);
    expect(rows({ issuer: 'https://a.example/', audience: 'd' })).toEqual([
      'not-met: iss is the string "https://a.example" where “https://a.example/” is expected, and must be the issuer that the receiver trusts (RFC 9068 §4).',
      'not-met: aud is the array ["b","c"] where “d” is expected, and must name the receiver (RFC 9068 §4).',
    ]);
  });

  it('is a key, where the claims are encrypted', () => {
    const sealed = read('{"alg":"dir","enc":"A128GCM","typ":"at+jwt"}');
    const [row] = meetProfile(profileNamed('at-jwt'), sealed, circumstances).filter(({ id }) => id === 'iss');
    expect(row).toMatchObject({ outcome: 'needs-input', input: 'key' });
  });
});

describe('an SD-JWT', () => {
  const digest = 'X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0';
  const issuer = exampleToken(`{"alg":"ES256","typ":"dc+sd-jwt"} {"iss":"a","_sd":["${digest}"]}`);
  const disclosure = Buffer.from('["salt", "vct", "https://vct.example"]').toString('base64url');
  const token = parse(excerptOf(`${issuer}~${disclosure}~`));

  it('may hold in a disclosure what its claims lack', () => {
    const [row] = meetProfile(profileNamed('sd-jwt-vc'), token, circumstances).filter(({ id }) => id === 'vct');
    expect(row).toMatchObject({
      outcome: 'does-not-apply',
      why: 'The claims have no vct in the clear; a disclosure may hold it.',
    });
  });

  it('is judged by what was disclosed', () => {
    if (token.kind !== 'sd-jwt') throw new Error('no SD-JWT');
    const received = withDisclosed(token, processSdJwt(token, new Map([[disclosure, digest]])));
    const [row] = meetProfile(profileNamed('sd-jwt-vc'), received, circumstances).filter(({ id }) => id === 'vct');
    expect(row).toMatchObject({ outcome: 'met', why: 'vct is the string "https://vct.example".' });
    expect(row?.span.start).toBeGreaterThanOrEqual(issuer.length);
  });
});

describe('the sheet', () => {
  it('points at the member in the paste', () => {
    const token = read('{"alg":"RS256","typ":"at+jwt"} {"iss":"https://a.example"}');
    const [row] = meetProfile(profileNamed('at-jwt'), token, circumstances).filter(({ id }) => id === 'iss');
    const start = token.excerpt.text.indexOf('.') + 1;
    expect(row?.span).toEqual({
      start: start + Math.floor((1 * 4) / 3),
      end: start + Math.ceil(('{"iss":"https://a.example"'.length * 4) / 3),
    });
  });

  it('shows a member of a member, and points at it', () => {
    const token = read('{"alg":"ES256"} {"scope":"a","cnf":{"jkt":"short"}}');
    const [row] = meetProfile(profileNamed('at-bound'), token, circumstances).filter(({ id }) => id === 'cnf-jkt');
    expect(row?.why).toBe(
      'cnf.jkt is the string "short", and must be the base64url of a SHA-256 hash, 43 characters (RFC 9449 §6.1).',
    );
    const start = token.excerpt.text.indexOf('.') + 1;
    expect(row?.span.start).toBe(start + Math.floor(('{"scope":"a","cnf":{'.length * 4) / 3));
  });

  it('says “if any” only of what no other line asks for', () => {
    const rows = meetProfile(profileNamed('dpop-proof'), read('{"alg":"ES256"} {}'), circumstances);
    const told = (id: string) => rows.filter((row) => row.id === id).map(({ asks, why }) => `${asks}: ${why}`)[0];
    expect(told('htu-address')).toBe(
      'htu must be the address of the request without query and fragment: The claims have no htu, so there is nothing to look at.',
    );
    expect(told('ath-form')).toBe(
      'ath, if any, must be the base64url of a SHA-256 hash, 43 characters: The claims have no ath, and need not have it.',
    );
  });

  it('tells times in words', () => {
    const token = read('{"alg":"RS256","typ":"at+jwt"} {"exp":1795089900}');
    const [row] = meetProfile(profileNamed('at-jwt'), token, circumstances).filter(({ id }) => id === 'exp');
    expect(row?.why).toBe('exp is the number 1795089900 (19 Nov 2026, 12:05 UTC).');
  });

  it('does not look at the clock', () => {
    for (const one of profileTokens) {
      const { token } = readProfileToken(one);
      for (const profile of profiles) {
        const [early, late] = [0, 4e9].map((now) => meetProfile(profile, token, { ...circumstances, now }));
        expect(early).toEqual(late);
      }
    }
  });
});

describe('hostile tokens', () => {
  const names = fc.constantFrom(
    ...'alg enc typ cty kid url nonce ppt zip jwk x5c iss sub aud exp nbf iat jti cnf act events status_list token_introspection vct jwks authority_hints type @context __proto__ constructor htm htu orig dest sub_id'.split(
      ' ',
    ),
  );
  const odd = [
    '1E400',
    '{"jkt":"\u202e"}',
    '{"jwk":{"k":""}}',
    '["VerifiableCredential"]',
    '"spiffe://"',
    '"shaken"',
    '"JWT"',
  ];
  const types = profileTokens.map(({ example }) => /"typ":("[^"]+")/.exec(example)?.[1] ?? '""');
  const values = fc.oneof(fc.json({ maxDepth: 3 }), fc.constantFrom(...odd, ...types));
  const object = fc
    .array(fc.tuple(fc.oneof(names, fc.string()), values), { maxLength: 12 })
    .map((members) => `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`);

  it('are recognised and judged without an exception, in whole sentences, within the paste', () => {
    fc.assert(
      fc.property(object, object, fc.nat(), fc.boolean(), (header, claims, cut, isCut) => {
        const whole = [header, claims, 'x'.repeat(cut % 70)]
          .map((text) => Buffer.from(text).toString('base64url'))
          .join('.');
        const text = isCut ? whole.slice(0, cut % whole.length) : whole;
        const token = parse(excerptOf(text));
        for (const { reasons, doubts } of recogniseProfiles(token))
          for (const reason of [...reasons, ...doubts]) expect(reason).not.toMatch(/undefined|NaN|\[object/);
        if (token.kind === 'not-a-token') return;
        // One assertion a profile, as five a row would take most of the time.
        for (const profile of profiles) {
          const wrong = meetProfile(profile, token, circumstances).filter(
            ({ why, span, outcome, level }) =>
              !/^\S.*[.]$/su.test(why) ||
              /undefined|NaN|\[object/.test(why) ||
              !(span.start >= 0 && span.end <= text.length) ||
              !/^\S+ \S+$/.test(`${outcome} ${level}`),
          );
          expect(wrong, profile.id).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
