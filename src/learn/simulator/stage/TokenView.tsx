import { formatJson } from '../../../core/text/json-format.ts';
import type { Part } from '../../../core/token/part/part.ts';
import { jsonMarks } from '../../../editor/json-marks.ts';
import { Mirror } from '../../../editor/Mirror.tsx';
import { openTokenText } from '../../state/open-token.ts';
import { Button } from '../../../ui/Button.tsx';
import type { CarriedToken } from '../engine/happening.ts';
import { readJwt } from '../../jwt-tools/read-jwt.ts';

/** A token of a message, decoded, with the way into the debugger. */
export function TokenView({ token }: { readonly token: CarriedToken }) {
  const { jws } = readJwt(token.text);
  return (
    <section aria-label={token.name} className="border-b border-line">
      <div className="flex flex-wrap items-center justify-between gap-2 px-3.5 pt-2">
        <h3 className="flex items-center gap-2 text-small font-semibold">
          <span aria-hidden className="flex gap-[2px]">
            <i className="h-3 w-1 rounded-[2px] bg-header" />
            <i className="h-3 w-1 rounded-[2px] bg-payload" />
            <i className="h-3 w-1 rounded-[2px] bg-signature" />
          </span>
          {token.name}, decoded
        </h3>
        <Button aria-label={`Open in the debugger: ${token.name}`} onClick={() => openTokenText(token.text, token.key)}>
          Open in the debugger
        </Button>
      </div>
      {jws && (
        <>
          <Json part={jws.header} field="header" />
          <Json part={jws.payload} field="payload" />
        </>
      )}
    </section>
  );
}

function Json({ part, field }: { readonly part: Part; readonly field: 'header' | 'payload' }) {
  const { text } = formatJson(part.json?.text ?? '');
  return (
    <div className="field">
      <div className="field-mirror" style={{ paddingBlock: 4 }}>
        <Mirror
          text={text}
          marks={jsonMarks(text, field, { start: 0, end: text.length })}
          hints={[]}
          numbered={false}
        />
      </div>
    </div>
  );
}
