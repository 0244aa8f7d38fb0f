import { useState } from 'react';
import type { GateState } from '../../core/judgement/answer.ts';
import type { GateView } from '../../core/judgement/outcome.ts';
import { $gates } from '../../state/judging/judgement.ts';
import { useStore } from '../../state/page/use-store.ts';
import { gateTones } from '../../ui/gate-tones.ts';
import { later } from '../../ui/later.tsx';
import { toneClass } from '../../ui/tone.ts';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { reasonsId } from './gate-reasons-id.ts';

/** What is read out before the words, so that nothing hangs on colour. */
const saying: Readonly<Record<GateState, string>> = {
  pass: 'passes:',
  fail: 'fails:',
  warn: 'warns:',
  unchecked: '',
  nothing: '',
  busy: 'is being checked:',
};

const Verdict = later(() => import('./Verdict.tsx').then((module) => module.Verdict));
const GateReasons = later(() => import('./GateReasons.tsx').then((module) => module.GateReasons));
const CircumstancesMenu = later(() => import('./CircumstancesMenu.tsx').then((module) => module.CircumstancesMenu));

/** The gates that a token has to pass, side by side and never merged; each opens its reasons. */
export function GatesBar() {
  const gates = useStore($gates);
  const isToken = gates.length > 1;
  /** The gate that was asked while what tells the reasons was still on its way. */
  const [asked, setAsked] = useState<string>();
  const ask = (gate: string) => isToken && !document.getElementById(reasonsId(gate)) && setAsked(gate);
  return (
    <div className="px-3 pt-3 has-[>[role=status]:empty]:pt-0 sm:px-6">
      <div role="status" aria-label="Gates" className="flex max-w-full flex-wrap gap-2">
        {gates.map((gate) => (
          <Pill key={gate.id} gate={gate} onAsk={ask} />
        ))}
      </div>
      {isToken && (
        <div className="flex min-h-9 flex-wrap items-start justify-between gap-x-3 pt-1 sm:flex-nowrap">
          <Verdict />
          <CircumstancesMenu />
        </div>
      )}
      {isToken && <GateReasons asked={asked} onOpen={() => setAsked(undefined)} />}
    </div>
  );
}

interface PillProps {
  readonly gate: GateView;
  readonly onAsk: (gate: string) => void;
}

function Pill({ gate, onAsk }: PillProps) {
  const tone = gateTones[gate.state];
  return (
    <button
      type="button"
      popoverTarget={reasonsId(gate.id)}
      onClick={() => onAsk(gate.id)}
      style={{ anchorName: `--${reasonsId(gate.id)}` }}
      className={`inline-flex max-w-full items-center gap-[7px] rounded-[16px] px-3 py-1 text-left text-small hover:brightness-[0.97] ${toneClass[tone]}`}
    >
      <ToneIcon tone={tone} busy={gate.state === 'busy'} />
      <b className="font-semibold whitespace-nowrap">{gate.title}</b>{' '}
      {saying[gate.state] !== '' && <span className="sr-only">{saying[gate.state]} </span>}
      <span className="min-w-0 [overflow-wrap:anywhere]">{gate.words}</span>
    </button>
  );
}
