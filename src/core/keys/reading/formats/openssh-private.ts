import { fail, type Result } from '../../../text/result.ts';
import type { DerKey } from '../../der-keys/der-key.ts';
import { quote } from '../../quote.ts';
import { sshPrivateKey } from '../../der-keys/ssh-key.ts';
import { sshReader } from '../../der-keys/ssh-reader.ts';

const MAGIC = 'openssh-key-v1\0';

/** What stands in an OPENSSH PRIVATE KEY block (PROTOCOL.key of OpenSSH). The problem is a sentence. */
export function readOpenSshPrivate(bytes: Uint8Array): Result<DerKey, string> {
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) return fail(NONE);
  const reader = sshReader(bytes.subarray(MAGIC.length));
  const [cipher, kdf] = [reader.text(), reader.text()];
  if (cipher === undefined || kdf === undefined) return fail(NONE);
  if (cipher !== 'none') return fail(encrypted(cipher));
  reader.bytes();
  if (reader.uint32() !== 1) return fail('This block must hold exactly one OpenSSH key.');
  reader.bytes();
  const inner = sshReader(reader.bytes() ?? new Uint8Array());
  const [check, repeated, type] = [inner.uint32(), inner.uint32(), inner.text()];
  if (check === undefined || check !== repeated || type === undefined) return fail(NONE);
  return sshPrivateKey(type, inner);
}

const NONE = 'This is no OpenSSH private key, or its end is missing: copy it once more, from BEGIN to END.';

const encrypted = (cipher: string): string =>
  `This OpenSSH private key is encrypted with a password (${quote(cipher)}, bcrypt), and Jotter cannot open it. Take the password from a copy of it: ssh-keygen -p -N "" -m PKCS8 -f copy_of_key`;
