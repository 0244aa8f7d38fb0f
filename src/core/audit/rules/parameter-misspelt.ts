import { allHeaderParameters, headerParameterNamed } from '../../registry/header-parameters.ts';
import { memberOf } from '../../text/json-node.ts';
import { firstFew } from '../words/first-few.ts';
import { allIn, findingAt, headerOf } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const parameterMisspelt: Rule = {
  id: 'parameter-misspelt',
  title: 'A header parameter that is misspelt',
  severity: 'warning',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7515', section: '9.1.1' },
  why: 'Names are compared letter by letter, and a parameter that is not known is passed over in silence.',
  confidence: 'likely',
  remedy: 'Write the name as it is registered.',
  fine: 'A parameter of your own may have a name that comes close.',
  examples: {
    flagged: ['{"alg":"HS256","KID":"1"} {}', '{"alg":"RS256","x5t#s256":"x"} {}', '{"alg":"HS256","keyId":"1"} {}'],
    accepted: ['{"alg":"HS256","kid":"1","signer":"x"} {}'],
  },
  *check(token) {
    const header = headerOf(token);
    for (const found of firstFew(allIn(header), ({ name }) => meantBy(name) !== undefined)) {
      const meant = meantBy(found.name);
      if (meant === undefined || memberOf(header?.json?.root, meant)) continue;
      yield findingAt(
        found,
        `The header has ${shown(found.name)}, which receivers do not know and pass over. The registered name is ${meant}, in exactly this spelling.`,
      );
    }
  },
};

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** What people write in full, without a registered name that comes close. */
const others: readonly (readonly [string, string])[] = [
  ['keyid', 'kid'],
  ['algorithm', 'alg'],
  ['contenttype', 'cty'],
  ['critical', 'crit'],
  ['x5tsha256', 'x5t#S256'],
];

let byBareName: ReadonlyMap<string, string> | undefined;

function meantBy(name: string): string | undefined {
  if (name.length > 40 || headerParameterNamed(name)) return undefined;
  byBareName ??= new Map([...others, ...allHeaderParameters().map((one) => [bare(one.name), one.name] as const)]);
  return byBareName.get(bare(name));
}
