import type { JsonNode } from '../../text/json-node.ts';
import type { Check } from '../profile.ts';

/** For members whose type no registry tells. */
export const isOfType = (type: JsonNode['type']): Check => ({
  asks: `be ${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`,
  judge: ({ value }) => value.type === type,
});
