import { ChevronRight } from 'lucide-react';
import { formOf } from '../../core/token/form.ts';
import { $carried, $parsed, $text, $trail, leaveInner } from '../../state/session/session.ts';
import { dropCarried, putCarriedBack } from '../../state/making/inner.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';

/** Where the token in view came out of, and the way back. */
export function TrailBar() {
  const trail = useStore($trail);
  const parsed = useStore($parsed);
  const last = trail.at(-1);
  if (!last) return <Carried />;
  return (
    <nav
      aria-label="Tokens inside each other"
      className="flex flex-wrap items-center gap-x-1.5 gap-y-1 border-b border-line bg-raised px-3.5 py-2 text-meta text-ink-2"
    >
      {trail.map((outer, index) => (
        <span key={index} className="flex items-center gap-1.5">
          {outer.title} <ChevronRight size={13} aria-hidden />
        </span>
      ))}
      <b className="font-semibold text-ink" aria-current="true">
        {formOf(parsed)}
      </b>
      <Button className="ml-auto" onClick={leaveInner}>
        Back to the {last.title}
      </Button>
    </nav>
  );
}

/** What became of the inner token, once it was left: it may be put back into the outer one. */
function Carried() {
  const carried = useStore($carried);
  const text = useStore($text);
  if (carried?.outer !== text) return null;
  return (
    <p className="flex flex-wrap items-center gap-2 border-b border-line bg-info-bg px-3.5 py-2 text-small text-ink-2">
      You edited the inner token; this one still holds the old one.
      <Button look="primary" onClick={putCarriedBack}>
        Put it into this token
      </Button>
      <Button look="ghost" onClick={dropCarried}>
        Leave it
      </Button>
    </p>
  );
}
