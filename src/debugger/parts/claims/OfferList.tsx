import type { ClaimOffer } from './use-claim-offers.ts';

interface Props {
  readonly id: string;
  readonly offers: readonly ClaimOffer[];
  readonly selected: number;
  readonly onChoose: (offer: ClaimOffer) => void;
}

/** Claims to choose from. The focus stays in the field above, whose keys move the selection. */
export function OfferList({ id, offers, selected, onChoose }: Props) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Claims to add"
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
      className="claim-offers"
    >
      {offers.map((offer, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above hears the keys
        <div
          key={offer.name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === selected}
          tabIndex={-1}
          onClick={() => onChoose(offer)}
        >
          <code>{offer.name}</code>
          <span>{offer.meaning}</span>
        </div>
      ))}
    </div>
  );
}
