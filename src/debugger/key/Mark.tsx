import { Tag } from '../../ui/Tag.tsx';
import type { Tone } from '../../ui/tone.ts';

/** What a key has done, in a tag behind its name. */
export const Mark = ({ tone, children }: { readonly tone: Tone; readonly children: string }) => (
  <>
    {' '}
    <span className="inline-block">
      <Tag tone={tone}>{children}</Tag>
    </span>
  </>
);
