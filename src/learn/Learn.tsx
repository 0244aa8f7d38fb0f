import '../ui/pages.css';
import { useEffect } from 'react';
import { startProgress } from './state/progress.ts';
import { $topic } from '../state/page/route.ts';
import { useStore } from '../state/page/use-store.ts';
import { later } from '../ui/later.tsx';
import { Contents } from './Contents.tsx';
import { LessonPage } from './LessonPage.tsx';
import { lessons } from './lessons/index.ts';

const Glossary = later(() => import('./Glossary.tsx').then((module) => module.Glossary));
const Simulator = later(() => import('./simulator/Simulator.tsx').then((module) => module.Simulator));

/** Where JWTs are understood by taking real ones apart. */
export function Learn() {
  const [name, detail] = (useStore($topic) ?? '').split('/');
  useEffect(startProgress, []);
  const lesson = lessons.find(({ slug }) => slug === name);
  return (
    <main className="mx-auto max-w-[1240px] px-3 pb-10 sm:px-6">
      {lesson ? (
        <LessonPage key={lesson.slug} entry={lesson} />
      ) : name === 'glossary' ? (
        <Glossary term={detail} />
      ) : name === 'simulator' ? (
        <Simulator scenario={detail} />
      ) : (
        <Contents />
      )}
    </main>
  );
}
