import { useStore } from '../../state/use-store.ts';
import { Panel } from '../../ui/Panel.tsx';
import { playOf } from './play-of.ts';
import type { Scenario } from './scenario.ts';
import { ChecksPanel } from './stage/ChecksPanel.tsx';
import { Controls } from './stage/Controls.tsx';
import { MessagePanel } from './stage/MessagePanel.tsx';
import { Outcome } from './stage/Outcome.tsx';
import { Sequence } from './stage/Sequence.tsx';
import { TamperBar } from './stage/TamperBar.tsx';
import { TextForm } from './stage/TextForm.tsx';
import { useArrowKeys } from './stage/use-arrow-keys.ts';

/** One scenario, to be played, stepped, rewound and tampered with. It may stand in a lesson, too. */
export function Stage({ scenario }: { readonly scenario: Scenario }) {
  const play = playOf(scenario);
  const story = useStore(play.$steps);
  const at = useStore(play.$at);
  const hasFailed = useStore(play.$hasFailed);
  useArrowKeys(play);
  const current = story[at];
  const actors = scenario.actors.filter(({ id }) => story.some(({ from, to }) => from === id || to === id));
  return (
    <div className="grid gap-3">
      <Panel title={scenario.title} className="print:border-0">
        <div className="grid gap-2.5 px-3.5 py-3">
          <p className="max-w-[96ch] text-body text-ink-2">{scenario.about}</p>
          <TamperBar scenario={scenario} play={play} />
          <Outcome actors={actors} story={story} onGoTo={play.goTo} />
        </div>
      </Panel>
      {hasFailed && (
        <p role="alert" className="text-small text-bad">
          This run could not be made: this browser gives the page no cryptography. It does so on https and on localhost.
        </p>
      )}
      {current && (
        <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,7fr)_minmax(0,6fr)] print:hidden">
          <div className="grid gap-3">
            <Panel title="Sequence" tools={<Controls play={play} />}>
              <Sequence actors={actors} play={play} />
            </Panel>
            <ChecksPanel actors={actors} story={story} at={at} onGoTo={play.goTo} className="max-lg:hidden" />
          </div>
          <MessagePanel actors={actors} happening={current} at={at} count={story.length} />
          <ChecksPanel actors={actors} story={story} at={at} onGoTo={play.goTo} className="lg:hidden" />
        </div>
      )}
      <TextForm actors={actors} story={story} />
    </div>
  );
}
