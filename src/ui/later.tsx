import { useEffect, useState, type ComponentType } from 'react';

/**
 * A component that comes when it is first shown, with whatever it imports. While it is on its way nothing stands in its
 * place; where it cannot come, as offline, that is said.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [state, setState] = useState<'coming' | 'here' | 'failed'>(loaded ? 'here' : 'coming');
    useEffect(() => {
      if (loaded) return;
      load().then(
        (component) => {
          loaded = component;
          setState('here');
        },
        () => setState('failed'),
      );
    }, []);
    if (state === 'failed') {
      return (
        <p className="px-3.5 py-3 text-small text-bad" role="alert">
          This part of Jotter could not be loaded. Is this browser offline? Reload the page when it is not.
        </p>
      );
    }
    const Component = state === 'here' ? loaded : undefined;
    return Component ? <Component {...props} /> : null;
  };
}
