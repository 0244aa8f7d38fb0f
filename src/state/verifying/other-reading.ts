import { computed } from 'nanostores';
import type { SecretEncoding } from '../../core/keys/key.ts';
import type { Jws } from '../../core/token/token.ts';
import { $keyText, $keys, $secretEncoding, setKeyText, setSecretEncoding } from '../keys/key-field.ts';
import { latest } from '../page/latest.ts';
import { $jws } from '../session/session.ts';
import { $verification } from './verification.ts';

const loadReader = () => import('../../core/keys/reading/read-keys.ts');
const loadVerify = () => import('../../crypto/jws/verify.ts');

/** Another reading of the secret in the key field, under which the signature does match. */
export interface OtherReading {
  readonly text: string;
  readonly encoding: SecretEncoding;
  /** "as base64, without the white space at its ends" */
  readonly words: string;
}

interface Question {
  readonly jws: Jws;
  readonly text: string;
  readonly encoding: SecretEncoding;
}

/** Put only where a secret has been tried and does not match: the commonest cause is that it was meant otherwise. */
const $question = computed(
  [$jws, $keyText, $secretEncoding, $keys, $verification],
  (jws, text, encoding, keys, answer): Question | undefined =>
    jws &&
    keys.some(({ format }) => format === 'secret') &&
    answer.status === 'done' &&
    answer.value.verdict === 'invalid'
      ? { jws, text, encoding }
      : undefined,
);

export const $otherReading = latest($question, (question, signal) => question && findReading(question, signal));

const names: Readonly<Record<SecretEncoding, string>> = {
  utf8: 'as plain text',
  base64: 'as base64',
  base64url: 'as base64url',
  hex: 'as hex',
};

async function findReading({ jws, text, encoding }: Question, signal: AbortSignal): Promise<OtherReading | undefined> {
  const [{ readKeys }, { verify }] = await Promise.all([loadReader(), loadVerify()]);
  for (const candidate of candidates(text, encoding)) {
    const { keys } = readKeys(candidate.text, { secretEncoding: candidate.encoding });
    const secrets = keys.filter(({ format }) => format === 'secret');
    if (secrets.length > 0 && (await verify(jws, secrets, signal)).verdict === 'valid') return candidate;
  }
  return undefined;
}

function candidates(text: string, encoding: SecretEncoding): readonly OtherReading[] {
  const encodings: readonly SecretEncoding[] = ['utf8', 'base64', 'base64url', 'hex'];
  const trimmed = text.trim();
  const all = encodings.flatMap((other) => [
    { text, encoding: other, words: names[other] },
    {
      text: trimmed,
      encoding: other,
      words: `${other === encoding ? '' : `${names[other]}, `}without the white space at its ends`,
    },
  ]);
  return all.filter(
    (one) =>
      (one.encoding !== encoding || one.text !== text) && (one.text !== text || one.words === names[one.encoding]),
  );
}

/** Takes the reading that matches into the key field. */
export function takeReading({ text, encoding }: OtherReading): void {
  setSecretEncoding(encoding);
  setKeyText(text);
}
