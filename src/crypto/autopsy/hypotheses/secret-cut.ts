import { count } from '../../../core/text/words.ts';
import type { SecretBytesHypothesis } from '../axes.ts';

const sizes = [16, 24, 32, 48, 64, 72] as const;

export const secretCut: SecretBytesHypothesis = {
  id: 'secret-cut',
  axis: 'secret-bytes',
  family: 'secret',
  rarity: 3,
  title: 'Secret cut to a fixed length',
  fix: 'secret-text',
  *variants(bytes) {
    for (const size of sizes) if (bytes.length > size) yield { value: bytes.slice(0, size), facts: { size } };
    const end = bytes.indexOf(0);
    if (end > 0) yield { value: bytes.slice(0, end), facts: { size: end } };
  },
  clause: ({ size = 0 }) => `only the first ${count(Number(size), 'byte')} of the secret are used`,
};
