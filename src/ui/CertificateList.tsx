import { relativeWords, utcWords } from '../core/audit/instant.ts';
import {
  ageOf,
  type Certificate,
  type CertificateLink,
  type CertificateReport,
  type CertificateSigner,
} from '../core/keys/certificates/certificate.ts';
import { unreachable } from '../core/text/result.ts';
import { Tag } from './Tag.tsx';
import { toneInk, type Tone } from './tone.ts';
import { ToneIcon } from './ToneIcon.tsx';

interface Props {
  readonly report: CertificateReport;
  /** Seconds since 1970. */
  readonly now: number;
}

const tones = { error: 'bad', warning: 'warn', info: 'info' } as const;

/** The certificates of a key, each with the one that signs it behind it. */
export function CertificateList({ report, now }: Props) {
  return (
    <div className="grid gap-2.5 text-meta">
      {report.remarks.map(({ severity, message }) => (
        <Sentence key={message} tone={tones[severity]} text={message} />
      ))}
      <ol aria-label="Certificates" className="grid gap-2.5">
        {report.links.map((link) => (
          <li
            key={`${link.certificate.x5tS256 ?? ''} ${link.certificate.serial} ${link.certificate.subject}`}
            className="grid gap-1.5 rounded-control border border-line bg-panel px-3 py-2.5"
          >
            <Link value={link} now={now} />
          </li>
        ))}
      </ol>
      <p className="text-ink-2">
        A signature that fits says who vouches for whom. Whether the last one deserves trust cannot be seen from here:
        Jotter has no list of authorities and asks nobody.
      </p>
    </div>
  );
}

function Link({ value: { certificate, signer }, now }: { readonly value: CertificateLink; readonly now: number }) {
  const { subject, authority, names, keyUsage } = certificate;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <b className="min-w-0 text-small font-semibold [overflow-wrap:anywhere]">{subject || 'names no subject'}</b>
        <Age certificate={certificate} now={now} />
      </p>
      <dl className="grid gap-x-3 gap-y-1 sm:grid-cols-[max-content_minmax(0,1fr)]">
        <Fact name="Issuer" text={certificate.issuer || 'not named'} />
        <Fact name="Valid" text={`${utcWords(certificate.notBefore)} to ${utcWords(certificate.notAfter)}`} />
        {names.length > 0 && <Fact name="Names" text={names.join(', ')} />}
        <Fact name="Key" text={certificate.key} />
        <Fact name="Signed with" text={certificate.signatureAlgorithm} />
        <Fact name="May sign others" text={authorityWords(authority)} />
        {keyUsage && <Fact name="Key usage" text={keyUsage.join(', ')} />}
        <Fact name="Serial number" text={certificate.serial} code />
        {certificate.x5tS256 !== undefined && <Fact name="x5t#S256" text={certificate.x5tS256} code />}
      </dl>
      <Sentence {...signerWords(signer)} />
    </>
  );
}

function Age({ certificate, now }: { readonly certificate: Certificate; readonly now: number }) {
  const { notBefore, notAfter } = certificate;
  const age = ageOf(certificate, now);
  if (age === 'expired') return <Tag tone="bad">expired {relativeWords(notAfter, now)}</Tag>;
  if (age === 'early') return <Tag tone="warn">valid {relativeWords(notBefore, now)}</Tag>;
  return <Tag tone="ok">current, ends {relativeWords(notAfter, now)}</Tag>;
}

interface FactProps {
  readonly name: string;
  readonly text: string;
  readonly code?: boolean;
}

function Fact({ name, text, code = false }: FactProps) {
  return (
    <div className="contents">
      <dt className="text-ink-2">{name}</dt>
      <dd className={`min-w-0 [overflow-wrap:anywhere] max-sm:mb-1 ${code ? 'font-mono' : ''}`}>{text}</dd>
    </div>
  );
}

function authorityWords(authority: Certificate['authority']): string {
  if (!authority) return 'nothing is said (no basic constraints)';
  if (!authority.isAuthority) return 'no (basic constraints)';
  const { pathLength } = authority;
  if (pathLength === undefined) return 'yes (basic constraints)';
  const limit =
    pathLength === 0 ? 'no authority' : `${pathLength === 1 ? 'one authority' : `${pathLength} authorities`} at most`;
  return `yes, with ${limit} below it (basic constraints)`;
}

interface Words {
  readonly tone: Tone;
  readonly text: string;
}

function signerWords(signer: CertificateSigner): Words {
  const { by } = signer;
  if (by === 'missing')
    return { tone: 'neutral', text: 'Its issuer is not among the certificates here, so its signature is not checked.' };
  const isNext = by === 'next';
  switch (signer.verdict) {
    case 'valid':
      return isNext
        ? { tone: 'ok', text: 'Signed by the next one: the signature fits.' }
        : { tone: 'ok', text: 'Signed by itself: the signature fits, and the chain ends here.' };
    case 'invalid':
      return isNext
        ? { tone: 'bad', text: 'Names the next one as its issuer, but that one’s key did not make this signature.' }
        : { tone: 'bad', text: 'Names itself as its issuer, but its own key did not make this signature.' };
    case 'unchecked':
      return { tone: 'warn', text: `${isNext ? 'Names the next one' : 'Names itself'} as its issuer. ${signer.why}` };
    default:
      return unreachable(signer);
  }
}

function Sentence({ tone, text }: Words) {
  return (
    <p className={`flex gap-1.5 ${toneInk[tone]}`}>
      <span className="pt-[3px]">
        <ToneIcon tone={tone} size={13} />
      </span>
      <span className="min-w-0 [overflow-wrap:anywhere]">{text}</span>
    </p>
  );
}
