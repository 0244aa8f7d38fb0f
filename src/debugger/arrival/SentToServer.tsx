import { dismissSentToServer } from '../../state/arrival/links.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** A token in the query has been read by every server on the way: it is opened, and that is said. */
export function SentToServer() {
  return (
    <div className="mb-3 overflow-hidden rounded-panel border border-line">
      <Notice tone="warn" title="The link carried this token in its query">
        <p>
          Everything behind the “?” of an address is sent to the server and lands in logs and histories. Treat this
          token as seen by others, and use links with “#token=”, which stay in the browser.
        </p>
        <Button className="mt-1.5" onClick={dismissSentToServer}>
          Understood
        </Button>
      </Notice>
    </div>
  );
}
