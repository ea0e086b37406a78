import type { Fix } from '../action.ts';
import { idFixes } from './ids/id-fixes.ts';
import { ruleFixes } from './rule-fixes.ts';
import { schemaFixes } from './schema/schema-fixes.ts';
import { yamlFixes } from './yaml/yaml-fixes.ts';

/** Every way to mend a finding, in the order in which they are offered. */
export const fixes: readonly Fix[] = [...yamlFixes, ...schemaFixes, ...idFixes, ...ruleFixes];
