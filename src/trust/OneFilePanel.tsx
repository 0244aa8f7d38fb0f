import { Download } from 'lucide-react';
import { build } from '../state/trust/build.ts';
import { buttonLook } from '../ui/button-look.ts';
import { Panel } from '../ui/Panel.tsx';
import { Command } from './Command.tsx';
import { TestedBy } from './TestedBy.tsx';

/** All of Jotter to take along; nothing where this is it, or where the build made none. */
export function OneFilePanel() {
  if (build.oneFile === null) return null;
  const { sha256, bytes } = build.oneFile;
  return (
    <Panel title="One file" className="order-2" meta={`${(bytes / 1e6).toFixed(1)} MB`}>
      <div className="grid justify-items-start gap-2 px-3.5 py-3 text-small text-ink-2">
        <p>
          All of Jotter in one HTML file, for a machine without a network, or for a copy that nobody changes under you.
          It opens from your disk, holds crypto, editor and lessons, and carries a policy of its own: it may load
          nothing at all. It does not fetch keys, and nobody tells it of a newer version.
          <TestedBy files="e2e/single-file.spec.ts" />
        </p>
        <a href="./jotter.html" download className={buttonLook('plain')}>
          <Download size={13} aria-hidden />
          Save jotter.html
        </a>
        <p>Its SHA-256, which the build printed, and which stands in SHA256SUMS.txt, too:</p>
        <Command>{sha256}</Command>
      </div>
    </Panel>
  );
}
