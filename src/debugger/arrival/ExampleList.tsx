import { examples } from '../../state/examples/examples.ts';
import { openExample } from '../../state/examples/open-example.ts';
import { Panel } from '../../ui/Panel.tsx';

/** Tokens to try it with, each made or published for it. */
export function ExampleList() {
  return (
    <Panel title="Examples" meta="nothing at hand? Try one of these">
      <ul>
        {examples.map((example) => (
          <li key={example.id} className="border-t border-line first:border-t-0">
            <button
              type="button"
              onClick={() => void openExample(example)}
              className="grid w-full gap-0.5 px-3.5 py-2.5 text-left -outline-offset-2 hover:bg-raised"
            >
              <span className="font-medium text-accent">{example.title}</span>
              <span className="text-small text-ink-2">{example.text}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="border-t border-line px-3.5 py-2.5 text-small text-ink-2">
        <a href="#/hand-off" className="text-accent underline underline-offset-2">
          Open a token here from elsewhere
        </a>
        : by a link, a bookmark, or out of your own tool.
      </p>
    </Panel>
  );
}
