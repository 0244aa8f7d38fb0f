import { count as counted } from '../../core/text/words.ts';
import type { KeyScheme } from '../jwe-header/key-scheme.ts';
import { grouped } from '../jwe-header/pbes2-count.ts';

/** What is to be said of the way in which a content key was handed over, once it worked; sentences. */
export function schemeNotes(scheme: KeyScheme): readonly string[] {
  if (scheme.mode === 'password') return passwordNotes(scheme);
  return scheme.mode === 'agreement' && scheme.ephemeral.use === 'private' ? [PUBLISHED] : [];
}

const PUBLISHED =
  'The header publishes the private number of the ephemeral key ("d" in "epk"): anyone can decrypt this token.';

/** What the count and the salt are worth; sentences. */
export function passwordNotes({
  count,
  salt,
}: {
  readonly count: number;
  readonly salt: Uint8Array;
}): readonly string[] {
  const notes = [
    `PBKDF2 ran ${grouped(count, '')} iterations ("p2c")${count < 1000 ? '; RFC 7518 §4.8.1.2 recommends 1,000 at least, and today hundreds of thousands are usual.' : '.'}`,
  ];
  if (salt.length < 8) {
    notes.push(
      `The salt ("p2s") has ${counted(salt.length, 'byte')}, and RFC 7518 §4.8.1.1 demands 8 or more: strict libraries refuse this token.`,
    );
  }
  return notes;
}
