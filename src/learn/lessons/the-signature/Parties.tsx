import { useState } from 'react';
import { describeKey } from '../../../core/keys/describe-key.ts';
import type { Key } from '../../../core/keys/key.ts';
import type { Playground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { ToneIcon } from '../../../ui/ToneIcon.tsx';
import { toneInk } from '../../../ui/tone.ts';
import { check, forge, keyOf, type Outcome, type Party } from './forge.ts';

interface Props {
  readonly playground: Playground;
  readonly onOutcome: (outcome: Outcome) => void;
}

const parties = [
  { id: 'issuer', title: 'The issuer' },
  { id: 'verifier', title: 'The API that verifies' },
  { id: 'stranger', title: 'Anybody else' },
] as const;

/** Who holds what, and can do what with it: each attempt is made with the real key. */
export function Parties({ playground, onOutcome }: Props) {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const ready = useStore(playground.$token) !== '';
  const attempt = async (act: typeof check, party: Party) => {
    const outcome = await act(playground, party);
    setOutcomes((before) => [
      ...before.filter((one) => one.party !== outcome.party || one.deed !== outcome.deed),
      outcome,
    ]);
    onOutcome(outcome);
  };
  return (
    <ul className="grid gap-3">
      {parties.map(({ id, title }) => (
        <li key={id} className="overflow-hidden rounded-control border border-line-strong">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 bg-raised px-3.5 py-2">
            <div className="mr-auto min-w-0 text-small">
              <b className="font-semibold">{title}</b>
              <span className="block text-meta text-ink-2">holds {ready ? holding(keyOf(playground, id)) : '…'}</span>
            </div>
            <div className="flex flex-wrap gap-1.5">
              <Button onClick={() => void attempt(check, id)} aria-label={`${title}: check the token`}>
                Check the token
              </Button>
              <Button onClick={() => void attempt(forge, id)} aria-label={`${title}: make one for an admin`}>
                Make one for an admin
              </Button>
            </div>
          </div>
          <div role="status">
            {outcomes.flatMap((one) => (one.party === id ? [<Result key={one.deed} outcome={one} />] : []))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function holding(key: Key | undefined): string {
  if (!key) return 'no key';
  return key.use === 'secret' ? 'the shared secret' : `the ${describeKey(key).replace(/, JWK.*/, '')}`;
}

function Result({ outcome: { deed, succeeded, says } }: { readonly outcome: Outcome }) {
  const tone = succeeded ? 'ok' : 'bad';
  return (
    <p className="flex items-start gap-2 border-t border-line px-3.5 py-1.5 text-small">
      <span className={`pt-[3px] ${toneInk[tone]}`}>
        <ToneIcon tone={tone} />
      </span>
      <span className="[overflow-wrap:anywhere]">
        <b className="font-semibold">{deed === 'check' ? 'Check' : 'Make one'}:</b> {says}
      </span>
    </p>
  );
}
