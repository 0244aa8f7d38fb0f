import { jsonMarks } from '../../editor/json-marks.ts';
import { OverlaidField } from '../../editor/OverlaidField.tsx';
import { tokenMarks } from '../../editor/token-marks.ts';
import type { Playground } from '../state/playground.ts';
import { openToken } from '../state/open-token.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { PlaygroundVerdict } from './PlaygroundVerdict.tsx';
import { LiveBox } from './LiveBox.tsx';
import { SigningProblem } from './SigningProblem.tsx';

type PlaygroundPart = 'token' | 'header' | 'payload' | 'verdict';

interface Props {
  readonly playground: Playground;
  /** What is shown, in this order. */
  readonly shows: readonly PlaygroundPart[];
  /** What can be changed. */
  readonly edits?: readonly PlaygroundPart[];
}

/** A live token in the colours of the debugger. What can be changed can be put back, at the token or else at the first field. */
export function PlaygroundView({ playground, shows, edits = [] }: Props) {
  const fields = shows.filter((part) => part !== 'verdict');
  const resets = edits.length === 0 ? undefined : fields.includes('token') ? 'token' : fields[0];
  return shows.map((part) => {
    if (part === 'verdict') return <PlaygroundVerdict key={part} playground={playground} />;
    const props = { playground, readOnly: !edits.includes(part), resets: part === resets };
    return part === 'token' ? <TokenField key={part} {...props} /> : <JsonField key={part} part={part} {...props} />;
  });
}

interface FieldProps {
  readonly playground: Playground;
  readonly readOnly: boolean;
  readonly resets: boolean;
}

const Reset = ({ playground }: { readonly playground: Playground }) => (
  <Button look="ghost" onClick={playground.reset}>
    Start over
  </Button>
);

function TokenField({ playground, readOnly, resets }: FieldProps) {
  const token = useStore(playground.$token);
  const parsed = useStore(playground.$parsed);
  const tools = (
    <>
      {resets && <Reset playground={playground} />}
      <Button look="ghost" onClick={() => openToken(playground)}>
        Open in the debugger
      </Button>
    </>
  );
  return (
    <LiveBox title="Encoded token" tools={tools}>
      <OverlaidField
        label="Encoded token"
        value={token}
        onChange={playground.writeToken}
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

function JsonField({ playground, part, readOnly, resets }: FieldProps & { readonly part: 'header' | 'payload' }) {
  const text = useStore(part === 'header' ? playground.$header : playground.$payload);
  const { title, label, swatch } = parts[part];
  return (
    <LiveBox
      title={title}
      swatch={swatch}
      meta={readOnly ? 'to read' : 'to edit'}
      {...(resets && { tools: <Reset playground={playground} /> })}
    >
      <OverlaidField
        label={label}
        value={text}
        onChange={part === 'header' ? playground.writeHeader : playground.writePayload}
        readOnly={readOnly}
        marks={jsonMarks(text, part, { start: 0, end: text.length })}
        className="[&>textarea]:[field-sizing:content]"
      />
      {!readOnly && <SigningProblem playground={playground} />}
    </LiveBox>
  );
}
