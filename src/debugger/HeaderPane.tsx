import { allHeaderParameters } from '../core/registry/header-parameters.ts';
import type { Word } from '../editor/json-field.ts';
import { AlgorithmPicker } from './AlgorithmPicker.tsx';
import { JsonPane } from './JsonPane.tsx';

const vocabulary = (): readonly Word[] => allHeaderParameters();

export function HeaderPane() {
  return (
    <JsonPane
      name="header"
      title="Header"
      label="Header JSON"
      meta="how it was signed"
      className="max-md:order-4"
      tools={<AlgorithmPicker />}
      vocabulary={vocabulary}
    />
  );
}
