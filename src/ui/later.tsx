import { useEffect, useState, type ComponentType } from 'react';
import { NotLoaded } from './NotLoaded.tsx';

/** What asks again for each part that did not come. */
const waiting = new Set<() => void>();

/** Asks again for every part that did not come. */
export function retryAll(): void {
  waiting.forEach((retry) => retry());
}

/**
 * A component that comes when it is first shown, with whatever it imports. While it is on its way nothing stands in its
 * place; where it cannot come, as offline, that is said.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [state, setState] = useState<'coming' | 'here' | 'failed'>(loaded ? 'here' : 'coming');
    useEffect(() => {
      if (state === 'here') return undefined;
      const retry = () => setState('coming');
      if (state === 'failed') {
        waiting.add(retry);
        return () => void waiting.delete(retry);
      }
      load().then(
        (component) => {
          loaded = component;
          setState('here');
        },
        () => setState('failed'),
      );
      return undefined;
    }, [state]);
    if (state === 'failed') return <NotLoaded what="This part of Jotter" onTryAgain={() => setState('coming')} />;
    const Component = state === 'here' ? loaded : undefined;
    return Component ? <Component {...props} /> : null;
  };
}
