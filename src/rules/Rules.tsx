import '../ui/pages.css';
import { useState } from 'react';
import type { Gate, Rule } from '../core/audit/rule.ts';
import { rules } from '../core/audit/rules/index.ts';
import { $topic } from '../state/page/route.ts';
import { useStore } from '../state/page/use-store.ts';
import { Line } from '../ui/Line.tsx';
import { Panel } from '../ui/Panel.tsx';
import { count } from '../core/text/words.ts';
import { RuleEntry } from './RuleEntry.tsx';

const gates: readonly { readonly id: Gate; readonly title: string; readonly meta: string }[] = [
  { id: 'structure', title: 'Structure', meta: 'is it built as it must be?' },
  { id: 'signature', title: 'Signature', meta: 'keys, algorithms, who can have made it' },
  { id: 'time', title: 'Time and claims', meta: 'when, and for whom' },
  { id: 'profile', title: 'Profile', meta: 'what its kind asks for, and what should not be in it' },
];

/** Every rule that a token is held to, out of the very objects that do it. */
export function Rules() {
  const topic = useStore($topic);
  const [wanted, setWanted] = useState('');
  const found = rules.filter((rule) => matches(rule, wanted.trim().toLowerCase()));
  return (
    <main className="mx-auto max-w-[1100px]">
      <div className="px-3 pt-6 pb-1 sm:px-6">
        <h1 className="text-[22px] leading-tight font-semibold tracking-[-0.015em] md:text-[26px]">Rules</h1>
        <p className="mt-1.5 max-w-[104ch] text-body text-ink-2">
          {count(rules.length, 'rule')} look at every token, beside what its reading finds. Each says how sure it is,
          why it matters, what to do, and when it may be fine; the examples are its tests.
        </p>
        <div className="mt-3">
          <Line label="Find a rule" value={wanted} onChange={setWanted} className="w-72" />
          <p role="status" className="pt-1 text-meta text-ink-3">
            {wanted === '' ? '' : `${count(found.length, 'rule')} found`}
          </p>
        </div>
      </div>
      <div className="grid gap-4 px-3 py-3 sm:px-6">
        {gates.map(({ id, title, meta }) => {
          const inside = found.filter(({ gate }) => gate === id);
          if (inside.length === 0) return null;
          return (
            <Panel key={id} title={title} meta={`${meta} · ${inside.length}`}>
              {inside.map((rule) => (
                <RuleEntry key={rule.id} rule={rule} isOpen={rule.id === topic} />
              ))}
            </Panel>
          );
        })}
      </div>
    </main>
  );
}

const matches = ({ id, title, why }: Rule, wanted: string): boolean =>
  `${id} ${title} ${why}`.toLowerCase().includes(wanted);
