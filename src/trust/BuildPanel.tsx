import { build } from '../state/build.ts';
import { Panel } from '../ui/Panel.tsx';

/** Which Jotter this is. */
export function BuildPanel() {
  return (
    <Panel title="This copy" className="order-3" meta="what its build said of itself">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 px-3.5 py-3 text-small">
        <dt className="text-ink-2">Version</dt>
        <dd className="font-mono text-meta leading-[1.6]">{build.version}</dd>
        <dt className="text-ink-2">Commit</dt>
        <dd className="font-mono text-meta leading-[1.6] [overflow-wrap:anywhere]">
          {build.commit === '' ? 'not known: built without its repository' : build.commit}
        </dd>
      </dl>
      <div className="grid gap-2 border-t border-line px-3.5 py-3 text-small text-ink-2">
        <p>
          <a
            href="./SHA256SUMS.txt"
            target="_blank"
            rel="noreferrer"
            className="text-accent underline underline-offset-2"
          >
            SHA-256 of every file
          </a>
          , written by the build. The page may not read its own files, so it cannot check them for you. You can: save
          them in a folder, and there run
        </p>
        <code className="rounded-control bg-sunken px-2.5 py-1.5 font-mono text-meta text-ink">
          sha256sum -c SHA256SUMS.txt
        </code>
        <p>
          Files that agree with the list belong together, and no more: who can change them can change the list. Whether
          they are what the source says, a build of this commit shows, whose own list you compare with this one.
        </p>
      </div>
    </Panel>
  );
}
