import type { Key } from '../../core/keys/key.ts';
import { quote } from '../../core/keys/quote.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import type { Jws } from '../../core/token/token.ts';
import { embeddedKeys } from '../../crypto/jws/embedded-key.ts';
import { toPemText } from '../../crypto/keys/export-key.ts';
import type { Hole } from './hole.ts';
import { secretOfText } from './secret-key.ts';
import { keyFolder, type Settings } from './settings.ts';

interface Chosen {
  readonly key: Key;
  /** A sentence: where it is from. */
  readonly says: string;
  readonly isTrusted: boolean;
}

/** The key that a verifier takes for a token, or why it has none. */
export async function keyFor(
  jws: Jws,
  algorithm: string,
  settings: Settings,
  holes: ReadonlySet<Hole>,
): Promise<Result<Chosen, string>> {
  const kid = stringParameter(jws, 'kid');
  const [own] = holes.has('trusts-key-in-token') ? embeddedKeys(jws) : [];
  if (own)
    return ok({
      key: own,
      says: 'It is the one in “jwk” of the header: whoever wrote the token chose it.',
      isTrusted: false,
    });
  if (holes.has('kid-as-file-name')) return keyInFile(kid ?? '', settings);
  const key = kid === undefined ? [...settings.keys.values()][0] : settings.keys.get(kid);
  if (!key) return fail(`No key of this API is called ${quote(kid ?? '')}.`);
  // As a library does that has one parameter for any key: a text, which for HMAC is the secret itself.
  if (algorithm.startsWith('HS') && key.kty !== 'oct')
    return ok({
      key: secretOfText((await toPemText(key)) ?? ''),
      says: 'It is the API’s public key, whose text is now taken as a shared secret.',
      isTrusted: false,
    });
  return ok({ key, says: 'It is a key that the API knew before the token came.', isTrusted: true });
}

function keyInFile(kid: string, { files }: Settings): Result<Chosen, string> {
  const path = resolved(`${keyFolder}/${kid}`);
  const text = files.get(path);
  if (text === undefined) return fail(`There is no file ${path}.`);
  return ok({
    key: secretOfText(text),
    says: `It is what stands in the file ${path}.`,
    isTrusted: path.startsWith(keyFolder),
  });
}

/** A path without its “..”. */
function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return `/${steps.join('/')}`;
}
