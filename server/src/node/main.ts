import { keepCompiled } from './compile-cache.ts';
import { useLittleMemory } from './little-memory.ts';

// What is kept has to be asked for before the rest is read.
keepCompiled();
const { run } = await import('./run.ts');
useLittleMemory();
run();
