import { jsonMarks } from '../../editor/json-marks.ts';
import { OverlaidField } from '../../editor/OverlaidField.tsx';
import { tokenMarks } from '../../editor/token-marks.ts';
import type { Bench } from '../state/workbench.ts';
import { openToken } from '../state/open-token.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { BenchVerdict } from './BenchVerdict.tsx';
import { LiveBox } from './LiveBox.tsx';
import { SigningProblem } from './SigningProblem.tsx';

type BenchPart = 'token' | 'header' | 'payload' | 'verdict';

interface Props {
  readonly bench: Bench;
  /** What is shown, in this order. */
  readonly shows: readonly BenchPart[];
  /** What can be changed. */
  readonly edits?: readonly BenchPart[];
}

/** A live token in the colours of the debugger. What can be changed can be put back, at the token or else at the first field. */
export function TokenBench({ bench, shows, edits = [] }: Props) {
  const fields = shows.filter((part) => part !== 'verdict');
  const resets = edits.length === 0 ? undefined : fields.includes('token') ? 'token' : fields[0];
  return shows.map((part) => {
    if (part === 'verdict') return <BenchVerdict key={part} bench={bench} />;
    const props = { bench, readOnly: !edits.includes(part), resets: part === resets };
    return part === 'token' ? <TokenField key={part} {...props} /> : <JsonField key={part} part={part} {...props} />;
  });
}

interface FieldProps {
  readonly bench: Bench;
  readonly readOnly: boolean;
  readonly resets: boolean;
}

const Reset = ({ bench }: { readonly bench: Bench }) => (
  <Button look="ghost" onClick={bench.reset}>
    Start over
  </Button>
);

function TokenField({ bench, readOnly, resets }: FieldProps) {
  const token = useStore(bench.$token);
  const parsed = useStore(bench.$parsed);
  const tools = (
    <>
      {resets && <Reset bench={bench} />}
      <Button look="ghost" onClick={() => openToken(bench)}>
        Open in the debugger
      </Button>
    </>
  );
  return (
    <LiveBox title="Encoded token" tools={tools}>
      <OverlaidField
        label="Encoded token"
        value={token}
        onChange={bench.writeToken}
        readOnly={readOnly}
        marks={tokenMarks(token, parsed, undefined)}
        className="min-h-[108px]"
      />
    </LiveBox>
  );
}

const parts = {
  header: { title: 'Header', label: 'Header JSON', swatch: 'bg-header' },
  payload: { title: 'Payload', label: 'Payload JSON', swatch: 'bg-payload' },
} as const;

function JsonField({ bench, part, readOnly, resets }: FieldProps & { readonly part: 'header' | 'payload' }) {
  const text = useStore(part === 'header' ? bench.$header : bench.$payload);
  const { title, label, swatch } = parts[part];
  return (
    <LiveBox
      title={title}
      swatch={swatch}
      meta={readOnly ? 'to read' : 'to edit'}
      {...(resets && { tools: <Reset bench={bench} /> })}
    >
      <OverlaidField
        label={label}
        value={text}
        onChange={part === 'header' ? bench.writeHeader : bench.writePayload}
        readOnly={readOnly}
        marks={jsonMarks(text, part, { start: 0, end: text.length })}
        className="[&>textarea]:[field-sizing:content]"
      />
      {!readOnly && <SigningProblem bench={bench} />}
    </LiveBox>
  );
}
