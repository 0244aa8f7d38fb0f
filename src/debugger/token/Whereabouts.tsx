import { placeWords } from '../../core/token/find/place-words.ts';
import { count } from '../../core/text/words.ts';
import { $sighting, $text } from '../../state/session/session.ts';
import { useStore } from '../../state/page/use-store.ts';

/** How long the token in view is, and where in the paste it was found. */
export function Whereabouts() {
  const text = useStore($text);
  const sighting = useStore($sighting);
  if (text === '') return null;
  const length = count(sighting?.excerpt.text.length ?? text.length, 'character');
  const place = sighting && placeWords(sighting);
  if (place === undefined || place === 'pasted text') return length;
  return (
    <>
      found in <b className="font-semibold [overflow-wrap:anywhere]">{place}</b> · {length}
    </>
  );
}
