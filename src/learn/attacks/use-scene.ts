import { useEffect, useState } from 'react';
import { momentNow } from '../../state/page/clock.ts';
import type { Forgery } from './forgery.ts';
import { makeScene, type Scene } from './scene.ts';

/** Keys and tokens for an attack, made when it comes into view; undefined until they are there. */
export function useScene({ hole }: Forgery): Scene | undefined {
  const [scene, setScene] = useState<Scene>();
  useEffect(() => {
    const work = new AbortController();
    makeScene(hole, momentNow(), work.signal).then(setScene, () => undefined);
    return () => work.abort();
  }, [hole]);
  return scene;
}
