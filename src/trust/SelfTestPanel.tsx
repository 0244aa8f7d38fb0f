import { $isTesting, $tally, $trials, targetOfTest, testTheLock, type Trial } from '../state/trust/self-test.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { Tone } from '../ui/tone.ts';
import { toneInk } from '../ui/tone.ts';
import { ToneIcon } from '../ui/ToneIcon.tsx';
import { count } from '../core/text/words.ts';
import { TestedBy } from './TestedBy.tsx';

/** Tries every way out that a page has, and says which the browser refused. */
export function SelfTestPanel() {
  const trials = useStore($trials);
  const isTesting = useStore($isTesting);
  return (
    <Panel
      title="Self-test"
      className="order-1"
      meta={`${trials.length} ways out`}
      tools={
        <Button look="primary" onClick={() => void testTheLock()} disabled={isTesting}>
          {isTesting ? 'Trying …' : 'Try to get out'}
        </Button>
      }
    >
      <div className="grid gap-1.5 border-b border-line px-3.5 py-3 text-small text-ink-2">
        <p>
          Each way is tried against <code className="font-mono text-meta">{targetOfTest()}</code>, which is another
          origin for your browser, though no stranger’s. The attempts hold the words “jotter-self-test”, the name of the
          way and a random number: nothing of your token or keys. Your browser’s console will list what it refused.
          <TestedBy files="e2e/lock.spec.ts" />
        </p>
        <Summary />
      </div>
      <ul aria-label="Ways out">
        {trials.map((trial) => (
          <TrialRow key={trial.id} trial={trial} />
        ))}
      </ul>
    </Panel>
  );
}

function Summary() {
  const { blocked, open, untried } = useStore($tally);
  const isTesting = useStore($isTesting);
  const total = blocked + open + untried;
  return (
    <p role="status" className="font-semibold text-ink">
      {total === 0 || isTesting
        ? ''
        : `${count(blocked, 'way')} blocked, ${open} not blocked, ${untried} with nothing to try.`}
    </p>
  );
}

const looks = {
  blocked: { tone: 'ok', word: 'Blocked' },
  open: { tone: 'bad', word: 'Not blocked' },
  untried: { tone: 'neutral', word: 'Nothing to try' },
} as const satisfies Record<string, { readonly tone: Tone; readonly word: string }>;

function TrialRow({ trial: { name, how, outcome } }: { readonly trial: Trial }) {
  const look = outcome ? looks[outcome.state] : { tone: 'neutral' as const, word: 'Not tried yet' };
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-3 border-b border-line px-3.5 py-2 text-small last:border-b-0">
      <span>
        <b className="font-semibold">{name}</b> <span className="text-ink-2">{how}</span>
      </span>
      <span className={`flex items-center gap-1.5 font-semibold whitespace-nowrap ${toneInk[look.tone]}`}>
        <ToneIcon tone={look.tone} />
        {look.word}
      </span>
      {outcome && <span className="col-span-2 text-meta text-ink-3">{outcome.why}</span>}
    </li>
  );
}
