import { commonClaims } from '../../../core/registry/common-claims.ts';
import { $explanations } from '../../../state/circumstances/explanations.ts';
import { $editablePayload } from '../../../state/making/claim-edits.ts';
import { useStore } from '../../../state/page/use-store.ts';

/** A claim that can be added. */
export interface ClaimOffer {
  readonly name: string;
  /** One line. */
  readonly meaning: string;
  /** It is in the payload already, so that its field is opened instead. */
  readonly isThere?: true;
}

const mostOffers = 8;

/** What could be meant by a name that is half typed: the common claims first, then all that are known, then the name itself. */
export function useClaimOffers(query: string): readonly ClaimOffer[] {
  const root = useStore($editablePayload)?.json?.root;
  const words = useStore($explanations)?.claimWords() ?? [];
  const there = new Set(root?.type === 'object' ? root.members.map(({ name }) => name.value) : []);
  if (there.has(query)) return [{ name: query, meaning: 'It is in the payload already.', isThere: true }];
  const rank = (name: string): number => {
    const common = commonClaims.indexOf(name);
    const starts = name.toLowerCase().startsWith(query.toLowerCase());
    return (name === query ? 0 : starts ? 1000 : 2000) + (common < 0 ? 500 : common);
  };
  const matching = words
    .filter(({ name }) => !there.has(name) && (query === '' ? commonClaims.includes(name) : holds(name, query)))
    .toSorted((one, other) => rank(one.name) - rank(other.name))
    .slice(0, mostOffers);
  const isKnown = query === '' || matching.some(({ name }) => name === query);
  return isKnown ? matching : [...matching, { name: query, meaning: 'Add it as a custom claim.' }];
}

const holds = (name: string, query: string): boolean => name.toLowerCase().includes(query.toLowerCase());
