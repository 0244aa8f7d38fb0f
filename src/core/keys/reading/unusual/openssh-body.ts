import { spanOf } from '../../../text/span.ts';
import type { KeysRead } from '../keys-read.ts';
import { movedRead, remarked } from '../moved-read.ts';
import type { ReadInner } from './read-packed.ts';

/** "openssh-key-v1" and a zero byte in base64 (PROTOCOL.key of OpenSSH). */
const BEGINNING = /^\s{0,100}b3BlbnNzaC1rZXktdjEA[A-Za-z0-9+/=\s]{40,}$/;

/** An OpenSSH private key without its BEGIN and END lines. Undefined where the text is something else. */
export function readOpenSshBody(text: string, readInner: ReadInner): KeysRead | undefined {
  if (!BEGINNING.test(text)) return undefined;
  const label = 'OPENSSH PRIVATE KEY';
  const read = readInner(`-----BEGIN ${label}-----\n${text.trim()}\n-----END ${label}-----`);
  if (!read) return undefined;
  const moved = movedRead(read, () => spanOf(0, text.length));
  return remarked(moved, 'This is an OpenSSH private key without its BEGIN and END lines.');
}
