import type { WritableAtom } from 'nanostores';
import { $expectedText, $skewSeconds } from '../circumstances/circumstances.ts';
import { $asOf } from '../page/clock.ts';
import { $detachedField, typeDetached } from '../token/detached.ts';
import { $given, $keyText, $secretEncoding, $setAside, setKeyText } from '../keys/key-field.ts';
import { $pin } from '../circumstances/profile.ts';
import { $carried, $choice, $pasted, $signatureChoice, $text, $trail } from '../session/session.ts';
import { $pasteCount } from '../session/paste-count.ts';

const keep = <V>(store: WritableAtom<V>): (() => void) => {
  const value = store.get();
  return () => store.set(value);
};

/** Keeps all that stands in the page's fields, in memory, and gives what puts it back: the way back when something takes its place. */
export function takeSnapshot(): () => void {
  const { text, form } = $detachedField.get();
  const key = $keyText.get();
  const puttingBack = [
    // With it comes what was half typed.
    keep($pasteCount),
    keep($trail),
    keep($carried),
    keep($choice),
    keep($pasted),
    keep($text),
    keep($signatureChoice),
    keep($given),
    keep($setAside),
    keep($secretEncoding),
    // With it goes what passwords have opened.
    () => setKeyText(key),
    keep($asOf),
    keep($skewSeconds),
    keep($expectedText),
    keep($pin),
  ];
  return () => {
    for (const putBack of puttingBack) putBack();
    typeDetached(text, form);
  };
}
