import { quote } from '../../core/keys/quote.ts';
import { stringOf } from '../../core/text/json-node.ts';
import { embeddedKeys } from '../../crypto/jws/embedded-key.ts';
import { toPemText } from '../../crypto/keys/export-key.ts';
import type { Jwt } from '../jwt-tools/read-jwt.ts';
import type { Hole } from '../verifier/hole.ts';
import type { ChosenKey } from '../verifier/verifier.ts';
import { secretOfText } from './secret-key.ts';
import { keyFolder, type Settings } from './settings.ts';

/** The key that a verifier uses for a token, or why it has none: a sentence. */
export async function keyFor({ jws, header }: Jwt, settings: Settings, holes: ReadonlySet<Hole>): Promise<ChosenKey> {
  const kid = stringOf(header, 'kid');
  const [own] = jws && holes.has('trusts-key-in-token') ? embeddedKeys(jws) : [];
  if (own)
    return {
      key: own,
      given: 'It is the one in “jwk” of the header: whoever wrote the token chose it.',
      isTrusted: false,
    };
  if (holes.has('kid-as-file-name')) return keyInFile(kid ?? '', settings);
  const key = kid === undefined ? [...settings.keys.values()][0] : settings.keys.get(kid);
  if (!key) return { given: `No key of this API is called ${quote(kid ?? '')}.`, isTrusted: false };
  // As a library does that has one parameter for any key: a text, which for HMAC is the secret itself.
  if (stringOf(header, 'alg')?.startsWith('HS') && key.kty !== 'oct')
    return {
      key: secretOfText((await toPemText(key)) ?? ''),
      given: 'It is the API’s public key, whose text is now taken as a shared secret.',
      isTrusted: false,
    };
  return { key, given: 'It is a key that the API knew before the token came.', isTrusted: true };
}

function keyInFile(kid: string, { files }: Settings): ChosenKey {
  const path = resolved(`${keyFolder}/${kid}`);
  const text = files.get(path);
  if (text === undefined) return { given: `There is no file ${path}.`, isTrusted: false };
  const given = `It is what stands in the file ${path}.`;
  return { key: secretOfText(text), given, isTrusted: path.startsWith(keyFolder) };
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
