import { build } from '../state/trust/build.ts';
import { Panel } from '../ui/Panel.tsx';
import { Command } from './Command.tsx';
import { TestedBy } from './TestedBy.tsx';

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
        {build.isOneFile ? <SumOfThisFile /> : <SumsOfAllFiles />}
      </div>
    </Panel>
  );
}

function SumsOfAllFiles() {
  return (
    <>
      <p>
        <a
          href="./SHA256SUMS.txt"
          target="_blank"
          rel="noreferrer"
          className="text-accent underline underline-offset-2"
        >
          SHA-256 of every file
        </a>
        , written by the build. The page may not read its own files, so it cannot check them for you. You can: save them
        in a folder, and there run
      </p>
      <Command>sha256sum -c SHA256SUMS.txt</Command>
      <p>
        Files that agree with the list belong together, and no more: who can change them can change the list. Whether
        they are what the source says, a build of this commit shows, whose own list you compare with this one.
      </p>
    </>
  );
}

function SumOfThisFile() {
  return (
    <>
      <p>
        This is all of Jotter in one file. It cannot hold its own hash; the page that you saved it from says it, and so
        does the list SHA256SUMS.txt beside that page. Compare it with what this prints
      </p>
      <Command>sha256sum jotter.html</Command>
      <p>
        A build of this commit makes the same file, to the byte, and prints the same hash.
        <TestedBy files="e2e/single-file.spec.ts" />
      </p>
    </>
  );
}
