import { $doneSteps, $isDenied, $isKept, forgetProgress, setKept } from './state/progress.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { Tag } from '../ui/Tag.tsx';
import { Tick } from '../ui/Tick.tsx';
import { count } from '../core/text/words.ts';
import { PageHead } from './PageHead.tsx';
import { lessons } from './lessons/index.ts';

/** The lessons, in order or on their own, and what is beside them. */
export function Contents() {
  return (
    <>
      <PageHead title="Learn JWTs by taking real ones apart">
        Every token here is made and checked in your browser, at this moment, by the same code as in the debugger. Do
        the lessons in order, or open the one you need.
      </PageHead>
      <ol className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {lessons.map((lesson, at) => (
          <li key={lesson.slug}>
            <a
              href={`#/learn/${lesson.slug}`}
              className="grid h-full content-start gap-1 rounded-panel border border-line bg-panel px-3.5 py-3 hover:border-line-strong hover:bg-raised"
            >
              <span className="flex items-baseline justify-between gap-2">
                <b className="text-body font-semibold">
                  {at + 1}. {lesson.title}
                </b>
                <Begun slug={lesson.slug} />
              </span>
              <span className="text-small text-ink-2">{lesson.about}</span>
              <span className="text-meta text-ink-3">{count(lesson.minutes, 'minute')}</span>
            </a>
          </li>
        ))}
      </ol>
      <Beside />
      <Progress />
    </>
  );
}

function Begun({ slug }: { readonly slug: string }) {
  const done = useStore($doneSteps);
  const own = [...done].filter((name) => name.startsWith(`${slug}/`)).length;
  return own === 0 ? null : <Tag tone="ok">{count(own, 'step')} done</Tag>;
}

function Beside() {
  return (
    <ul className="mt-4 grid gap-3 sm:grid-cols-2">
      <li>
        <a
          href="#/learn/simulator"
          className="block rounded-panel border border-line bg-panel px-3.5 py-3 hover:bg-raised"
        >
          <b className="text-body font-semibold">The simulator</b>
          <span className="block text-small text-ink-2">
            A client, an authorization server and an API, with real keys and tokens: play the flows, and break them.
          </span>
        </a>
      </li>
      <li>
        <a
          href="#/learn/glossary"
          className="block rounded-panel border border-line bg-panel px-3.5 py-3 hover:bg-raised"
        >
          <b className="text-body font-semibold">Glossary</b>
          <span className="block text-small text-ink-2">Every term, in a sentence or two.</span>
        </a>
      </li>
    </ul>
  );
}

function Progress() {
  const kept = useStore($isKept);
  const done = useStore($doneSteps);
  const isDenied = useStore($isDenied);
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3 text-small print:hidden">
      <Tick checked={kept} onChange={setKept}>
        Remember in this browser what I have done
      </Tick>
      {done.size > 0 && (
        <Button look="ghost" onClick={forgetProgress}>
          Forget it
        </Button>
      )}
      {isDenied && (
        <p role="status" className="text-warn">
          This browser denies storage: it is remembered until the page closes.
        </p>
      )}
    </div>
  );
}
