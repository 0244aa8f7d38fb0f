import { goTo } from '../../browser/route.ts';
import type { Key } from '../../core/keys/key.ts';
import { toJwkText } from '../../crypto/keys/export-key.ts';
import type { Playground } from './playground.ts';
import { offerKey } from '../../state/keys/key-field.ts';
import { pasteText } from '../../state/session/session.ts';

/** Opens a live token in the debugger, with the key that its verifier holds. */
export function openToken({ $token, $verifiers }: Pick<Playground, '$token' | '$verifiers'>): void {
  openTokenText($token.get(), $verifiers.get()[0]);
}

/** Opens any token that was made in this page in the debugger; without a key the field "Key" stays as it is. */
export function openTokenText(token: string, key: Key | undefined): void {
  if (key) offerKey(toJwkText(key), 'generated');
  pasteText(token);
  goTo('');
}
