import type { Play } from '../state/play.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Panel } from '../../ui/Panel.tsx';
import { playOf } from './play-of.ts';
import type { Scenario } from './engine/scenario.ts';
import type { Actor } from './engine/actor.ts';
import type { Happening } from './engine/happening.ts';
import { ChecksPanel } from './stage/ChecksPanel.tsx';
import { Controls } from './stage/Controls.tsx';
import { MessagePanel } from './stage/MessagePanel.tsx';
import { Outcome } from './stage/Outcome.tsx';
import { Sequence } from './stage/Sequence.tsx';
import { TamperBar } from './stage/TamperBar.tsx';
import { TextForm } from './stage/TextForm.tsx';

/** One scenario, to be played, stepped, rewound and tampered with. It may stand in a lesson, too. */
export function Stage({ scenario }: { readonly scenario: Scenario }) {
  const play = playOf(scenario);
  const story = useStore(play.$steps);
  const at = useStore(play.$at);
  const isTampered = useStore(play.$tampering).size > 0;
  const hasFailed = useStore(play.$hasFailed);
  const actors = scenario.actors.filter(({ id }) => story.some(({ from, to }) => from === id || to === id));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <section
        aria-label={scenario.title}
        className="grid gap-2 rounded-panel border border-line bg-panel px-3.5 py-2.5 print:border-0 print:px-0"
      >
        <p className="text-body text-ink-2">
          <b className="font-semibold text-ink">{scenario.title}.</b> {scenario.about}
        </p>
        <TamperBar scenario={scenario} play={play} />
        <Outcome actors={actors} story={story} onGoTo={play.goTo} onUndo={isTampered ? play.clear : undefined} />
      </section>
      {hasFailed && (
        <p role="alert" className="text-small text-bad">
          This run could not be made: this browser gives the page no cryptography. It does so on https and on localhost.
        </p>
      )}
      {story[at] && <Board actors={actors} story={story} at={at} play={play} />}
      <TextForm actors={actors} story={story} />
    </div>
  );
}

interface BoardProps {
  readonly actors: readonly Actor[];
  readonly story: readonly Happening[];
  readonly at: number;
  readonly play: Play<Happening>;
}

/** The sequence with the checks under it, and the step in view beside. */
function Board({ actors, story, at, play }: BoardProps) {
  const current = story[at];
  const checks = { actors, story, at, onGoTo: play.goTo };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-[minmax(0,7fr)_minmax(0,6fr)] print:hidden">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <Panel title="Sequence" tools={<Controls play={play} />}>
          <Sequence actors={actors} play={play} />
        </Panel>
        <ChecksPanel {...checks} className="max-lg:hidden" />
      </div>
      {current && <MessagePanel actors={actors} happening={current} at={at} count={story.length} />}
      <ChecksPanel {...checks} className="lg:hidden" />
    </div>
  );
}
