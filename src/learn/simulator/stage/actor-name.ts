import type { Actor, ActorId } from '../engine/actor.ts';

export const nameOf = (actors: readonly Actor[], id: ActorId): string =>
  actors.find((actor) => actor.id === id)?.name ?? id;

/** In a sentence: "the client", "the API". */
export function inSentence(actors: readonly Actor[], id: ActorId): string {
  const name = nameOf(actors, id);
  return `the ${name === 'API' ? name : name.charAt(0).toLowerCase() + name.slice(1)}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
