import { formatJson } from '../../core/text/json-format.ts';
import { jsonMarks } from '../../editor/json-marks.ts';
import { LiveBox } from './LiveBox.tsx';
import { Painted } from './Painted.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly part: 'header' | 'payload';
}

const swatches = { header: 'bg-header', payload: 'bg-payload' } as const;

/** JSON of a token, set out to be read. */
export function LiveJson({ title, text, part }: Props) {
  const shown = formatJson(text).text;
  return (
    <LiveBox title={title} swatch={swatches[part]}>
      <Painted label={title} text={shown} marks={jsonMarks(shown, part, { start: 0, end: shown.length })} />
    </LiveBox>
  );
}
