import { jsonMarks } from '../../editor/json-marks.ts';
import { OverlaidField } from '../../editor/OverlaidField.tsx';
import { tokenMarks } from '../../editor/token-marks.ts';
import type { Bench } from '../../state/bench.ts';
import { openToken } from '../../state/open-token.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { BenchVerdict } from './BenchVerdict.tsx';

export type BenchPart = 'token' | 'header' | 'payload' | 'verdict';

interface Props {
  readonly bench: Bench;
  /** What is shown, in this order. */
  readonly shows: readonly BenchPart[];
  /** What can be changed. */
  readonly edits?: readonly BenchPart[];
}

/** A live token in the colours of the debugger. */
export function TokenBench({ bench, shows, edits = [] }: Props) {
  return (
    <>
      {shows.map((part) => {
        const readOnly = !edits.includes(part);
        if (part === 'token') return <TokenField key={part} bench={bench} readOnly={readOnly} />;
        if (part === 'verdict') return <BenchVerdict key={part} bench={bench} />;
        return <JsonField key={part} bench={bench} part={part} readOnly={readOnly} />;
      })}
    </>
  );
}

function TokenField({ bench, readOnly }: { readonly bench: Bench; readonly readOnly: boolean }) {
  const token = useStore(bench.$token);
  const parsed = useStore(bench.$parsed);
  return (
    <div className="overflow-hidden rounded-control border border-line-strong">
      <OverlaidField
        label="Encoded token"
        value={token}
        onChange={bench.writeToken}
        readOnly={readOnly}
        marks={tokenMarks(token, parsed, undefined)}
      />
      <div className="flex flex-wrap justify-end gap-1 border-t border-line px-2 py-1 print:hidden">
        <Button look="ghost" onClick={bench.reset}>
          Start over
        </Button>
        <Button look="ghost" onClick={() => openToken(bench)}>
          Open in the debugger
        </Button>
      </div>
    </div>
  );
}

const labels = { header: 'Header JSON', payload: 'Payload JSON' } as const;

function JsonField({
  bench,
  part,
  readOnly,
}: {
  readonly bench: Bench;
  readonly part: 'header' | 'payload';
  readonly readOnly: boolean;
}) {
  const text = useStore(part === 'header' ? bench.$header : bench.$payload);
  return (
    <div className="overflow-hidden rounded-control border border-line-strong">
      <OverlaidField
        label={labels[part]}
        value={text}
        onChange={part === 'header' ? bench.writeHeader : bench.writePayload}
        readOnly={readOnly}
        marks={jsonMarks(text, part, { start: 0, end: text.length })}
      />
    </div>
  );
}
