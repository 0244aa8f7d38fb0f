import { utcWords } from '../../../core/audit/instant.ts';
import { readReference, referenceAddress } from '../../../core/registry/specifications.ts';
import { Mirror } from '../../../editor/Mirror.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { ReferenceLink } from '../../../ui/ReferenceLink.tsx';
import type { Happening } from '../engine/happening.ts';
import type { Actor } from '../engine/actor.ts';
import { messageMarks } from './message-marks.ts';
import { Way } from './Way.tsx';
import { TokenView } from './TokenView.tsx';

interface Props {
  readonly actors: readonly Actor[];
  readonly happening: Happening;
  readonly at: number;
  readonly count: number;
}

/** The step in view: what happens and why, the whole message, and every token in it. */
export function MessagePanel({ actors, happening, at, count }: Props) {
  const { title, says, references = [], tampered, http, tokens = [] } = happening;
  return (
    <Panel title={`Step ${at + 1} of ${count}`} meta={utcWords(happening.at)}>
      <div role="status" aria-label="This step" className="grid gap-1.5 border-b border-line px-3.5 py-3">
        <p className="text-meta text-ink-2">
          <Way actors={actors} happening={happening} />
        </p>
        <p className="text-lead leading-snug font-semibold">{title}</p>
        <p className="text-body">{says}</p>
      </div>
      {tampered !== undefined && (
        <Notice tone="warn" title="Tampered with">
          <p>{tampered}</p>
        </Notice>
      )}
      {http !== undefined && (
        <div role="group" aria-label="HTTP message" className="field border-b border-line">
          <div className="field-mirror">
            <Mirror text={http} marks={messageMarks(happening)} hints={[]} numbered={false} />
          </div>
        </div>
      )}
      {tokens.map((token) => (
        <TokenView key={token.name} token={token} />
      ))}
      {references.length > 0 && (
        <p className="-mt-px flex flex-wrap gap-x-3 border-t border-line px-3.5 py-2 text-meta text-ink-3">
          Where it is written: <References texts={references} />
        </p>
      )}
    </Panel>
  );
}

export const References = ({ texts }: { readonly texts: readonly string[] }) =>
  texts.map((text) => {
    const reference = readReference(text);
    return <ReferenceLink key={text} text={text} address={reference && referenceAddress(reference)} />;
  });
