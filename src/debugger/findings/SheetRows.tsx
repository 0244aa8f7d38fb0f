import type { SheetRow } from '../../core/audit/sheet/meet-profile.ts';
import type { Input, Level, Outcome } from '../../core/audit/profile.ts';
import type { ExpectedText } from '../../core/share/expected-text.ts';
import { $expectedText, expect } from '../../state/circumstances/circumstances.ts';
import { keyField } from '../../panes/text-fields.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Line } from '../../ui/Line.tsx';
import { ReferenceLink } from '../../ui/ReferenceLink.tsx';
import { toneInk, type Tone } from '../../ui/tone.ts';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { showInToken } from '../token/show-in-token.ts';

interface Props {
  readonly rows: readonly SheetRow[];
}

/** Requirements of a profile with one outcome. */
export function SheetRows({ rows }: Props) {
  return (
    <ul className="pb-1">
      {rows.map((row) => (
        <Row key={`${row.place} ${row.id}`} row={row} />
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

function Row({ row }: { readonly row: SheetRow }) {
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
        {outcome === 'needs-input' && input !== undefined && <Settle input={input} />}
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

const fields: Readonly<
  Record<Exclude<Input, 'key' | 'other-token'>, { readonly name: keyof ExpectedText; readonly label: string }>
> = {
  issuer: { name: 'issuer', label: 'Expected issuer (iss)' },
  audience: { name: 'audience', label: 'Expected audience (aud)' },
  nonce: { name: 'nonce', label: 'Expected nonce' },
  maxAgeSeconds: { name: 'maxAge', label: 'At most so many seconds old' },
  type: { name: 'type', label: 'Expected type (typ)' },
};

/** Where what is missing can be given. */
function Settle({ input }: { readonly input: Input }) {
  const text = useStore($expectedText);
  if (input === 'other-token')
    return <p className="text-meta text-ink-3">Paste the two together, and they are held against each other.</p>;
  if (input === 'key')
    return (
      <Button look="ghost" className="-ml-[9px]" onClick={() => keyField.current?.focus()}>
        Give a key
      </Button>
    );
  const { name, label } = fields[input];
  return (
    <div className="pt-1 pb-0.5">
      <Line label={label} value={text[name]} onChange={(it) => expect({ [name]: it })} className="w-full" />
    </div>
  );
}
