import { useState } from 'react';
import type { GateState } from '../../core/judgement/answer.ts';
import type { GateView } from '../../core/judgement/outcome.ts';
import { $gates, $outcome } from '../../state/judging/judgement.ts';
import { useStore } from '../../state/page/use-store.ts';
import { gateTones } from '../../ui/gate-tones.ts';
import { later } from '../../ui/later.tsx';
import { outcomeTones } from '../../ui/outcome-tones.ts';
import { toneInk } from '../../ui/tone.ts';
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

/** The verdict in one line, and as its details the gates that a token has to pass, never merged; each opens its reasons. */
export function GatesBar() {
  const gates = useStore($gates);
  const tone = outcomeTones[useStore($outcome)];
  const isToken = gates.length > 1;
  /** The gate that was asked while what tells the reasons was still on its way. */
  const [asked, setAsked] = useState<string>();
  const ask = (gate: string) => isToken && !document.getElementById(reasonsId(gate)) && setAsked(gate);
  if (gates.length === 0) return null;
  return (
    <section aria-label="Answer" className={`verdict verdict-${tone} ${isToken ? 'verdict-token' : ''}`}>
      {isToken && <Verdict tone={tone} />}
      <div role="group" aria-label="Gates" className="verdict-gates">
        {gates.map((gate) => (
          <GateButton key={gate.id} gate={gate} onAsk={ask} />
        ))}
      </div>
      {isToken && <GateReasons asked={asked} onOpen={() => setAsked(undefined)} />}
    </section>
  );
}

interface GateButtonProps {
  readonly gate: GateView;
  readonly onAsk: (gate: string) => void;
}

function GateButton({ gate, onAsk }: GateButtonProps) {
  const tone = gateTones[gate.state];
  return (
    <button
      type="button"
      popoverTarget={reasonsId(gate.id)}
      onClick={() => onAsk(gate.id)}
      style={{ anchorName: `--${reasonsId(gate.id)}` }}
      className="gate"
    >
      <span className={`gate-sign ${toneInk[tone]}`}>
        <ToneIcon tone={tone} busy={gate.state === 'busy'} />
      </span>
      <b className="font-semibold whitespace-nowrap text-ink">{gate.title}</b>{' '}
      {saying[gate.state] !== '' && <span className="sr-only">{saying[gate.state]} </span>}
      <span className="gate-words">{gate.words}</span>
    </button>
  );
}
