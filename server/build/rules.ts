// `npm run rules`: derives from the rules what is checked in beside them. Writes only what has changed.
import { fileURLToPath } from 'node:url';
import { writeChanged } from '../../schemas/write-changed.ts';
import { derivedFromRules } from './derived-files.ts';

const written = writeChanged(fileURLToPath(new URL('../..', import.meta.url)), derivedFromRules());
for (const path of written) console.log(`${path} written.`);
if (written.length === 0) console.log('All that is derived from the rules is current.');
