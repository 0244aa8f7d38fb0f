import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKeys } from '../../keys/reading/read-keys.ts';
import { specifications } from '../../registry/specifications.ts';
import { excerptOf } from '../../text/excerpt.ts';
import { rfcTokens } from '../../token/fixtures/rfc.ts';
import { parse } from '../../token/reading/parse.ts';
import { audit } from '../judge/audit.ts';
import { exampleLeafKey } from '../reading/example-certificates.ts';
import { readExample } from '../fixtures/example.ts';
import { exampleNow, exampleToken } from '../fixtures/example-token.ts';
import { ordinaryTokens } from '../fixtures/ordinary-tokens.ts';
import { furtherExamples } from '../fixtures/further-examples.ts';
import type { Diagnostic } from '../rule.ts';
import { rules } from './index.ts';

const judge = (text: string, { now = exampleNow, skewSeconds = 0 } = {}): readonly Diagnostic[] =>
  audit(parse(excerptOf(text)), { now, skewSeconds, expected: {} }, rules);

const idsOf = (text: string): readonly string[] => judge(text).map(({ id }) => id);

const judgeExample = (example: string, options = {}): readonly Diagnostic[] => {
  const { token, circumstances } = readExample(example);
  return audit(token, { ...circumstances, ...options }, rules);
};

const idsOfExample = (example: string): readonly string[] => judgeExample(example).map(({ id }) => id);

const said = (example: string, id: string, options = {}): string | undefined => {
  const found = judgeExample(example, options).find((one) => one.id === id);
  return found && `${found.severity}: ${found.message}`;
};

const pairs = (kind: 'flagged' | 'accepted') =>
  rules.flatMap((rule) => rule.examples[kind].map((example) => [rule.id, example.slice(0, 80), example] as const));

const folder = fileURLToPath(new URL('.', import.meta.url));

describe('the registry of rules', () => {
  it('has every file, sorted', () => {
    const files = readdirSync(folder)
      .filter(
        (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts' && file !== 'every-rule.ts',
      )
      .map((file) => file.replace(/\.ts$/, ''));
    expect(rules.map(({ id }) => id)).toEqual(files.sort());
  });

  it('holds the rules that others name', () => {
    expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(['expired', 'not-yet-valid']));
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s refers to a known specification, and says why',
    (_, rule) => {
      expect(specifications.get(rule.reference.specification)?.address).toMatch(/^https:/);
      expect(rule.reference.section).toMatch(/^\d/);
      expect(rule.why).toMatch(/\w{3}.*\.$/);
      expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
      expect(rule.remedy).toMatch(/^[A-Z].*\.$/);
      if (rule.fine !== undefined) expect(rule.fine).toMatch(/^[A-Z].*\.$/);
      expect(rule.examples.flagged.length).toBeGreaterThan(0);
      expect(rule.examples.accepted.length).toBeGreaterThan(0);
    },
  );
});

describe('examples', () => {
  it.each(pairs('flagged'))('%s flags %s', (id, _, example) => {
    expect(idsOfExample(example)).toContain(id);
  });

  it.each(pairs('accepted'))('%s accepts %s', (id, _, example) => {
    const { token } = readExample(example);
    expect(token.kind).toBe(/^sd: /m.test(example) ? 'sd-jwt' : example.includes('"enc":') ? 'jwe' : 'jws');
    expect(idsOfExample(example)).not.toContain(id);
  });
});

describe('the clock', () => {
  it('is looked at by rules of the time gate only', () => {
    const examples = rules.flatMap((rule) => [...rule.examples.flagged, ...rule.examples.accepted]);
    const read = examples.map(readExample);
    for (const rule of rules.filter(({ gate }) => gate !== 'time'))
      for (const { token, circumstances } of read) {
        const [early, late] = [0, 4e9].map((now) => [...rule.check(token, { ...circumstances, now })]);
        // Nearly always both are empty, and 200,000 assertions take seconds.
        if (!isDeepStrictEqual(early, late)) expect(early, rule.id).toEqual(late);
      }
  });
});

describe('what is said', () => {
  it.each([
    ...pairs('flagged'),
    ...furtherExamples.map(({ id, example }) => [id, example.slice(0, 80), example] as const),
  ])('%s of %s', (id, _, example) => {
    const message = said(example, id);
    expect(message).toMatch(/^(?:error|warning|info|hint): ./);
    expect(message).toMatchSnapshot();
  });

  it('points at the member in the paste, name and value', () => {
    const text = `Bearer ${exampleToken('{"sub":"ada","exp":1,"x":2}')}`.slice(7);
    const found = judge(text).find(({ id }) => id === 'expired');
    const payload = text.split('.')[1] ?? '';
    const start = text.indexOf('.') + 1 + Math.floor(('{"sub":"ada",'.length * 4) / 3);
    expect(found?.span.start).toBe(start);
    expect(found?.span.end).toBeLessThanOrEqual(text.indexOf('.') + 1 + payload.length);
    expect(found?.span.end).toBe(text.indexOf('.') + 1 + Math.ceil(('{"sub":"ada","exp":1'.length * 4) / 3));
    expect(found).toMatchObject({
      title: 'The token has expired',
      reference: 'RFC 7519 §4.1.4',
      address: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4',
      gate: 'time',
    });
  });

  it('lets clocks differ by as much as it is told', () => {
    expect(said('{"exp":1795089570}', 'expired', { skewSeconds: 60 })).toBeUndefined();
    expect(said('{"exp":1795089540}', 'expired', { skewSeconds: 60 })).toBeDefined();
    expect(said('{"nbf":1795089660}', 'not-yet-valid', { skewSeconds: 60 })).toBeUndefined();
    expect(said('{"nbf":1795089661}', 'not-yet-valid', { skewSeconds: 60 })).toBeDefined();
    expect(said('{"iat":1795089660}', 'issued-in-future', { skewSeconds: 60 })).toBeUndefined();
    expect(said('{"iat":1795089661}', 'issued-in-future', { skewSeconds: 60 })).toBeDefined();
  });

  it('never repeats a secret', () => {
    expect(said('{"password":"hunter2"}', 'secret-in-payload')).not.toContain('hunter2');
  });

  it.each([
    ['{"iss":"joe","user":{"password":"hunter2"}}', 'hunter2'],
    ['{"iss":"joe","db":"postgres://app:hunter2@db.example/main"}', 'hunter2'],
    ['{"iss":"joe","env":["AKIAIOSFODNN7EXAMPLE"]}', 'AKIAIOSFODNN7EXAMPLE'],
    ['{"iss":"joe","otp":"492817"}', '492817'],
    ['{"iss":"joe","card":"4111 1111 1111 1111"}', '4111 1'],
    ['{"iss":"joe","account":"GB82 WEST 1234 5698 7654 32"}', 'WEST'],
    ['{"iss":"joe","ssn":"123-45-6789"}', '6789'],
  ])('repeats nothing of %s', (example, secret) => {
    const found = judgeExample(example).filter(({ id }) => /-in-(?:payload|nested-claim)$/.test(id));
    expect(found).not.toEqual([]);
    for (const { message } of found) expect(message).not.toContain(secret);
  });

  it('names hidden characters instead of writing them', () => {
    expect(said('{"kid\u202e":"x"}', 'hidden-characters')).not.toMatch(/\u202e/);
    expect(said('{"alg":"\u202eFOO"} {}', 'unknown-algorithm')).toContain('<U+202E right-to-left override>FOO');
  });
});

describe('crying wolf', () => {
  it.each(rfcTokens.map((token) => [token.id, token.token] as const))('%s: no error but its age', (_, token) => {
    const bad = judge(token).filter(({ severity, id }) => severity === 'error' && id !== 'expired');
    expect(bad).toEqual([]);
  });

  it.each([
    // RFC 9068 §3, figure 2
    '{"typ":"at+JWT","alg":"RS256","kid":"RjEwOwOA"} {"iss":"https://authorization-server.example.com/","sub":"5ba552d67","aud":"https://rs.example.com/","exp":1639528912,"iat":1618354090,"jti":"dbe39bf3a3ba4238a513f51d6e1691c4","client_id":"s6BhdRkqt3","scope":"openid profile reademail"}',
    // OpenID Connect Core 1.0 §2
    '{"alg":"RS256"} {"iss":"https://server.example.com","sub":"24400320","aud":"s6BhdRkqt3","nonce":"n-0S6_WzA2Mj","exp":1311281970,"iat":1311280970,"auth_time":1311280969,"acr":"urn:mace:incommon:iap:silver"}',
    // RFC 9449 §4.2
    '{"typ":"dpop+jwt","alg":"ES256","jwk":{"kty":"EC","x":"l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs","y":"9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA","crv":"P-256"}} {"jti":"-BwC3ESc6acc2lTc","htm":"POST","htu":"https://server.example.com/token","iat":1562262616}',
  ])('nothing but age and length of life: %.60s', (example) => {
    const found = idsOf(exampleToken(example));
    expect(found.filter((id) => !/^(?:expired|long-lifetime|proof-stale)$/.test(id))).toEqual([]);
  });

  it.each([
    // An API gateway, a bank, a wallet, a device: ordinary headers in ordinary places.
    '{"alg":"ES256","typ":"JWT","kid":"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"} {"iss":"https://a.example","aud":"b","exp":1795092600}',
    '{"alg":"RS256","typ":"JWT","kid":"q-23falevZhhD3hm9CQbkP5MQyU","x5t":"q-23falevZhhD3hm9CQbkP5MQyU"} {"iss":"https://a.example","aud":"b","exp":1795092600}',
    '{"alg":"PS256","typ":"JWT","kid":"arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"} {"iss":"https://a.example","exp":1795092600}',
    '{"alg":"RS512","typ":"at+jwt","kid":"1"} {"iss":"https://a.example","aud":"b","client_id":"c","sub":"d","jti":"e","exp":1795092600}',
    '{"alg":"Ed25519","kid":"did:web:a.example#key-1"} {"iss":"https://a.example","exp":1795092600}',
    '{"alg":"HS256","typ":"JWT"} {"iss":"joe","exp":1795092600}',
    '{"alg":"ES256","typ":"secevent+jwt"} {"iss":"https://a.example","iat":1795089000,"jti":"1","aud":"b","events":{}}',
    '{"alg":"RSA-OAEP-256","enc":"A256GCM","cty":"JWT","kid":"1"}',
    '{"alg":"ECDH-ES","enc":"A256GCM","epk":{"kty":"OKP","crv":"X25519","x":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"}}',
    '{"alg":"dir","enc":"A128CBC-HS256"}',
    '{"alg":"A256GCMKW","enc":"A256GCM","iv":"AAAAAAAAAAAAAAAA","tag":"AAAAAAAAAAAAAAAAAAAAAA"}',
    '{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"c2FsdHNhbHQ","p2c":600000}',
    'as: json\n{"alg":"ES256","kid":"1"} {"amount":5}',
    'paste: curl https://a.example/me -H "Authorization: Bearer TOKEN"\n{"iss":"https://a.example","exp":1795092600}',
    'paste: Set-Cookie: id=TOKEN; Path=/; Secure; HttpOnly; SameSite=Lax\n{"iss":"https://a.example","exp":1795092600}',
    'paste: {"access_token":"TOKEN","token_type":"Bearer"}\n{"iss":"https://a.example","exp":1795092600}',
    'paste: https://op.example/authorize?client_id=c&request=TOKEN\n{"iss":"c","exp":1795092600}',
  ])('nothing at all: %.70s', (example) => {
    expect(idsOfExample(example)).toEqual([]);
  });

  it.each(ordinaryTokens)('neither errors nor warnings: %.200s', (example) => {
    const loud = judgeExample(example).filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(loud.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
  });

  it('says nothing of a token as it should be', () => {
    expect(idsOf(exampleToken('{"iss":"joe","sub":"ada","aud":["a"],"iat":1795089000,"exp":1795092600}'))).toEqual([]);
  });

  it('leaves a payload alone that is no set of claims', () => {
    expect(idsOf(exampleToken('{"alg":"HS256"} {"temperature":21.5}'))).toEqual([]);
  });
});

describe('encrypted tokens', () => {
  it('are judged by their header', () => {
    const jwe = rfcTokens.find(({ id }) => id === 'rfc7516-a.1')?.token ?? '';
    expect(idsOf(jwe)).toEqual([]);
    const header = Buffer.from('{"alg":"rsa-oaep","enc":"A256GCM","kid":1}').toString('base64url');
    expect(idsOf(`${header}.${jwe.split('.').slice(1).join('.')}`)).toEqual(['kid-not-string', 'alg-letter-case']);
  });
});

describe('hostile tokens', () => {
  const names = fc.constantFrom(
    ...'alg enc typ cty kid crit b64 zip jwk epk x5c x5t jku x5u p2s p2c iss sub aud exp nbf iat jti email status status_list cnf act scope nonce auth_time at_hash ath htm htu vc @context vct#integrity ttl password ipaddr card location _sd __proto__ constructor'.split(
      ' ',
    ),
  );
  const odd = [
    '1E400',
    '-1e400',
    '1795089600000',
    '"\u202e"',
    '"..\\/"',
    '"ES256"',
    '"PBES2-HS256+A128KW"',
    '"A128GCM"',
    '{"kty":"EC","crv":"P-256","x":"AA","y":1}',
    '["MIIB","-----"]',
    '"\\ud800"',
    '"http://a@[::1]:1/"',
    '"none "',
    '{"act":{"act":5}}',
    '{"jwk":{"kty":"RSA","n":"AA","e":""},"jkt":"","x5t#S256":"="}',
    '{"status_list":{"idx":-1e400,"uri":"\\ud800"}}',
    '{"validUntil":"9999-99-99","lat":"1.0","lon":-0.0}',
    '"4111 1111 1111 1111"',
    '9999999999',
    '3600',
    '["a","a",null]',
  ];
  const values = fc.oneof(fc.json({ maxDepth: 3 }), fc.constantFrom(...odd));
  const object = fc
    .array(fc.tuple(fc.oneof(names, fc.string()), values), { maxLength: 12 })
    .map((members) => `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`);

  const hostileCircumstances = {
    now: exampleNow,
    skewSeconds: 0,
    expected: { issuer: 'https://op.example', audience: '\u202e', nonce: '%', maxAgeSeconds: 1, type: 'JWT' },
    keys: [
      ...readKeys('secret ').keys,
      ...readKeys(`{"keys":[${exampleLeafKey},{"kty":"RSA","n":"Aw","e":"Aw"},{"kty":"oct","k":""}]}`).keys,
    ],
  };

  it('are judged without an exception, in whole sentences, within the paste', () => {
    fc.assert(
      fc.property(object, object, fc.nat(), fc.boolean(), (header, claims, cut, isCut) => {
        const whole = [header, claims, 'x'.repeat(cut % 70)]
          .map((text) => Buffer.from(text).toString('base64url'))
          .join('.');
        const text = isCut ? whole.slice(0, cut % whole.length) : whole;
        // One assertion a token, as five a finding would take most of the time.
        const wrong = audit(parse(excerptOf(text)), hostileCircumstances, rules).filter(
          ({ span: { start, end }, message }) =>
            !/^\S.*[.?]$/su.test(message) ||
            /undefined|NaN|\[object/.test(message) ||
            !(start >= 0 && end >= start && end <= text.length),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('do not flood the list of findings', () => {
    const many = `{"ids":[${Array.from({ length: 500 }, () => '100002348117421473').join(',')}]}`;
    expect(idsOf(exampleToken(many)).filter((id) => id === 'number-loses-digits')).toHaveLength(8);
  });
});
