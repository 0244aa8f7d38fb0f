import type { Lesson } from './lesson.ts';
import { Bearer } from './what-a-jwt-is/Bearer.tsx';
import { OpenStandard } from './what-a-jwt-is/OpenStandard.tsx';
import { RealOne } from './what-a-jwt-is/RealOne.tsx';
import { SelfContained } from './what-a-jwt-is/SelfContained.tsx';
import { Signed } from './what-a-jwt-is/Signed.tsx';
import { UrlSafe } from './what-a-jwt-is/UrlSafe.tsx';

export const lesson: Lesson = {
  steps: [
    { id: 'real-one', title: 'This is one', Body: RealOne },
    { id: 'open-standard', title: 'An open standard', Body: OpenStandard },
    { id: 'self-contained', title: 'It says all by itself', Body: SelfContained },
    { id: 'url-safe', title: 'Compact, and safe in a URL', Body: UrlSafe },
    { id: 'signed', title: 'Trusted because it is signed', Body: Signed },
    { id: 'bearer', title: 'Where you meet one', Body: Bearer },
  ],
};
