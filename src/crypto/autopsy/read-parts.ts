import type { JsonNode } from '../../core/text/json-node.ts';
import { readJson } from '../../core/text/json.ts';
import type { SignedText, WrittenPart } from './evidence.ts';

const jsonOf = ({ bytes }: WrittenPart): JsonNode | undefined => readJson(new TextDecoder().decode(bytes)).root;

export const headerOf = ({ header }: SignedText): JsonNode | undefined => jsonOf(header);

export const payloadOf = ({ payload }: SignedText): JsonNode | undefined => jsonOf(payload);
