import { $policy } from '../state/trust/policy.ts';
import { useStore } from '../state/page/use-store.ts';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';

const words: ReadonlyMap<string, string> = new Map([
  ['default-src', 'What is not named below, such as media'],
  ['script-src', 'Scripts come from the host of this page only; none stands in the page, none is made out of text.'],
  ['style-src', 'Styles come from the host of this page, or stand in it.'],
  ['font-src', 'Fonts come from the host of this page only.'],
  ['img-src', 'Pictures come from the host of this page, or out of its memory.'],
  ['manifest-src', 'The description for installing comes from the host of this page only.'],
  ['connect-src', 'What fetch, XMLHttpRequest, beacons, sockets and event sources may reach'],
  ['frame-src', 'What may be loaded into an inner frame'],
  ['worker-src', 'Where workers start from. Those from a blob are held to this policy, too.'],
  ['form-action', 'Where forms may be sent'],
  ['base-uri', 'What may lead relative addresses elsewhere'],
  ['require-trusted-types-for', 'Text never becomes markup or script by a slip: the browser refuses it.'],
  ['trusted-types', 'The only makers of such markup and addresses: of Jotter’s workers, and of the editor.'],
]);

/** The policy that this page carries, each directive in plain words. */
export function PolicyPanel() {
  const policy = useStore($policy);
  return (
    <Panel title="Policy in force" className="order-3" meta="read from this page, as your browser did">
      {policy.length === 0 && (
        <Notice tone="bad" title="This page carries no policy">
          It is a copy for development, or was changed on its way. Do not paste a production token here.
        </Notice>
      )}
      <dl className="grid gap-2 px-3.5 py-3 text-small">
        {policy.map(({ name, value }) => (
          <div key={name}>
            <dt className="font-mono text-meta [overflow-wrap:anywhere]">
              <b className="font-semibold">{name}</b> {value}
            </dt>
            {words.has(name) && <dd className="text-ink-2">{sentence(words.get(name) ?? '', value)}</dd>}
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** Half a sentence ends with what the directive allows. */
const sentence = (text: string, value: string): string =>
  text.endsWith('.') ? text : `${text}: ${value === "'none'" ? 'nothing, nowhere' : value}.`;
