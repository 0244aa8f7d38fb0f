import { build } from '../state/trust/build.ts';
import { Panel } from '../ui/Panel.tsx';

/** What of others is in Jotter. */
export function LicencesPanel() {
  return (
    <Panel title="Licences" className="order-3" meta={`${build.packages.length} packages`}>
      <p className="border-b border-line px-3.5 py-3 text-small text-ink-2">
        Every package with code or styles in this copy of Jotter, as the bundler counted them. Jotter itself is under
        the MIT licence. The build fails if a licence asks for more than its text.{' '}
        {!build.isOneFile && (
          <a
            href="./licences.txt"
            target="_blank"
            rel="noreferrer"
            className="text-accent underline underline-offset-2"
          >
            Read them all
          </a>
        )}
      </p>
      <ul aria-label="Packages" className="grid gap-x-6 px-3.5 py-2.5 text-small sm:grid-cols-2">
        {build.packages.map(({ name, version, licence }) => (
          <li key={`${name} ${version}`} className="flex flex-wrap justify-between gap-x-3 py-0.5">
            <span className="min-w-0 font-mono text-meta [overflow-wrap:anywhere]">
              {name} <span className="text-ink-3">{version}</span>
            </span>
            <span className="text-ink-2">{licence}</span>
          </li>
        ))}
      </ul>
      {build.isOneFile && (
        <details className="border-t border-line text-small">
          <summary className="px-3.5 py-2">Read them all</summary>
          <pre className="max-h-[60vh] overflow-auto bg-sunken px-3.5 py-2.5 font-mono text-tag whitespace-pre-wrap">
            {build.licences()}
          </pre>
        </details>
      )}
    </Panel>
  );
}
