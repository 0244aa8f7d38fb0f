import type { ReactNode } from 'react';
import { AttackLab } from '../../attacks/AttackLab.tsx';
import { useAttack } from '../../attacks/use-attack.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Deed } from '../../parts/Deed.tsx';
import type { Hole } from '../../verifier/hole.ts';

interface Told {
  /** How it works. */
  readonly how: ReactNode;
  /** What stops it, and where that is written. */
  readonly repair: ReactNode;
  /** What to see in it. */
  readonly seen: ReactNode;
}

/** A step in which an attack is carried out and stopped. */
export const attackStep = (hole: Hole, { how, repair, seen }: Told) =>
  function AttackStep() {
    const attack = useAttack(hole);
    return (
      <Beside
        text={
          <>
            {how}
            <Deed when={attack.gotIn && attack.wasStopped} then={seen}>
              Get in as the attacker. Then choose “Repaired” and try once more.
            </Deed>
            {repair}
          </>
        }
      >
        <AttackLab attack={attack} />
      </Beside>
    );
  };
