import { fail, type Result } from '../../../text/result.ts';
import { spanOf } from '../../../text/span.ts';
import { joinBytes } from '../../../text/join-bytes.ts';
import { buildKey } from '../../build-key.ts';
import { decodeText } from '../../decode-text.ts';
import type { DerKey } from '../../der-keys/der-key.ts';
import { sshPrivateKey } from '../../der-keys/ssh-key.ts';
import { sshReader, type SshReader } from '../../der-keys/ssh-reader.ts';
import type { KeySource } from '../../key.ts';
import { quote } from '../../quote.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';

/** A private key file of PuTTY, version 2 or 3 (PuTTY manual, appendix C). Undefined where the text is something else. */
export function readPutty(text: string, source: KeySource): KeysRead | undefined {
  const begin = /PuTTY-User-Key-File-(\d):[ \t]{0,9}([\w@.-]{1,60})/.exec(text);
  if (!begin) return undefined;
  const span = spanOf(begin.index, text.length);
  const read = readFile(text.slice(begin.index), begin[2] ?? '');
  if (!read.ok) return keysRead({ problems: [{ span, message: read.problem }] });
  const remarks = read.value.remarks.map((message) => ({ span, message }));
  return keysRead({ keys: [buildKey({ ...read.value, format: 'putty', span, source, remarks })] });
}

const CUT = 'This PuTTY key is not whole. Copy it again, from “PuTTY-User-Key-File” to “Private-MAC”.';

function readFile(file: string, type: string): Result<DerKey, string> {
  const encryption = /^Encryption:[ \t]{0,9}([\w-]{1,40})/m.exec(file)?.[1];
  if (encryption !== undefined && encryption !== 'none')
    return fail(
      `This PuTTY key is encrypted with a passphrase (${quote(encryption)}), and Jotter cannot decrypt it. Convert a copy to PEM: puttygen key.ppk -O private-openssh -o key.pem, then ssh-keygen -p -N "" -m PKCS8 -f key.pem`,
    );
  const [open, hidden] = [blockOf(file, 'Public'), blockOf(file, 'Private')];
  if (encryption === undefined || !open || !hidden) return fail(CUT);
  const reader = sshReader(open);
  if (reader.text() !== type)
    return fail('The type in the first line of this PuTTY key is not the one inside it. The file was altered.');
  const numbers = asOpenSsh(type, reader, sshReader(hidden));
  return numbers ? sshPrivateKey(type, sshReader(numbers)) : fail(CUT);
}

/** The bytes of the lines that follow "Public-Lines: 6". */
function blockOf(file: string, name: 'Public' | 'Private'): Uint8Array | undefined {
  const head = new RegExp(`^${name}-Lines:[ \\t]{0,9}(\\d{1,3})[ \\t]{0,9}\\r?\\n`, 'm').exec(file);
  if (!head) return undefined;
  const lines = file.slice(head.index + head[0].length).split('\n', Number(head[1]));
  const bytes = decodeText(lines.map((line) => line.trim()).join(''), 'base64', '');
  return bytes.ok ? bytes.value : undefined;
}

/** The same numbers in the order in which OpenSSH writes them; undefined where one is missing. */
function asOpenSsh(type: string, open: SshReader, hidden: SshReader): Uint8Array | undefined {
  const [first, second] = [open.bytes(), open.bytes()];
  const [one, two, three, four] = Array.from({ length: 4 }, () => hidden.bytes());
  if (!first || !one) return undefined;
  if (type === 'ssh-rsa') {
    const [e, n, d, p, q, qi] = [first, second, one, two, three, four];
    return n && p && q && qi && written(n, e, d, qi, p, q);
  }
  if (type === 'ssh-ed25519') {
    if (one.length > 32) return undefined;
    // The number is little-endian, without the zeros of its upper end.
    const seed = new Uint8Array(32);
    seed.set(one);
    return written(first, joinBytes(seed, first));
  }
  return second ? written(first, second, one) : new Uint8Array();
}

/** Each piece with its length in front (RFC 4251 §5). */
const written = (...pieces: readonly Uint8Array[]): Uint8Array =>
  joinBytes(...pieces.flatMap((piece) => [lengthOf(piece), piece]));

function lengthOf({ length }: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}
