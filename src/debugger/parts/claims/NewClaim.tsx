import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { addClaim } from '../../../state/making/claim-edits.ts';
import { editClaim } from '../../../state/page/claim-to-edit.ts';
import { fieldClass } from '../../../ui/field-class.ts';
import { quietText } from '../../../ui/quiet-text.ts';
import { useFieldText } from '../../../ui/use-field-text.ts';
import { OfferList } from './OfferList.tsx';
import { useClaimOffers, type ClaimOffer } from './use-claim-offers.ts';

/** A field for the name of a new claim, with a list of those that are common. */
export function NewClaim() {
  const id = useId();
  const { query, search, offers, selected, field, press, choose } = useNewClaim();
  return (
    <div className="new-claim">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label="Name of the new claim"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={`${id}-${selected}`}
        placeholder="Name of the claim"
        onChange={(event) => search(event.target.value)}
        onKeyDown={press}
        {...quietText}
        className={`${fieldClass} w-full font-mono`}
      />
      <OfferList id={id} offers={offers} selected={selected} onChoose={choose} />
      {offers.length === 0 && query === '' && <p>Type a name.</p>}
    </div>
  );
}

function useNewClaim() {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const offers = useClaimOffers(query.trim());
  const field = useFieldText<HTMLInputElement>(query);
  useEffect(() => {
    const input = field.current;
    const panel = input?.closest('[popover]');
    const enter = () => input?.focus();
    enter();
    // A field in a panel that is not open yet takes no focus.
    panel?.addEventListener('toggle', enter, { once: true });
    return () => panel?.removeEventListener('toggle', enter);
  }, [field]);
  const selected = Math.min(at, offers.length - 1);
  const choose = (offer: ClaimOffer) => {
    const popover = field.current?.closest('[popover]');
    if (popover instanceof HTMLElement) popover.hidePopover();
    if (!offer.isThere) addClaim(offer.name);
    editClaim(offer.name);
  };
  const press = (event: KeyboardEvent) => {
    const offer = offers[selected];
    if (event.nativeEvent.isComposing || !offer) return;
    const step = new Map([
      ['ArrowDown', 1],
      ['ArrowUp', -1],
    ]).get(event.key);
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === undefined) choose(offer);
    else setAt((selected + step + offers.length) % offers.length);
  };
  const search = (text: string) => {
    setQuery(text);
    setAt(0);
  };
  return { query, search, offers, selected, field, press, choose };
}
