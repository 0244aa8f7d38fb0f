import type { Gate } from '../../core/audit/rule.ts';
import type { PlaygroundGates as Gates } from '../state/playground-gates.ts';
import type { Reason } from '../../core/judgement/judgement.ts';
import type { GateView } from '../../core/judgement/outcome.ts';
import { useStore } from '../../state/page/use-store.ts';
import { gateTones } from '../../ui/gate-tones.ts';
import { ReferenceLink } from '../../ui/ReferenceLink.tsx';
import { toneClass } from '../../ui/tone.ts';
import { ToneIcon } from '../../ui/ToneIcon.tsx';

interface Props {
  readonly gates: Gates;
  /** Which of them; all unless told. */
  readonly shows?: readonly Gate[];
}

/** The gates of the debugger for a live token, each with why it does not pass. */
export function PlaygroundGates({ gates, shows }: Props) {
  const views = useStore(gates.$gates).filter(({ id }) => !shows || shows.includes(id));
  const reasons = useStore(gates.$reasons);
  return (
    <div role="status" aria-label="Gates">
      <ul className="grid gap-px overflow-hidden rounded-control border border-line-strong bg-line">
        {views.map((gate) => (
          <Row
            key={gate.id}
            gate={gate}
            reason={reasons.find(({ gate: id, effect }) => id === gate.id && effect !== 'accepts')}
          />
        ))}
      </ul>
    </div>
  );
}

const saying: Readonly<Record<GateView['state'], string>> = {
  pass: 'passes',
  fail: 'fails',
  warn: 'warns',
  unchecked: 'is not checked',
  nothing: 'has nothing to check',
  busy: 'is being checked',
};

function Row({ gate, reason }: { readonly gate: GateView; readonly reason: Reason | undefined }) {
  const tone = gateTones[gate.state];
  const isShut = gate.state === 'fail' || gate.state === 'warn';
  return (
    <li className={`grid grid-cols-[auto_1fr] gap-x-2.5 px-3 py-2 text-small ${toneClass[tone]}`}>
      <span className="pt-[3px]">
        <ToneIcon tone={tone} busy={gate.state === 'busy'} />
      </span>
      <span className="[overflow-wrap:anywhere]">
        <b className="font-semibold">{gate.title}</b> <span className="sr-only">{saying[gate.state]}: </span>
        {gate.words}
      </span>
      {isShut && reason && (
        <p className="col-start-2 text-ink-2 [overflow-wrap:anywhere]">
          {reason.text} <ReferenceLink text={reason.reference} address={reason.address} />
        </p>
      )}
    </li>
  );
}
