import type { Answer } from '../judgement/answer.ts';
import { list } from '../text/words.ts';
import type { Library } from './library.ts';
import type { Objection } from './treat-token.ts';

/** What decides beside the rules of the library. */
interface Known extends Pick<Answer, 'kind'> {
  /** The token has a fault that the settings of the library make, such as another audience than the configured one. */
  readonly hasFault: boolean;
}

/** Whether a library accepts the token in view now, in one sentence, from its rules and from what the keys say. */
export function acceptsNow({ title }: Library, objections: readonly Objection[], { kind, hasFault }: Known): string {
  if (objections.length > 0)
    return `With its defaults, ${title} rejects this token now: ${list(objections.map(({ words }) => words))}.`;
  if (hasFault) return `${title} rejects this token now, because it still has this fault.`;
  if (kind === 'mismatched')
    return `${title} rejects this token with the key that you added: the signature does not match.`;
  if (kind === 'matched') return `With its defaults and the key that you added, ${title} accepts this token now.`;
  return `The defaults of ${title} have nothing against the header and the claims. Add the key to check the signature.`;
}
