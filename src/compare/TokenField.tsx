import { useId } from 'react';
import { brief } from '../core/judgement/brief.ts';
import type { Judgement } from '../core/judgement/judgement.ts';
import { mostReadHere } from '../core/text/work-caps.ts';
import type { Outcome } from '../core/judgement/outcome.ts';
import { $comparison, $fields, $problems, debug, setField, type Name } from '../state/compare/pair.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Tag } from '../ui/Tag.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { Tone } from '../ui/tone.ts';
import { useFileDrop } from '../ui/use-file-drop.ts';

const titles = { a: 'Token A', b: 'Token B' } as const;

/** One of the two tokens: its text, and what becomes of it. */
export function TokenField({ name }: { readonly name: Name }) {
  const id = useId();
  const text = useStore($fields)[name];
  const problem = useStore($problems)[name];
  const judgement = useStore($comparison)?.[name].judgement;
  const dropping = useFileDrop(beginningOf, (it) => setField(name, it));
  return (
    <Panel
      title={titles[name]}
      meta={judgement && <Verdict judgement={judgement} />}
      tools={text !== '' && <Tools name={name} hasToken={problem === ''} />}
    >
      <div className={`grid gap-1.5 px-3.5 py-3 ${dropping.over ? 'bg-info-bg' : ''}`} {...dropping.handlers}>
        <TextArea
          label={titles[name]}
          value={text}
          rows={4}
          onChange={(it) => setField(name, it)}
          describedBy={id}
          invalid={problem !== ''}
          placeholder="A token, or a text that holds one"
        />
        <p id={id} className="text-small text-bad empty:hidden">
          {problem}
        </p>
        <p className="text-small text-ink-2 [overflow-wrap:anywhere] empty:hidden">{judgement?.headline}</p>
      </div>
    </Panel>
  );
}

function Tools({ name, hasToken }: { readonly name: Name; readonly hasToken: boolean }) {
  return (
    <>
      <Button look="ghost" aria-label={`Clear ${titles[name]}`} onClick={() => setField(name, '')}>
        Clear
      </Button>
      {hasToken && (
        <Button look="ghost" aria-label={`Debug ${titles[name]}`} onClick={() => debug(name)}>
          Debug
        </Button>
      )}
    </>
  );
}

const tones: Readonly<Record<Outcome, Tone>> = {
  rejected: 'bad',
  'looks-valid': 'ok',
  undecided: 'neutral',
  pending: 'neutral',
  'no-token': 'neutral',
};

const Verdict = ({ judgement }: { readonly judgement: Judgement }) =>
  judgement.outcome === 'pending' ? null : <Tag tone={tones[judgement.outcome]}>{brief(judgement)}</Tag>;

/** As much of a file as is needed to say that it is too long. */
const beginningOf = (file: File): Promise<string> => file.slice(0, 4 * mostReadHere).text();
