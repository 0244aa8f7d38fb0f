import { useState } from 'react';
import { jsonMarks } from '../../../editor/json-marks.ts';
import { OverlaidField } from '../../../editor/OverlaidField.tsx';
import { makePlayground } from '../../state/playground.ts';
import { TextArea } from '../../../ui/TextArea.tsx';
import { decodeText } from '../../jwt-tools/read-jwt.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';

const playground = makePlayground({
  header: '{"alg":"HS256","typ":"JWT"}',
  payload: '{\n  "sub": "grace",\n  "email": "grace@navy.example",\n  "salary": 91000,\n  "exp": now+300\n}',
});

export function NotEncrypted() {
  const [pasted, setPasted] = useState('');
  const read = claimsIn(pasted);
  return (
    <Beside
      text={
        <>
          <Intro />
          <Deed
            when={read.includes('"salary"')}
            then="You read it without the secret, and without any tool but an alphabet. To decode is not to verify: you know what the token says, and not whether it is true."
          >
            What does Grace earn? Copy the token, or its middle part alone, into the empty field.
          </Deed>
        </>
      }
    >
      <PlaygroundView playground={playground} shows={['token']} />
      <TextArea label="A token to decode" value={pasted} onChange={setPasted} placeholder="Paste it here" />
      <LiveBox title="Decoded, without a key" swatch="bg-payload">
        <OverlaidField
          label="Decoded payload"
          value={read}
          onChange={() => undefined}
          readOnly
          marks={jsonMarks(read, 'payload', { start: 0, end: read.length })}
          className="min-h-16"
        />
      </LiveBox>
    </Beside>
  );
}

const Intro = () => (
  <>
    <p>
      Base64url looks like a cipher, and is none. This token is somebody else’s. It is signed with a secret that was
      made a moment ago and that nobody has told you.
    </p>
    <p>
      Signing protects against changes. It keeps nobody from reading: not the browser, not a proxy, not whoever finds
      the token in a log. So nothing secret belongs into the payload of a token that is only signed.{' '}
      <Clause of="RFC 7519" at="12" /> For that there are encrypted tokens, in lesson 11.
    </p>
  </>
);

/** Of a whole token the middle part, of anything else all of it. */
function claimsIn(text: string): string {
  const parts = text.trim().split('.');
  return decodeText(parts[1] ?? parts[0] ?? '');
}
