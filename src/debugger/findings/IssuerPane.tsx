import { Building2 } from 'lucide-react';
import type { IssuerCard, Named } from '../../core/audit/issuers/recognise-issuer.ts';
import { copyText } from '../../state/page/copying.ts';
import { $issuerCard, $issuerLimits } from '../../state/circumstances/issuer.ts';
import { useStore } from '../../state/page/use-store.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { FoldingPanel } from '../../panes/FoldingPanel.tsx';
import { list } from '../../core/text/words.ts';

/** Whose token it is by the looks of it, and what is known of that maker's tokens. */
export function IssuerPane() {
  const card = useStore($issuerCard);
  const limits = useStore($issuerLimits);
  if (!card) return null;
  const { issuer, isNear, reasons, traps } = card;
  return (
    <FoldingPanel fold="issuer" title="Issuer" result={issuer.title} icon={<Building2 size={16} aria-hidden />}>
      <div className="grid gap-2.5 px-3.5 py-3 text-small">
        <p>{issuer.summary}</p>
        <Facts card={card} />
        <Notes title="Requirements" notes={limits} />
        <Notes title="Known traps" notes={traps} />
        <p className="text-meta text-ink-3 [overflow-wrap:anywhere]">
          {issuer.isLikely || isNear ? 'Only likely, and by looks alone' : 'By looks alone'}: {list(reasons)}. Who
          really made it is told by its signature and the issuer’s key.
        </p>
      </div>
    </FoldingPanel>
  );
}

const Notes = ({ title, notes }: { readonly title: string; readonly notes: readonly string[] }) =>
  notes.length > 0 && (
    <div>
      <h3 className="pb-1 text-meta text-ink-3">{title}</h3>
      <ul className="grid list-disc gap-1.5 pl-4 text-ink-2 [overflow-wrap:anywhere]">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );

function Facts({ card: { issuer, user, application, audience, keysAt } }: { readonly card: IssuerCard }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1.5">
      <Fact term="User" claims={user} />
      <Fact term="Application" claims={application} />
      <Fact term="Meant for" claims={audience} />
      {(keysAt ?? issuer.keysNote) !== undefined && (
        <>
          <dt className="text-meta text-ink-3">Its keys</dt>
          <dd>
            {keysAt !== undefined && (
              <span className="flex items-start gap-1">
                <code className="min-w-0 flex-1 pt-[3px] font-mono text-meta break-all">{keysAt}</code>
                <CopyButton what="address of the keys" onCopy={() => copyText(keysAt)} />
              </span>
            )}
            {issuer.keysNote !== undefined && <p className="text-ink-2">{issuer.keysNote}</p>}
            {keysAt !== undefined && (
              <p className="text-meta text-ink-3">
                Never fetched unasked: “Fetch from a URL” at the key field offers it.
              </p>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

function Fact({ term, claims }: { readonly term: string; readonly claims: readonly Named[] }) {
  if (claims.length === 0) return null;
  return (
    <>
      <dt className="text-meta text-ink-3">{term}</dt>
      <dd className="grid gap-0.5">
        {claims.map(({ name, value }) => (
          <span key={name} className="[overflow-wrap:anywhere]">
            <code className="font-mono text-payload">{name}</code> <span className="font-mono text-ink-2">{value}</span>
          </span>
        ))}
      </dd>
    </>
  );
}
