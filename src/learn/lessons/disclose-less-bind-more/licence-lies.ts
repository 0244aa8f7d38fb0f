import { withAnotherName } from './lie.ts';
import { look } from './licence.ts';

/** A presentation with a lie in it, and what a receiver makes of it. */
export async function lie(token: string) {
  const changed = withAnotherName(token);
  return { token: changed, seen: await look(changed) };
}
