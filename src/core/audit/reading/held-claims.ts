import type { JsonNode } from '../../text/json-node.ts';
import type { Parsed } from '../../token/token.ts';
import { allIn, payloadOf } from '../found.ts';

/** The name of the claim that holds a text, where it was looked for in another one. */
export function claimHolding(token: Parsed, text: string, except: string): string | undefined {
  return allIn(payloadOf(token)).find(({ name, value }) => name !== except && holds(value, text))?.name;
}

const holds = (value: JsonNode, text: string): boolean =>
  value.type === 'string'
    ? value.value === text
    : value.type === 'array' && value.items.some((item) => item.type === 'string' && item.value === text);
