import type {
  AlgorithmHypothesis,
  AnyHypothesis,
  FormBytesHypothesis,
  FormTextHypothesis,
  InputBytesHypothesis,
  InputJsonHypothesis,
  InputPartHypothesis,
  KeyHypothesis,
  SecretBytesHypothesis,
  SecretReadingHypothesis,
  SecretSourceHypothesis,
  SecretTextHypothesis,
} from '../axes.ts';
import { otherHash } from './other-hash.ts';
import { paddingKept } from './padding-kept.ts';
import { secretBase64 } from './secret-base64.ts';
import { secretLineBreak } from './secret-line-break.ts';
import { signatureDer } from './signature-der.ts';

export const secretSources: readonly SecretSourceHypothesis[] = [];
export const secretTexts: readonly SecretTextHypothesis[] = [secretLineBreak];
export const secretReadings: readonly SecretReadingHypothesis[] = [secretBase64];
export const secretBytesHypotheses: readonly SecretBytesHypothesis[] = [];
export const keyHypotheses: readonly KeyHypothesis[] = [];
export const inputJsonHypotheses: readonly InputJsonHypothesis[] = [];
export const inputPartHypotheses: readonly InputPartHypothesis[] = [paddingKept];
export const inputBytesHypotheses: readonly InputBytesHypothesis[] = [];
export const formTextHypotheses: readonly FormTextHypothesis[] = [];
export const formBytesHypotheses: readonly FormBytesHypothesis[] = [signatureDer];
/** The first that says something is named. */
export const algorithmHypotheses: readonly AlgorithmHypothesis[] = [otherHash];

export const everyHypothesis: readonly AnyHypothesis[] = [
  ...secretSources,
  ...secretTexts,
  ...secretReadings,
  ...secretBytesHypotheses,
  ...keyHypotheses,
  ...inputJsonHypotheses,
  ...inputPartHypotheses,
  ...inputBytesHypotheses,
  ...formTextHypotheses,
  ...formBytesHypotheses,
  ...algorithmHypotheses,
];
