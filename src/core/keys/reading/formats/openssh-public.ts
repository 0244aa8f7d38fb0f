import { fail, type Problem, type Result } from '../../../text/result.ts';
import { spanOf, type Span } from '../../../text/span.ts';
import { buildKey } from '../../build-key.ts';
import { decodeText } from '../../decode-text.ts';
import type { DerKey } from '../../der-keys/der-key.ts';
import type { Key, KeySource } from '../../key.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';
import { sshPublicKey } from '../../der-keys/ssh-key.ts';
import { mostKeys } from '../../../text/work-caps.ts';
import { tooManyKeys } from '../too-many-keys.ts';
import { sshReader } from '../../der-keys/ssh-reader.ts';

// A line of authorized_keys or of id_*.pub: perhaps options, the type, the key in base64, perhaps a comment.
const LINE =
  /^(?:[^\s#"](?:[^\s"]|"[^"\n]{0,1000}"){0,1000} +)?((?:ssh|ecdsa|sk)-[\w@.-]{1,60})[ \t]+(AAAA[A-Za-z0-9+/]{0,20000}={0,2})(?:[ \t].*)?$/;

/** OpenSSH public keys (RFC 4253 §6.6), one a line. Undefined where no line is one. */
export function readOpenSsh(text: string, source: KeySource): KeysRead | undefined {
  if (!/(?:ssh|ecdsa|sk)-[\w@.-]{1,60}[ \t]{1,9}AAAA/.test(text)) return undefined;
  const keys: Key[] = [];
  const problems: Problem[] = [];
  let start = 0;
  let matching = 0;
  for (const line of text.split('\n')) {
    const found = LINE.exec(line.trim());
    if (found) matching += 1;
    const at = start + (line.length - line.trimStart().length);
    const span = spanOf(at, at + line.trim().length);
    const key = found && matching <= mostKeys && readLine(found[1] ?? '', found[2] ?? '');
    if (key && key.ok) keys.push(keyAt(key.value, span, source));
    else if (key) problems.push({ span, message: key.problem });
    start += line.length + 1;
  }
  problems.push(...tooManyKeys(matching, spanOf(0, text.length)));
  return keys.length + problems.length === 0 ? undefined : keysRead({ keys, problems });
}

function readLine(type: string, base64: string): Result<DerKey, string> {
  const bytes = decodeText(base64, 'base64', 'The OpenSSH key');
  if (!bytes.ok) return fail(bytes.problem.message);
  const reader = sshReader(bytes.value);
  const inside = reader.text();
  if (inside === type) return sshPublicKey(type, reader);
  return fail(
    'The type in front of this OpenSSH key is another one than inside it: it was put together from two keys.',
  );
}

const keyAt = (key: DerKey, span: Span, source: KeySource): Key =>
  buildKey({
    ...key,
    format: 'openssh',
    span,
    source,
    remarks: key.remarks.map((message) => ({ span, message })),
  });
