import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { toneInk } from '../../../ui/tone.ts';
import { ToneIcon } from '../../../ui/ToneIcon.tsx';
import { outcomes } from '../../parts/CheckList.tsx';
import type { Check } from '../../verifier/check.ts';
import type { Happening } from '../engine/happening.ts';
import type { Actor } from '../engine/actor.ts';
import { inSentence } from './actor-name.ts';
import { checksAt } from './checks-at.ts';
import { References } from './MessagePanel.tsx';

interface Props {
  readonly actors: readonly Actor[];
  readonly story: readonly Happening[];
  readonly at: number;
  readonly onGoTo: (index: number) => void;
  readonly className?: string;
}

/** What the receiver of the step in view looks at, one thing after the other, and what comes of it. */
export function ChecksPanel({ actors, story, at, onGoTo, className = '' }: Props) {
  const checking = checksAt(story, at);
  const who = checking && inSentence(actors, checking.happening.from);
  return (
    <Panel
      title={who === undefined ? 'Checks' : `Checks of ${who}`}
      className={className}
      tools={
        checking && checking.index !== at ? (
          <Button look="ghost" onClick={() => onGoTo(checking.index)}>
            Go to step {checking.index + 1}
          </Button>
        ) : undefined
      }
    >
      {checking ? (
        <ChecksList checks={checking.happening.checks ?? []} />
      ) : (
        <p className="px-3.5 py-3 text-small text-ink-2">Nobody checks anything in this step.</p>
      )}
    </Panel>
  );
}

/** Each check with its outcome. */
export const ChecksList = ({ checks }: { readonly checks: readonly Check[] }) => (
  <ol className="divide-y divide-line text-small">
    {checks.map(({ id, title, outcome, why, reference }) => {
      const { tone, words } = outcomes[outcome];
      return (
        <li key={id} className={`px-3.5 py-1.5 ${outcome === 'refused' ? 'bg-bad-bg' : ''}`}>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className={`inline-flex items-center gap-2 ${toneInk[tone]}`}>
              <ToneIcon tone={tone} size={13} />
              <b className="font-semibold">{title}</b>
            </span>
            <span className={toneInk[tone]}>{words}</span>
            <span className="ml-auto">{reference !== undefined && <References texts={[reference]} />}</span>
          </p>
          {why !== '' && <p className="pl-[21px] text-ink-2">{why}</p>}
        </li>
      );
    })}
  </ol>
);
