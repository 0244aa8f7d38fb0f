import { differenceOf } from '../audit/words/difference.ts';
import { listDifference } from '../audit/words/list-in-text.ts';
import { quoted } from '../audit/words/quoted.ts';
import { stringOf, valueOf, type JsonNode } from '../text/json-node.ts';
import { list } from '../text/words.ts';
import type { FaultAnswer } from './fault-answer.ts';

/** aud against what the user says that the software expects, or else against what the message says. */
export function audienceAnswer(
  claims: JsonNode | undefined,
  expected: string | undefined,
  told: readonly string[],
): FaultAnswer {
  const aud = valueOf(claims, 'aud');
  const items = aud?.type === 'array' ? aud.items : aud ? [aud] : [];
  const given = items.flatMap((item) => (item.type === 'string' ? [item.value] : []));
  return compared('aud', given, expected === undefined ? told : [expected]);
}

export function issuerAnswer(
  claims: JsonNode | undefined,
  expected: string | undefined,
  told: readonly string[],
): FaultAnswer {
  const iss = stringOf(claims, 'iss');
  return compared('iss', iss === undefined ? [] : [iss], expected === undefined ? told : [expected]);
}

function compared(name: 'aud' | 'iss', given: readonly string[], wanted: readonly string[]): FaultAnswer {
  if (given.length === 0) return { state: 'has', text: `The payload has no ${name} with text.` };
  const is = `${name} is ${few(given)}`;
  if (wanted.length === 0)
    return {
      state: 'unclear',
      text: `${is}. Enter what the software expects in the validation settings to compare it.`,
    };
  const words = `${is}, and the software expects ${few(wanted, 'or')}.`;
  if (wanted.some((one) => given.includes(one))) return { state: 'has-not', text: words };
  const difference = given
    .slice(0, 20)
    .flatMap((one) =>
      wanted.map((other) => (name === 'aud' ? listDifference(one, other) : undefined) ?? differenceOf(one, other)),
    )
    .find((one) => one !== undefined);
  return { state: 'has', text: difference === undefined ? words : `${words} ${difference}` };
}

function few(values: readonly string[], word: 'and' | 'or' = 'and'): string {
  const shown = values.slice(0, 3).map((one) => quoted(one, 120));
  return values.length > 3 ? `${shown.join(', ')} ${word} ${values.length - 3} more` : list(shown, word);
}
