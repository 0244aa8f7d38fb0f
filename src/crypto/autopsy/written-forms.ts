import type { Key } from '../../core/keys/key.ts';
import { writePkcs1, writeSpki } from '../../core/keys/der-keys/write-key.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { pemText } from '../keys/pem-text.ts';
import type { SecretText } from './axes.ts';

/** A public key in the forms in which programs keep it, however it came: the text of one of them may have been used as a secret. */
export function* writtenForms(key: Key): Iterable<{ readonly value: SecretText; readonly words: string }> {
  const forms = [
    { name: 'SPKI', label: 'PUBLIC KEY', der: writeSpki(key) },
    { name: 'PKCS#1', label: 'RSA PUBLIC KEY', der: writePkcs1(key) },
  ] as const;
  for (const { name, label, der } of forms) {
    if (!der) continue;
    const pem = pemText(label, der);
    yield { value: { text: pem, reading: 'utf8' }, words: `as PEM (${name}), with a line break at its end` };
    yield {
      value: { text: pem.trimEnd(), reading: 'utf8' },
      words: `as PEM (${name}), without a line break at its end`,
    };
    yield { value: { text: encodeBase64url(der), reading: 'base64url' }, words: `in DER (${name})` };
  }
}
