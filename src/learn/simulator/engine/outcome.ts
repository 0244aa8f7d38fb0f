import type { Check } from '../../verifier/check.ts';
import type { Happening } from './happening.ts';
import type { ActorId } from './actor.ts';

/** What somebody who checked something made of it. */
export interface Answer {
  /** Index of the answer in the story; of the check where no answer is sent. */
  readonly index: number;
  readonly by: ActorId;
  readonly to: ActorId;
  readonly status?: number;
  /** The error code of WWW-Authenticate, or of the body of a token endpoint. */
  readonly error?: string;
  /** The check that was not passed. */
  readonly refused?: Check;
}

/** Every answer of somebody who checked, in the order of the story. */
export function answersIn(story: readonly Happening[]): readonly Answer[] {
  return story.flatMap(({ from, to, checks }, index): readonly Answer[] => {
    if (!checks || from !== to) return [];
    const refused = checks.find(({ outcome }) => outcome === 'refused');
    const next = story[index + 1];
    const because = refused ? { refused } : {};
    if (next?.from !== from || next.status === undefined) return refused ? [{ index, by: from, to, ...because }] : [];
    const error = errorIn(next);
    const answer: Answer = { index: index + 1, by: from, to: next.to, status: next.status, ...because };
    return [error === undefined ? answer : { ...answer, error }];
  });
}

const errorIn = ({ http = '' }: Happening): string | undefined => /\berror(?:="|": ")(\w+)"/.exec(http)?.[1];

/** What there is to tell at the end: what the API said, who was refused, and whatever a thief got. */
export const outcomeOf = (story: readonly Happening[]): readonly Answer[] =>
  answersIn(story).filter(({ by, to, refused }) => by === 'api' || refused || to === 'thief');
