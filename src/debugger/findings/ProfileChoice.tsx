import { $explanations } from '../../state/circumstances/explanations.ts';
import { $held, $recognitions, pinProfile } from '../../state/circumstances/profile.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Choice } from '../../ui/Choice.tsx';

const RECOGNISED = 'recognised';

/** Holds the token against another profile than the one that was recognised, or against that one again. */
export function ProfileChoice() {
  const held = useStore($held);
  const best = useStore($recognitions)[0];
  const profiles = useStore($explanations)?.profiles ?? [];
  return (
    <Choice
      label="Check against"
      value={held?.isPinned ? held.profile.id : RECOGNISED}
      onChange={(id) => pinProfile(id === RECOGNISED ? undefined : id)}
      options={[
        {
          value: RECOGNISED,
          label: best ? `what was recognised: ${best.profile.title}` : 'what is recognised: nothing',
        },
        ...profiles.map(({ id, title }) => ({ value: id, label: title })),
      ]}
    />
  );
}
