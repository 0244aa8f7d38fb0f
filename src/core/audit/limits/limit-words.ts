import { withScheme } from '../issuers/signs.ts';
import { list } from '../../text/words.ts';
import { boundWords } from './bound-words.ts';
import { everyProvider } from './every-provider.ts';
import type { Limit } from './limit.ts';
import { typeWords } from './type-words.ts';

/** What the provider of a card asks of its tokens, a line each. */
export const limitsOfIssuer = (id: string): readonly string[] =>
  everyProvider.find(({ issuer }) => issuer === id)?.limits.flatMap((limit) => limitWords(limit) ?? []) ?? [];

function limitWords(limit: Limit): string | undefined {
  const { asked, unless } = limit;
  if (asked.kind === 'exchange') return asked.how;
  const words = askedWords(limit);
  const lifted = unless === undefined ? '' : `, unless there is a ${unless}`;
  return words && `${limit.name}${limit.isHeader ? ' in the header' : ''}: ${words}${lifted}`;
}

function askedWords({ asked, isAdvice }: Limit): string | undefined {
  switch (asked.kind) {
    case 'lifetime':
      return lifetimeWords(asked);
    case 'age':
      return `at most ${boundWords(asked.most)} ago`;
    case 'value':
      return list(asked.right.map(withScheme), 'or');
    case 'form':
      return asked.noun;
    case 'type':
      return typeWords[asked.type];
    case 'present':
      return isAdvice ? 'expected' : 'required';
    case 'word':
      return `with ${asked.word}`;
    case 'listed':
      return `one of ${asked.list}`;
    default:
      return undefined;
  }
}

function lifetimeWords({ since, least, most }: Extract<Limit['asked'], { kind: 'lifetime' }>): string {
  const from = since === 'now' ? 'in the future' : 'after iat';
  const bounds = [
    ...(least === undefined ? [] : [`at least ${boundWords(least)}`]),
    ...(most === undefined ? [] : [`at most ${boundWords(most)}`]),
  ];
  return `${list(bounds)} ${from}`;
}
