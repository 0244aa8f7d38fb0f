import { headerParameterNamed } from '../../registry/header-parameters.ts';
import { referenceText } from '../../registry/specifications.ts';
import type { JsonNode } from '../../text/json-node.ts';
import { findingAt, parameterIn } from '../found.ts';
import { nounOf } from '../words/noun-of.ts';
import type { Rule } from '../rule.ts';

type Wanted = 'string' | 'object' | 'number' | 'strings';

/** `alg`, `enc`, `typ`, `kid`, `crit` and `b64` are the affair of others. */
const signed: readonly (readonly [name: string, wanted: Wanted])[] = [
  ['jku', 'string'],
  ['x5u', 'string'],
  ['x5t', 'string'],
  ['x5t#S256', 'string'],
  ['cty', 'string'],
  ['jwk', 'object'],
  ['x5c', 'strings'],
];
const encrypted: typeof signed = [
  ...signed,
  ['zip', 'string'],
  ['epk', 'object'],
  ['apu', 'string'],
  ['apv', 'string'],
  ['iv', 'string'],
  ['tag', 'string'],
  ['p2s', 'string'],
  ['p2c', 'number'],
];

export const parameterType: Rule = {
  id: 'parameter-type',
  title: 'A header parameter of the wrong type',
  severity: 'error',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '4.1' },
  why: 'A library that finds another type than it expects refuses the whole token, often with an error that names neither.',
  confidence: 'certain',
  remedy: 'Write the parameter with the type that its specification gives it.',
  examples: {
    flagged: [
      '{"alg":"RS256","x5c":"MIIB"} {}',
      '{"alg":"PBES2-HS256+A128KW","enc":"A128GCM","p2s":"c2FsdHNhbHQ","p2c":"4096"}',
    ],
    accepted: ['{"alg":"HS256","cty":"json","p2c":"x"} {}'],
  },
  *check(token) {
    for (const [name, wanted] of token.kind === 'jwe' ? encrypted : signed) {
      const found = parameterIn(token, name);
      if (!found || isOf(wanted, found.value)) continue;
      const parameter = headerParameterNamed(name);
      const reference = token.kind === 'jwe' ? parameter?.encrypted : parameter?.signed;
      const source = reference ? ` (${referenceText(reference)})` : '';
      const is =
        found.value.type === 'array' && wanted === 'strings' ? 'an array that holds other things' : nounOf(found.value);
      yield findingAt(
        found,
        `${name} is ${is}, and must be ${words[wanted]}${source}. Strict libraries refuse the token for it.`,
      );
    }
  },
};

const words: Readonly<Record<Wanted, string>> = {
  string: 'a string',
  object: 'an object',
  number: 'a number',
  strings: 'an array of strings',
};

const isOf = (wanted: Wanted, value: JsonNode): boolean =>
  wanted === 'strings'
    ? value.type === 'array' && value.items.every(({ type }) => type === 'string')
    : value.type === wanted;
