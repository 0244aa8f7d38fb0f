import { useEffect, useState } from 'react';
import { $attempt, tryAgain } from '../state/page/missing.ts';
import { $doneSteps, markDone, stepName } from './state/progress.ts';
import { useStore } from '../state/page/use-store.ts';
import { NotLoaded } from '../ui/NotLoaded.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { Lesson, LessonEntry, Step } from './lessons/lesson.ts';
import { lessons } from './lessons/index.ts';
import { PageHead } from './PageHead.tsx';
import { ThisStep } from './parts/this-step.ts';

/** How far down each lesson was read, in CSS pixels; for this visit. */
const places = new Map<string, number>();

/** A lesson on one page, step under step, so that it can be read, done and printed. */
export function LessonPage({ entry }: { readonly entry: LessonEntry }) {
  const [lesson, setLesson] = useState<Lesson>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const load = () => {
      entry.load().then(
        (come) => {
          setLesson(come);
          setFailed(false);
        },
        () => setFailed(true),
      );
    };
    load();
    return $attempt.listen(load);
  }, [entry]);
  usePlace(entry.slug, lesson !== undefined);
  const at = lessons.indexOf(entry);
  return (
    <>
      <nav aria-label="Where you are" className="pt-4 text-small print:hidden">
        <a href="#/learn" className="text-ink-2 underline underline-offset-2 hover:text-ink">
          All lessons
        </a>
      </nav>
      <PageHead title={`${at + 1}. ${entry.title}`}>{entry.about}</PageHead>
      {failed && <NotLoaded what="This lesson" onTryAgain={tryAgain} />}
      <ol className="grid gap-4">
        {lesson?.steps.map((step, index) => (
          <StepCard key={step.id} lesson={entry.slug} step={step} number={index + 1} />
        ))}
      </ol>
      {lesson && <Onward at={at} />}
    </>
  );
}

/** Who comes back to a lesson, from the debugger or the glossary, finds the place where it was left. */
function usePlace(slug: string, isHere: boolean): void {
  useEffect(() => {
    if (!isHere) return undefined;
    window.scrollTo(0, places.get(slug) ?? 0);
    // The page that follows may be shorter: what it scrolls to is no place in the lesson.
    const note = () => {
      if (location.hash.endsWith(`/${slug}`)) places.set(slug, window.scrollY);
    };
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, [slug, isHere]);
}

interface CardProps {
  readonly lesson: string;
  readonly step: Step;
  /** From 1. */
  readonly number: number;
}

function StepCard({ lesson, step: { id, title, Body }, number }: CardProps) {
  const isDone = useStore($doneSteps).has(stepName(lesson, id));
  return (
    <li className="min-w-0 rounded-panel border border-line bg-panel break-inside-avoid">
      <section aria-labelledby={`step-${id}`}>
        <header className="flex items-center gap-2.5 border-b border-line px-3.5 py-2.5">
          <span
            aria-hidden
            className={`grid size-6 shrink-0 place-items-center rounded-full text-meta font-semibold ${isDone ? 'bg-ok-bg text-ok' : 'bg-sunken text-ink-2'}`}
          >
            {number}
          </span>
          <h2 id={`step-${id}`} className="text-lead font-semibold">
            {title}
          </h2>
          <span role="status">{isDone && <Tag tone="ok">done</Tag>}</span>
        </header>
        <ThisStep value={{ isDone, onDone: () => markDone(lesson, id) }}>
          <Body />
        </ThisStep>
      </section>
    </li>
  );
}

function Onward({ at }: { readonly at: number }) {
  const [before, next] = [lessons[at - 1], lessons[at + 1]];
  return (
    <nav aria-label="Other lessons" className="mt-5 flex flex-wrap justify-between gap-3 text-small print:hidden">
      {before ? <Way to={before} words={`Before: ${before.title}`} /> : <span />}
      {next && <Way to={next} words={`Next: ${next.title}`} />}
    </nav>
  );
}

const Way = ({ to, words }: { readonly to: LessonEntry; readonly words: string }) => (
  <a
    href={`#/learn/${to.slug}`}
    className="rounded-control border border-line-strong bg-panel px-3 py-1.5 font-semibold hover:bg-raised"
  >
    {words}
  </a>
);
