import { goTo } from '../browser/route.ts';
import { toJwkText } from '../crypto/export-key.ts';
import type { Bench } from './bench.ts';
import { offerKey } from './keyring.ts';
import { pasteText } from './session.ts';

/** Opens a live token in the debugger, with the key that its verifier holds. */
export function openToken({ $token, $verifiers }: Pick<Bench, '$token' | '$verifiers'>): void {
  const [key] = $verifiers.get();
  if (key) offerKey(toJwkText(key), 'generated');
  pasteText($token.get());
  goTo('');
}
