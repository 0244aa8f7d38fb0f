import { useEffect, useRef } from 'react';
import { lessonLink, type LessonSlug } from '../core/audit/lesson-link.ts';
import type { Rule } from '../core/audit/rule.ts';
import { referenceAddress, referenceText } from '../core/registry/specifications.ts';
import { ReferenceLink } from '../ui/ReferenceLink.tsx';
import { Tag } from '../ui/Tag.tsx';
import { toneOfSeverity } from '../ui/tone.ts';

const severities = { error: 'error', warning: 'warning', info: 'note', hint: 'hint' } as const;
const confidences = { certain: 'certain', likely: 'likely', guess: 'a guess' } as const;

interface Props {
  readonly rule: Rule;
  /** The address names it: it is open and in view. */
  readonly isOpen: boolean;
}

/** One rule with all that it says of itself. */
export function RuleEntry({ rule, isOpen }: Props) {
  const entry = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isOpen) entry.current?.scrollIntoView({ block: 'start' });
  }, [isOpen]);
  const { id, title, severity, confidence, reference } = rule;
  return (
    <details ref={entry} open={isOpen} className="border-t border-line first:border-t-0">
      <summary className="grid grid-cols-[auto_1fr_auto] items-baseline gap-x-2.5 px-3.5 py-2 -outline-offset-2 hover:bg-raised">
        <Tag tone={toneOfSeverity[severity]}>{severities[severity]}</Tag>
        <h3 className="min-w-0 text-body font-semibold">
          {title} <code className="ml-1 font-mono text-meta font-normal text-ink-3">{id}</code>
        </h3>
        <span className="text-meta text-ink-3 max-sm:hidden">{confidences[confidence]}</span>
      </summary>
      <dl className="grid gap-x-3 gap-y-1.5 px-3.5 pt-1 pb-3 text-small text-ink-2 [overflow-wrap:anywhere] sm:grid-cols-[9rem_1fr]">
        <Row name="Why" text={rule.why} />
        <Row name="What to do" text={rule.remedy} />
        <Row name="When it is fine" text={rule.fine} />
        <Row name="Not held to it" text={rule.exempt?.join(', ')} />
        <dt className="text-ink-3">Where it is written</dt>
        <dd>
          <ReferenceLink text={referenceText(reference)} address={referenceAddress(reference)} />
        </dd>
        <Lesson of={rule.lesson} />
        <Examples name="Flagged" examples={rule.examples.flagged} />
        <Examples name="Accepted" examples={rule.examples.accepted} />
      </dl>
    </details>
  );
}

function Row({ name, text }: { readonly name: string; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="text-ink">{text}</dd>
    </>
  );
}

function Lesson({ of }: { readonly of: LessonSlug | undefined }) {
  if (of === undefined) return null;
  const lesson = lessonLink(of);
  return (
    <>
      <dt className="text-ink-3">Learn</dt>
      <dd>
        <a href={`#/learn/${lesson.slug}`} className="underline underline-offset-2 hover:text-ink">
          {lesson.title}
        </a>
      </dd>
    </>
  );
}

const longest = 400;

function Examples({ name, examples }: { readonly name: string; readonly examples: readonly string[] }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="grid gap-1">
        {examples.map((example) => (
          <code key={example} className="font-mono text-meta text-ink">
            {example.length > longest ? `${example.slice(0, longest)}…` : example}
          </code>
        ))}
      </dd>
    </>
  );
}
