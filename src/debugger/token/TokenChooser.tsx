import { judgedTokens } from '../../core/token/find/judged-tokens.ts';
import { mostFileTokens, mostTokens } from '../../core/text/work-caps.ts';
import { indexInView } from '../../core/token/find/in-view.ts';
import { manyTokensNote } from '../../core/token/find/many-tokens.ts';
import { placeWords } from '../../core/token/find/place-words.ts';
import { $tokenOutcomes } from '../../state/judging/token-outcomes.ts';
import { isLongText } from '../../state/session/long-reading.ts';
import { $choice, $sightings, $text, chooseToken } from '../../state/session/session.ts';
import { useStore } from '../../state/page/use-store.ts';

/** Where a paste holds several tokens, which of them is in view. */
export function TokenChooser() {
  const sightings = useStore($sightings);
  const choice = useStore($choice);
  const outcomes = useStore($tokenOutcomes);
  const isLong = isLongText(useStore($text));
  const note = manyTokensNote(sightings.length, judgedTokens(sightings).length, isLong ? mostFileTokens : mostTokens);
  return (
    <div className="border-b border-line bg-raised px-3.5 py-2 text-meta text-ink-2">
      <label className="flex flex-wrap items-center gap-2">
        {sightings.length} tokens found. In view:
        <select
          value={indexInView(sightings, choice)}
          onChange={(event) => chooseToken(Number(event.target.value))}
          className="min-h-7 max-w-full rounded-control border border-line-strong bg-panel px-2 text-small text-ink"
        >
          {sightings.map((sighting, index) => (
            <option key={index} value={index}>
              {index + 1}. {placeWords(sighting)}
              {sighting.wrapping && `, ${sighting.wrapping.way}`}: …{sighting.excerpt.text.slice(-10)}
              {outcomes[index] && outcomes[index].words !== '' && `, ${outcomes[index].words}`}
            </option>
          ))}
        </select>
      </label>
      <p className="mt-1">
        <a href="#/compare" className="underline underline-offset-2 hover:text-ink">
          Compare it with {sightings.length === 2 ? 'the other' : 'another'}
        </a>
      </p>
      {note !== undefined && <p className="mt-1">{note}</p>}
    </div>
  );
}
