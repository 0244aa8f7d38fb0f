import { $gates, type GateState, type GateView } from '../state/gates.ts';
import { useStore } from '../state/use-store.ts';
import { toneClass } from '../ui/tone.ts';
import { ToneIcon } from '../ui/ToneIcon.tsx';
import { gateTones } from './gate-tones.ts';

/** What is read out before the words, so that nothing hangs on colour. */
const saying: Readonly<Record<GateState, string>> = {
  pass: 'passes:',
  fail: 'fails:',
  warn: 'warns:',
  unchecked: '',
  busy: 'is being checked:',
};

/** The gates that a token has to pass, side by side and never merged. */
export function GatesBar() {
  const gates = useStore($gates);
  return (
    <div role="status" aria-label="Gates" className="flex flex-wrap gap-2 px-2.5 pt-3 empty:pt-0 md:px-5">
      {gates.map((gate) => (
        <Pill key={gate.id} gate={gate} />
      ))}
    </div>
  );
}

function Pill({ gate }: { readonly gate: GateView }) {
  const tone = gateTones[gate.state];
  return (
    <span
      className={`inline-flex max-w-full items-center gap-[7px] rounded-[16px] px-3 py-1 text-small ${toneClass[tone]}`}
    >
      <ToneIcon tone={tone} busy={gate.state === 'busy'} />
      <b className="font-semibold">{gate.title}</b>{' '}
      {saying[gate.state] !== '' && <span className="sr-only">{saying[gate.state]} </span>}
      <span className="min-w-0 [overflow-wrap:anywhere]">{gate.words}</span>
    </span>
  );
}
