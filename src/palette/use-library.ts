import { useEffect, useState } from 'react';
import { addLibrary } from '../state/actions/registry.ts';

/** Brings lessons, rules and terms; says how that is going. */
export function useLibrary(): 'coming' | 'here' | 'missing' {
  const [state, setState] = useState<'coming' | 'here' | 'missing'>('coming');
  useEffect(() => {
    import('./library.ts').then(
      ({ library }) => {
        addLibrary(library);
        setState('here');
      },
      () => setState('missing'),
    );
  }, []);
  return state;
}
