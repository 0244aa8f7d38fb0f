import { useCallback, useMemo } from 'react';
import { formatJson } from '../../core/text/json-format.ts';
import type { Span } from '../../core/text/span.ts';
import { touches } from '../../core/text/span.ts';
import { JsonEditor } from '../../editor/JsonEditor.tsx';
import type { Mark } from '../../editor/marks.ts';
import { copyText } from '../../state/page/copying.ts';
import { $disclosed } from '../../state/token/disclosures.ts';
import { $received } from '../../state/token/parts.ts';
import { $dark } from '../../state/page/settings.ts';
import { $spot, lightPart, unlight } from '../../state/token/spotlight.ts';
import { useStore } from '../../state/page/use-store.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { jsonMarks } from '../../editor/json-marks.ts';

/** The payload that a receiver goes on with: digests taken out, what was disclosed put in (RFC 9901 §7.1). */
export function ReceivedPane() {
  const text = useStore($disclosed)?.processed.payload?.text;
  if (text === undefined) return null;
  return (
    <Panel
      title="Processed payload"
      meta="what the receiver gets; what was disclosed is marked"
      swatch="bg-disclosure"
      tools={<CopyButton what="processed payload" onCopy={() => copyText(formatJson(text).text)} />}
    >
      <Processed text={text} />
    </Panel>
  );
}

function Processed({ text }: { readonly text: string }) {
  const disclosed = useStore($disclosed)?.processed.payload?.disclosed;
  const part = useStore($received);
  const spot = useStore($spot);
  const dark = useStore($dark);
  const view = useMemo(() => formatJson(text), [text]);
  const marksIn = useCallback(
    (range: Span): readonly Mark[] => [
      ...(disclosed ?? [])
        .map(({ span }) => view.spanToView(span))
        .filter((span) => touches(span, range.start) || (span.start >= range.start && span.start <= range.end))
        .map((span) => ({ span, className: 'mark-disclosed' })),
      ...jsonMarks(view.text, 'payload', range),
    ],
    [view, disclosed],
  );
  const light = (means: 'caret' | 'pointer') => (index: number | undefined) =>
    part && lightPart(means, part, index === undefined ? undefined : view.toText(index));
  return (
    <JsonEditor
      label="Processed payload JSON"
      value={view.text}
      onChange={() => undefined}
      marksIn={marksIn}
      hints={[]}
      problem={undefined}
      lit={spot && spot.part === part ? view.spanToView(spot.span) : undefined}
      readOnly
      vocabulary={[]}
      dark={dark}
      onCaret={light('caret')}
      onPoint={light('pointer')}
      onLeave={() => unlight('caret')}
    />
  );
}
