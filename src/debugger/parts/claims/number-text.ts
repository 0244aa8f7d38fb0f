import { readJson } from '../../../core/text/json.ts';
import { fail, ok, type Result } from '../../../core/text/result.ts';

/** What somebody typed as a JSON number, kept as it was typed, or what is wrong with it. */
export function numberText(typed: string): Result<string, string> {
  const text = typed.trim();
  if (text === '') return fail('A number is missing. For text, edit the claim in the JSON.');
  const { root, problem } = readJson(text);
  return root?.type === 'number' && !problem ? ok(text) : fail('This is not a JSON number.');
}
