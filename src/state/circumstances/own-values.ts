import { computed } from 'nanostores';
import { stringOf, valueOf } from '../../core/text/json-node.ts';
import { $received } from '../token/parts.ts';

/** What the token in view says itself of what a recipient may expect, to be offered beside an empty field. */
export interface OwnValues {
  readonly issuer: readonly string[];
  readonly audience: readonly string[];
}

export const $ownValues = computed($received, (payload): OwnValues => {
  const claims = payload?.json?.root;
  const aud = valueOf(claims, 'aud');
  const audiences = aud?.type === 'array' ? aud.items : aud ? [aud] : [];
  return {
    issuer: offered([stringOf(claims, 'iss') ?? '']),
    audience: offered(audiences.map((one) => (one.type === 'string' ? one.value : ''))),
  };
});

/** Buttons with more, or longer ones, would be a page of their own. */
const [mostValues, mostCharacters] = [6, 200];

const offered = (values: readonly string[]): readonly string[] =>
  [...new Set(values)].filter((one) => one !== '' && one.length <= mostCharacters).slice(0, mostValues);
