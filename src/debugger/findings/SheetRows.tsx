import type { FocusEvent } from 'react';
import type { SheetRow } from '../../core/audit/sheet/meet-profile.ts';
import type { Input, Level, Outcome } from '../../core/audit/profile.ts';
import type { ExpectedText } from '../../core/share/expected-text.ts';
import { keyOf, visitRow, type Standing } from '../../state/circumstances/sheet.ts';
import { ExpectedField } from '../../panes/ExpectedField.tsx';
import { openKeyField } from '../../state/keys/key-entry.ts';
import { Button } from '../../ui/Button.tsx';
import { ReferenceLink } from '../../ui/ReferenceLink.tsx';
import { toneInk, type Tone } from '../../ui/tone.ts';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { showInToken } from '../../state/token/show-in-token.ts';

interface Props {
  readonly standing: Standing;
  readonly rows: readonly SheetRow[];
}

/** Requirements of a profile with one outcome. */
export function SheetRows({ standing, rows }: Props) {
  return (
    <ul className="pb-1">
      {rows.map((row) => (
        <Row key={keyOf(row)} row={row} isOpen={standing === 'needs-input'} />
      ))}
    </ul>
  );
}

const tones: Readonly<Record<Outcome, Tone>> = {
  met: 'ok',
  'not-met': 'bad',
  'needs-input': 'info',
  'does-not-apply': 'neutral',
};

/** What is only recommended is no fault, and what is allowed none at all. */
const softer: Readonly<Partial<Record<Level, Tone>>> = { should: 'warn', 'should-not': 'warn', may: 'neutral' };

interface RowProps {
  readonly row: SheetRow;
  /** What it needs can be given here, also while it is being typed and the row is settled already. */
  readonly isOpen: boolean;
}

function Row({ row, isOpen }: RowProps) {
  const { outcome, level, asks, why, clause, address, span, input } = row;
  const tone = (outcome === 'not-met' && softer[level]) || tones[outcome];
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 px-3.5 py-1.5 text-small">
      <span className={`pt-[3px] ${toneInk[tone]}`}>
        <ToneIcon tone={tone} size={13} />
      </span>
      <div className="[overflow-wrap:anywhere]">
        <p className="flex flex-wrap justify-between gap-x-3">
          <span>{asks}</span>
          <ReferenceLink text={clause} address={address} />
        </p>
        <p className="text-ink-2">{why}</p>
        {isOpen && input !== undefined && <Settle input={input} row={keyOf(row)} />}
        {outcome === 'not-met' && span.end > span.start && (
          <Button
            look="ghost"
            className="-ml-[9px]"
            onClick={() => showInToken(span)}
            aria-label={`Show “${asks}” in the token`}
          >
            Show in the token
          </Button>
        )}
      </div>
    </li>
  );
}

const fields: Readonly<Record<Exclude<Input, 'key' | 'other-token'>, keyof ExpectedText>> = {
  issuer: 'issuer',
  audience: 'audience',
  nonce: 'nonce',
  maxAgeSeconds: 'maxAge',
  type: 'type',
};

/** Where what is missing can be given. */
function Settle({ input, row }: { readonly input: Input; readonly row: string }) {
  if (input === 'other-token')
    return <p className="text-meta text-ink-3">Paste both tokens together to compare them.</p>;
  if (input === 'key')
    return (
      <Button look="ghost" className="-ml-[9px]" onClick={openKeyField}>
        Add a key
      </Button>
    );
  return (
    <div className="pt-1 pb-0.5" onFocus={() => visitRow({ row, input })} onBlur={leaveUnlessInside}>
      <ExpectedField name={fields[input]} />
    </div>
  );
}

/** A window that loses the focus keeps its active element: one comes back to the field. */
function leaveUnlessInside({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void {
  if (!currentTarget.contains(relatedTarget) && !currentTarget.contains(document.activeElement)) visitRow(undefined);
}
