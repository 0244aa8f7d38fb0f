import { useMemo } from 'react';
import type { Judgement } from '../core/judgement/judgement.ts';
import type { Outcome } from '../core/judgement/outcome.ts';
import { OverlaidField } from '../editor/OverlaidField.tsx';
import { tokenMarks } from '../editor/token-marks.ts';
import { $newJudgement, $newParsed, openNewToken } from '../state/new-token/judge-new-token.ts';
import { $isBehind, $newToken, $requestLines, type NewToken } from '../state/new-token/sign-new-token.ts';
import { copyText } from '../state/page/copying.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { Tone } from '../ui/tone.ts';
import { ToneIcon } from '../ui/ToneIcon.tsx';

/** The token that was signed, what becomes of it, and the ways to copy it. */
export function ResultPane() {
  const token = useStore($newToken);
  return (
    <Panel
      title="Token"
      meta={token && `${token.template.title}, ${token.alg}`}
      className="max-md:order-3"
      tools={token && <CopyButton what="token" onCopy={() => copyText(token.text)} />}
    >
      {token ? (
        <Made token={token} />
      ) : (
        <p className="px-3.5 py-3 text-small text-ink-2">The token appears here when you sign.</p>
      )}
    </Panel>
  );
}

function Made({ token }: { readonly token: NewToken }) {
  const parsed = useStore($newParsed);
  const marks = useMemo(() => (parsed ? tokenMarks(token.text, parsed) : []), [token, parsed]);
  return (
    <>
      <div className="grid max-h-72 overflow-auto border-b border-line">
        <OverlaidField label="Signed token" value={token.text} onChange={() => undefined} marks={marks} readOnly />
      </div>
      <div className="grid gap-3 px-3.5 py-3">
        <Verdict />
        <div>
          <Button onClick={() => void openNewToken()}>Open in debugger</Button>
        </div>
        <Requests />
      </div>
    </>
  );
}

const tones: Readonly<Record<Outcome, Tone>> = {
  rejected: 'bad',
  'looks-valid': 'ok',
  undecided: 'neutral',
  pending: 'neutral',
  'no-token': 'neutral',
};

/** What the judgement says of the token, in its own words. */
function Verdict() {
  const judgement = useStore($newJudgement);
  const isBehind = useStore($isBehind);
  return (
    <div className="grid gap-1.5 text-small">
      <p
        role="status"
        aria-label="Verdict of the new token"
        className="flex min-h-[22px] gap-1.5 font-semibold [overflow-wrap:anywhere]"
      >
        {judgement && (
          <>
            <span className="pt-[3px]">
              <ToneIcon tone={tones[judgement.outcome]} size={13} />
            </span>
            {judgement.headline}
          </>
        )}
      </p>
      {judgement && <Reasons judgement={judgement} />}
      {isBehind && (
        <p className="flex gap-1.5 text-ink-2">
          <span className="pt-[3px]">
            <ToneIcon tone="info" size={13} />
          </span>
          The claims or the template have changed since you signed. Sign again to update this token.
        </p>
      )}
    </div>
  );
}

const mostReasons = 5;

function Reasons({ judgement: { reasons } }: { readonly judgement: Judgement }) {
  if (reasons.length === 0) return null;
  return (
    <ul aria-label="Reasons" className="grid gap-1 text-ink-2">
      {reasons.slice(0, mostReasons).map(({ title, text }, index) => (
        <li key={`${index} ${title}`} className="[overflow-wrap:anywhere]">
          <b className="font-semibold text-ink">{title}.</b> {text}
        </li>
      ))}
      {reasons.length > mostReasons && <li>The debugger lists {reasons.length - mostReasons} more.</li>}
    </ul>
  );
}

function Requests() {
  const lines = useStore($requestLines);
  if (!lines) return null;
  return (
    <div className="grid min-w-0 gap-3 border-t border-line pt-3">
      <Line title={lines.title} what={lines.title} text={lines.line} />
      <Line title="curl" what="curl command" text={lines.curl} />
    </div>
  );
}

function Line({ title, what, text }: { readonly title: string; readonly what: string; readonly text: string }) {
  return (
    <div className="grid min-w-0 gap-1">
      <h3 className="text-meta text-ink-2">{title}</h3>
      <div className="flex min-w-0 items-start gap-1 rounded-control bg-sunken py-1 pl-2.5">
        <code className="min-w-0 flex-1 truncate py-[3px] font-mono text-meta text-ink">{text}</code>
        <CopyButton what={what} onCopy={() => copyText(text)} />
      </div>
    </div>
  );
}
