import { useRef } from 'react';
import type { ExpectedText } from '../core/share/expected-text.ts';
import { $expectedText, expect } from '../state/circumstances/circumstances.ts';
import { $ownValues } from '../state/circumstances/own-values.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { Line } from '../ui/Line.tsx';

type Name = keyof ExpectedText;

const labels: Readonly<Record<Name, string>> = {
  issuer: 'Expected issuer (iss)',
  audience: 'Expected audience (aud)',
  nonce: 'Expected nonce',
  maxAge: 'Maximum age (seconds)',
  type: 'Expected type (typ)',
};

/** What a recipient expects, to be typed, or taken from what the token says. */
export function ExpectedField({ name }: { readonly name: Name }) {
  const value = useStore($expectedText)[name];
  const own = useStore($ownValues);
  const room = useRef<HTMLDivElement>(null);
  const offers = name === 'issuer' || name === 'audience' ? own[name] : [];
  const use = (offer: string) => {
    // The field first: whatever becomes of the button, somebody types on there.
    room.current?.querySelector('input')?.focus();
    expect({ [name]: offer });
  };
  return (
    <div ref={room} className="grid content-start gap-1">
      <Line
        label={labels[name]}
        type={name === 'maxAge' ? 'number' : 'text'}
        value={value}
        onChange={(it) => expect({ [name]: it })}
        className="w-full"
      />
      {offers.length > 0 && (
        <p className="flex flex-wrap gap-1">
          {offers.map((offer) => (
            <Button
              key={offer}
              look="ghost"
              wraps
              aria-pressed={offer === value}
              className="max-w-full [overflow-wrap:anywhere] text-meta aria-pressed:bg-sunken aria-pressed:font-semibold aria-pressed:text-ink"
              // WebKit would take the focus away from the field before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => use(offer)}
            >
              Use “{offer}”
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}
