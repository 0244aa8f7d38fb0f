import { useEffect, useState } from 'react';
import { momentNow } from '../../state/page/clock.ts';
import type { Judgement } from '../verifier/check.ts';
import type { Hole } from '../verifier/hole.ts';
import type { Scene } from './scene.ts';
import { verifyToken } from './verify-token.ts';
import type { Verifier } from './settings.ts';

/** The API, whose verifier has judged the honest token already. */
interface Standing {
  readonly isOpen: boolean;
  readonly verifier: Verifier;
  readonly honest: Judgement;
}

/** Sets the API up with the hole or without; undefined until it stands. */
export function useStanding(scene: Scene | undefined, hole: Hole, isOpen: boolean): Standing | undefined {
  const [standing, setStanding] = useState<Standing>();
  useEffect(() => {
    if (!scene) return undefined;
    let isWanted = true;
    const { settings, honest } = isOpen ? scene.open : scene.repaired;
    const verifier: Verifier = { settings, holes: new Set(isOpen ? [hole] : []), seen: new Set() };
    void verifyToken(honest, verifier, momentNow()).then(
      (answer) => isWanted && setStanding({ isOpen, verifier, honest: answer }),
    );
    return () => {
      isWanted = false;
    };
  }, [scene, hole, isOpen]);
  return standing?.isOpen === isOpen ? standing : undefined;
}
