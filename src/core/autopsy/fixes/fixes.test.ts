import { describe, expect, it } from 'vitest';
import { kitOf } from '../../../crypto/autopsy/fixtures/kit.ts';
import { everyHypothesis } from '../../../crypto/autopsy/hypotheses/index.ts';
import { readKeys } from '../../keys/reading/read-keys.ts';
import type { FixTopic } from '../hypothesis.ts';
import type { Fault } from '../report.ts';
import type { FixCircumstances } from './circumstances.ts';
import { commented } from './commented.ts';
import { fixesOf } from './fixes-of.ts';
import { languages } from './languages/index.ts';
import { topics } from './topics.ts';
import { verifyInCode } from './verify-in-code.ts';

const secret = 'kT9vQ2mX7pL4zR8sWb1nYc6hDg3aEuJf0KqVxN5o';
const rsa = '{"kty":"RSA","n":"wZ0","e":"AQAB"}';
const p384 = kitOf('ES384').keyText;

const circumstances = (alg: string, keyText = secret, more: Partial<FixCircumstances> = {}): FixCircumstances => ({
  alg,
  keys: readKeys(keyText).keys,
  encoding: 'utf8',
  issuer: 'https://issuer.example',
  audience: 'orders',
  expires: true,
  ...more,
});

const fault = (id: string, fix: FixTopic, facts: Fault['facts'] = {}): Fault => ({ id, family: 'secret', facts, fix });

const blocks = (faults: readonly Fault[], under: FixCircumstances): readonly string[] =>
  languages.flatMap((language) =>
    fixesOf(faults, under).map((fix) => {
      const line = commented(language, fix);
      return 'cannot' in line ? line.cannot : line.code;
    }),
  );

const codeOf = (name: string, faults: readonly Fault[], under: FixCircumstances): string =>
  blocks(faults, under)[languages.findIndex((language) => language.name === name)] ?? '';

describe('the topics of fixes', () => {
  it('are those that hypotheses name, no more and no fewer', () => {
    const named = everyHypothesis.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(topics).toSorted());
  });

  it.each(everyHypothesis.flatMap(({ id, fix }) => (fix === undefined ? [] : [[id, fix] as const])))(
    '%s has code or a sentence in each language',
    (id, fix) => {
      for (const alg of [
        'HS256',
        'RS256',
        'PS512',
        'ES256',
        'ES512',
        'ES256K',
        'EdDSA',
        'Ed25519',
        'Ed448',
        'ML-DSA-65',
      ])
        for (const language of languages)
          for (const { note, job } of fixesOf([fault(id, fix)], circumstances(alg))) {
            const line = commented(language, { note, job });
            if ('cannot' in line) expect(line.cannot).toMatch(/^[^\n]{20,}\.$/);
            else expect(line.code.split('\n')[0]).toContain(`${language.comment} ${note}`);
            expect(JSON.stringify(line)).not.toMatch(/undefined|NaN|\[object/);
          }
    },
  );
});

describe('the languages', () => {
  it('have ids and names of their own', () => {
    expect(new Set(languages.map(({ id }) => id)).size).toBe(languages.length);
    expect(new Set(languages.map(({ name }) => name)).size).toBe(languages.length);
  });

  it.each([
    ['secret-base64', 'secret-encoding', 'HS256', secret, { encoding: 'base64' }],
    ['raw-public-key', 'public-key', 'RS256', rsa, {}],
    ['signature-der', 'signature-form', 'ES256', '', {}],
  ] as const)('write %s like this', (id, topic, alg, keyText, facts) => {
    expect(blocks([fault(id, topic, facts)], circumstances(alg, keyText)).join('\n\n')).toMatchSnapshot();
  });
});

describe('a line', () => {
  it('never has the secret in it', () => {
    for (const { id, fix } of everyHypothesis)
      if (fix)
        for (const block of blocks(
          [fault(id, fix, { prefix: secret, text: secret, ending: secret })],
          circumstances('HS256'),
        ))
          expect(block).not.toContain(secret);
  });

  it.each([
    ['a"b', 'audience="a\\"b"'],
    ['a\\', 'audience="a\\\\"'],
    ['line\nbreak', 'audience=audience)'],
    ['\u202eabc', 'audience=audience)'],
    ['x'.repeat(201), 'audience=audience)'],
    ['', 'audience=audience)'],
  ])('holds no audience that could end its string: %j', (audience, written) => {
    expect(
      codeOf('Python', [fault('padding-kept', 'payload-json')], circumstances('HS256', secret, { audience })),
    ).toContain(written);
  });

  it('turns off the claims that the token lacks', () => {
    const bare = { alg: 'HS256', keys: [], encoding: 'utf8', expires: false } as const;
    const faults = [fault('json-order', 'payload-json')];
    expect(codeOf('.NET', faults, bare)).toMatch(
      /ValidateIssuer = false.*ValidateAudience = false.*RequireExpirationTime = false/s,
    );
    expect(codeOf('Rust', faults, bare)).toContain('required_spec_claims.clear()');
    expect(codeOf('Python', faults, bare)).not.toContain('audience');
  });

  it.each([
    ['private-key-as-secret', 'HS256', rsa, "importPKCS8(privateKey, 'RS256')"],
    ['public-key-as-secret', 'HS256', rsa, "algorithms: ['RS256']"],
    ['public-key-as-secret', 'HS256', p384, "algorithms: ['ES384']"],
    ['other-curve', 'ES256', p384, "alg: 'ES384'"],
    ['other-family', 'RS256', secret, "alg: 'HS256'"],
    ['other-hash', 'HS512', secret, "alg: 'HS512'"],
  ] as const)('names the algorithm of the key: %s under %s', (id, alg, keyText, written) => {
    expect(codeOf('Node (jose)', [fault(id, 'algorithm')], circumstances(alg, keyText))).toContain(written);
  });

  it('comes for each of two faults, and once where the same line puts both right', () => {
    const one = fault('secret-base64', 'secret-encoding', { encoding: 'base64' });
    const other = fault('padding-kept', 'signed-text');
    const der = fault('signature-der', 'signature-form');
    // What one of them knows of the secret holds for both lines.
    expect(fixesOf([one, other], circumstances('HS256')).map(({ job: { does, key } }) => ({ does, ...key }))).toEqual([
      { does: 'verify', kind: 'secret', writtenAs: 'base64' },
      { does: 'sign', kind: 'secret', writtenAs: 'base64' },
    ]);
    expect(codeOf('Python', [other, der], circumstances('ES256', ''))).toMatch(
      /^# Sign header\.payload.*\n# The signature is r and s.*\ntoken = [^\n]+$/,
    );
    expect(fixesOf([one, one], circumstances('HS256'))).toHaveLength(1);
    expect(fixesOf([{ id: 'header-edited', family: 'edit', facts: {} }], circumstances('HS256'))).toEqual([]);
  });
});

describe('the lines that verify a token', () => {
  const own = { issuer: 'https://issuer.example', audience: 'orders', expires: true };
  const linesFor = (more: Partial<Parameters<typeof verifyInCode>[1]>) =>
    languages.map((language) => {
      const line = verifyInCode(language, { alg: 'RS256', encoding: 'utf8', own, expected: {}, leeway: 0, ...more });
      return 'cannot' in line ? line.cannot : line.code;
    });

  it('pin the algorithm, and check issuer, audience and leeway', () => {
    expect(linesFor({ expected: { issuer: 'https://mine.example', audience: 'api' }, leeway: 60 })).toMatchSnapshot();
  });

  it('say what comes from the token, and leave out what nobody named', () => {
    expect(linesFor({})[0]).toMatch(/^\/\/ Check the issuer and audience: they come from this token\.\n/);
    expect(linesFor({ expected: { issuer: 'x' } })[0]).toMatch(
      /^\/\/ Check the audience: it comes from this token\.\n/,
    );
    for (const lines of linesFor({ own: { expires: false } }))
      expect(lines).not.toMatch(/leeway=|undefined|null\b.*iss/);
  });

  it('hold no text of a token but as a string', () => {
    const hostile = `'; evil(); "\\ \n`;
    for (const lines of linesFor({ own: { issuer: hostile, audience: `a' + evil() + "b`, expires: true } })) {
      expect(lines).not.toContain(hostile);
      expect(lines.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '')).not.toContain('evil');
    }
  });

  it('reject what lacks a claim, in libraries that would not', () => {
    const [dotnet = '', rust = '', php = ''] = ['.NET', 'Rust', 'PHP'].map(
      (name) => linesFor({})[languages.findIndex((language) => language.name === name)],
    );
    expect(dotnet).toMatch(/if \(!result\.IsValid\) throw result\.Exception;$/);
    expect(rust).toContain('validation.set_required_spec_claims(&["exp", "iss", "aud"]);');
    expect(rust).toContain('validation.validate_nbf = true;');
    expect(php).toContain('throw new \\UnexpectedValueException');
  });

  it('name the variables that the reader must set', () => {
    const [jose = ''] = linesFor({ own: { ...own, issuer: 'https://ıssuer.example' } });
    expect(jose).toContain('// Check the audience: it comes from this token.\n// Set issuer to the exact text');
    expect(jose).toContain('issuer: issuer');
  });

  it('say what of a token the library does not read', () => {
    for (const line of linesFor({ form: 'json' })) expect(line).toMatch(/reads the compact serialization only/);
    expect(linesFor({ form: 'sd-jwt' })[0]).toMatch(/^\/\/ token is the text before the first ~\./);
    for (const line of linesFor({ alg: 'x'.repeat(50_000) })) expect(line.length).toBeLessThan(200);
  });
});
