import { useEffect, useState } from 'react';
import { Tick } from '../../../ui/Tick.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { LiveJson } from '../../parts/LiveJson.tsx';
import { LiveToken } from '../../parts/LiveToken.tsx';
import { useMade } from '../../parts/use-made.ts';
import { Term } from '../../parts/Term.tsx';
import { disclosable, look, show, type Seen, issuersKey } from './licence.ts';

interface Shown {
  readonly token: string;
  readonly seen: Seen;
}

const presented = async (names: readonly string[]): Promise<Shown> => {
  const token = await show(names);
  return { token, seen: await look(token) };
};

/** The holder ticks, the receiver sees. */
export function TickIt() {
  const [names, setNames] = useState<readonly string[]>(disclosable);
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    let isWanted = true;
    void presented(names).then((made) => isWanted && setShown(made));
    return () => {
      isWanted = false;
    };
  }, [names]);
  const isLeast =
    shown?.seen.claims.includes('age_over_18') === true && shown.seen.undisclosed === disclosable.length - 1;
  return (
    <Beside
      text={
        <>
          <Words />
          <Deed
            when={isLeast}
            then="The signature still verifies: the issuer signed digests, and they are all there, whatever you disclose."
          >
            At the door of a bar, show that Ada is over 18 and nothing else.
          </Deed>
          <Ticks names={names} setNames={setNames} />
        </>
      }
    >
      <LiveToken title="What Ada’s phone sends" token={shown?.token ?? ''} keyOfVerifier={useMade(issuersKey)} />
      {shown && <LiveJson title="What the bar sees" text={shown.seen.claims} part="payload" />}
      {shown && (
        <p role="status" className="text-small text-ink-2">
          {shown.seen.signature.verdict === 'valid' ? 'The issuer’s signature verifies. ' : 'The signature is wrong. '}
          Claims that were kept back: {shown.seen.undisclosed}.
        </p>
      )}
    </Beside>
  );
}

const Words = () => (
  <>
    <p>
      A signed token is all or nothing: leave a claim out, and the signature is wrong. So a bar that asks for your age
      gets your address, too.
    </p>
    <p>
      In an <Term id="sd-jwt">SD-JWT</Term> the issuer signs <Term id="digest">digests</Term> in the place of claims.
      Each claim stands in a <Term id="disclosure">disclosure</Term> behind the token, and the{' '}
      <Term id="holder">holder</Term> sends along which they like. <Clause of="RFC 9901" at="4" />
    </p>
  </>
);

interface TicksProps {
  readonly names: readonly string[];
  readonly setNames: (names: readonly string[]) => void;
}

const Ticks = ({ names, setNames }: TicksProps) => (
  <LiveBox title="Disclose">
    <div className="grid gap-1.5 px-3.5 py-2.5">
      {disclosable.map((name) => (
        <Tick
          key={name}
          checked={names.includes(name)}
          onChange={(isTicked) =>
            setNames(disclosable.filter((one) => (one === name ? isTicked : names.includes(one))))
          }
        >
          <code>{name}</code>
        </Tick>
      ))}
    </div>
  </LiveBox>
);
