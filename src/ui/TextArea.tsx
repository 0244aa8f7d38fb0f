import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { quietText } from './quiet-text.ts';
import { useFieldText } from './use-field-text.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly describedBy?: string;
  readonly invalid?: boolean;
  readonly rows?: number;
  readonly readOnly?: boolean;
  readonly placeholder?: string;
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly onCopy?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null>;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** Dots stand for its characters. */
  readonly masked?: boolean;
}

/** A field for text that is no prose: keys, contents, JSON. It grows with what is in it, up to a limit. */
export function TextArea(props: Props) {
  const { label, value, onChange, describedBy, invalid, rows = 4, readOnly, placeholder, fieldRef, masked } = props;
  const field = useFieldText<HTMLTextAreaElement>(value, fieldRef);
  return (
    <textarea
      ref={field}
      aria-label={label}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      aria-invalid={invalid ?? false}
      onChange={(event) => onChange(event.target.value)}
      rows={rows}
      readOnly={readOnly ?? false}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...quietText}
      onPaste={props.onPaste}
      onCopy={props.onCopy}
      onKeyDown={props.onKeyDown}
      className={`max-h-72 min-h-[64px] w-full rounded-control border border-line-strong bg-panel px-[9px] py-1.5 font-mono text-small [field-sizing:content] break-all ${masked ? 'masked-text' : ''}`}
    />
  );
}
