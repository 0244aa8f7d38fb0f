import type { ClaimRow } from '../../../core/audit/judge/claims-table.ts';
import type { JsonNode } from '../../../core/text/json-node.ts';
import { ok } from '../../../core/text/result.ts';
import { timeText } from '../../../core/audit/time-text.ts';
import { setClaim } from '../../../state/making/claim-edits.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { $received } from '../../../state/token/parts.ts';
import { Button } from '../../../ui/Button.tsx';
import { fieldClass } from '../../../ui/field-class.ts';
import { editInJson } from './edit-in-json.ts';
import { numberText } from './number-text.ts';
import { TextValue } from './TextValue.tsx';
import { TimeValue } from './TimeValue.tsx';
import { TimeWords } from './TimeWords.tsx';

interface Props {
  readonly row: ClaimRow;
  /** The claim's name, not longer than a line. */
  readonly label: string;
  readonly place: number | undefined;
  readonly isAtFault: boolean;
}

/** What a claim says, in a field where it can be edited. */
export function ClaimValue(props: Props) {
  const { row, place } = props;
  const root = useStore($received)?.json?.root;
  const value = root?.type === 'object' ? root.members[row.index]?.value : undefined;
  return (
    <>
      {place === undefined || !value ? (
        <p className="claim-said">{row.value}</p>
      ) : (
        <Field {...props} place={place} value={value} />
      )}
      {row.seconds !== undefined && <TimeWords seconds={row.seconds} hasUtc={place === undefined} />}
      {row.unit !== undefined && (
        <p className="text-meta text-warn">This is in {row.unit}, but a NumericDate is in seconds.</p>
      )}
    </>
  );
}

interface FieldProps extends Props {
  readonly place: number;
  readonly value: JsonNode;
}

function Field({ row, label, place, value, isAtFault }: FieldProps) {
  if (row.seconds !== undefined && timeText(row.seconds) !== undefined)
    return <TimeValue name={row.name} label={label} place={place} seconds={row.seconds} isAtFault={isAtFault} />;
  if (value.type === 'string' && isPlain(value.value))
    return <TextValue label={label} place={place} text={value.value} read={(typed) => ok(JSON.stringify(typed))} />;
  if (value.type === 'number') return <TextValue label={label} place={place} text={value.written} read={numberText} />;
  if (value.type === 'boolean')
    return (
      <select
        aria-label={`Value of ${label}`}
        value={String(value.value)}
        onChange={(event) => setClaim(place, event.target.value)}
        className={`${fieldClass} font-mono`}
      >
        <option>true</option>
        <option>false</option>
      </select>
    );
  return (
    <div className="claim-json">
      <p className="claim-said">{row.value}</p>
      <Button look="ghost" aria-label={`Edit ${label} in JSON`} onClick={() => editInJson(value.span)}>
        Edit in JSON
      </Button>
    </div>
  );
}

/** Characters: what is longer is edited in the JSON, as is what a text field would change or not show. */
const longest = 1000;

const isPlain = (text: string): boolean => text.length <= longest && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text);
