import {
  BadgeCheck,
  EyeOff,
  Hash,
  LockKeyhole,
  Package,
  Scissors,
  ScrollText,
  ShieldOff,
  Signature,
  SquareArrowOutUpRight,
  TimerOff,
  Unlink,
  type LucideIcon,
} from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { examples } from '../../state/examples/examples.ts';
import { openExample } from '../../state/examples/open-example.ts';

const icons: ReadonlyMap<string, LucideIcon> = new Map([
  ['access-token', BadgeCheck],
  ['curl', TimerOff],
  ['nested', Package],
  ['password', LockKeyhole],
  ['selective', EyeOff],
  ['several', Signature],
  ['detached', Unlink],
  ['rfc7515-a1', ScrollText],
  ['cut-off', Scissors],
  ['unsecured', ShieldOff],
  ['odd-numbers', Hash],
]);

/** Tokens to try it with, each made or published for it. */
export function ExampleList() {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="pb-2.5 text-body font-semibold">
        No token? Try an example
      </h2>
      <ul className="examples">
        {examples.map((example) => (
          <li key={example.id}>
            <button type="button" onClick={() => void openExample(example)} className="example">
              <Words icon={icons.get(example.id) ?? Hash} title={example.title}>
                {example.text}
              </Words>
            </button>
          </li>
        ))}
        <li>
          <a href="#/hand-off" className="example">
            <Words icon={SquareArrowOutUpRight} title="Open a token here from elsewhere">
              By link, bookmark or your own tool.
            </Words>
          </a>
        </li>
      </ul>
    </section>
  );
}

interface WordsProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: ReactNode;
}

const Words = ({ icon: Icon, title, children }: WordsProps) => (
  <>
    <span className="pt-px text-ink-3">
      <Icon size={16} aria-hidden />
    </span>
    <span className="min-w-0">
      <span className="block font-semibold text-ink">{title}</span>
      <span className="block text-ink-2">{children}</span>
    </span>
  </>
);
