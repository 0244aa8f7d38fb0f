import { withoutEnd } from '../../../core/text/end-of.ts';
import type { SecretTextHypothesis } from '../axes.ts';

const longestName = 200;
const line = /^\s*(?:export\s+|set\s+|ENV\s+|-\s+)?["']?([A-Za-z_][\w.:-]{0,80}?)["']?\s*(=>|[=:])\s*(\S[\s\S]*)$/;
const quoted = /^(["'`])([\s\S]*)\1$/;

/** The key field holds a whole line of a configuration, or JSON, and the secret is its value. */
export const secretNamedLine: SecretTextHypothesis = {
  id: 'secret-named-line',
  axis: 'secret-text',
  family: 'secret',
  rarity: 1,
  title: 'Value of a line such as NAME="value" or of a JSON member',
  fix: 'secret-text',
  *variants({ text, reading }) {
    const found = line.exec(text);
    const [, name = '', sign = '', rest = ''] = found ?? [];
    const value = withoutEnd(rest, /[\s,;]/);
    if (found) {
      yield { value: { text: quoted.exec(value)?.[2] ?? value, reading }, facts: { name, sign } };
      yield { value: { text: value, reading }, facts: { name, sign } };
    }
    for (const [member, inner] of stringMembers(text))
      yield { value: { text: inner, reading }, facts: { name: member, sign: 'JSON' } };
  },
  clause: ({ name = '' }) => `only the value of “${name}” is used as the secret`,
  because: ({ name = '', sign = '' }) =>
    sign === 'JSON'
      ? `The key field holds JSON, and only its member “${name}” was used.`
      : `The key field holds the whole line, with the name “${name}” in it.`,
  seenIn: [
    'francescomalatesta/laravel-api-boilerplate-jwt#36',
    'subzerocloud/postgrest-starter-kit#15',
    'hasura/graphql-engine#10776',
  ],
};

function* stringMembers(text: string): Iterable<readonly [string, string]> {
  if (!/^\s*\{/.test(text) || text.length > 20_000) return;
  try {
    const value: unknown = JSON.parse(text);
    // Of a JWK only k is a secret, and it is read as what it is.
    if (typeof value !== 'object' || value === null || 'kty' in value) return;
    for (const [name, inner] of Object.entries(value).slice(0, longestName))
      if (typeof inner === 'string') yield [name, inner];
  } catch {
    // It is no JSON.
  }
}
