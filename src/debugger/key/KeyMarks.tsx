import { mayBeWords } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import type { MarkedKey } from '../../state/judging/marked-keys.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Tag } from '../../ui/Tag.tsx';
import type { Tone } from '../../ui/tone.ts';

/** Another encoding of a secret is a lead only while no token says which it is: then every encoding is tried. */
export function MayBe({ value }: { readonly value: Key }) {
  const { signature } = useStore($judgement);
  const words = signature.kind === 'nothing' ? mayBeWords(value) : undefined;
  return words === undefined ? null : <p className="pt-0.5">{words}</p>;
}

/** Which of several keys it was. */
export const Marks = ({ hasVerified, hasDecrypted, isNamed }: Omit<MarkedKey, 'key'>) => (
  <>
    {hasVerified && <Mark tone="ok">verified this signature</Mark>}
    {hasDecrypted && <Mark tone="ok">decrypted this token</Mark>}
    {isNamed && <Mark tone="neutral">named by the token (kid)</Mark>}
  </>
);

const Mark = ({ tone, children }: { readonly tone: Tone; readonly children: string }) => (
  <>
    {' '}
    <span className="inline-block">
      <Tag tone={tone}>{children}</Tag>
    </span>
  </>
);
