import module from 'node:module';

/**
 * Lets Node keep what it makes of our code in the system's temporary folder, so that the next start has it at once.
 * Node does that since 22.8, says where it cannot and never throws, and heeds NODE_DISABLE_COMPILE_CACHE.
 */
export function keepCompiled(): void {
  // Older ones do not have it, whatever the types say.
  if (typeof module.enableCompileCache === 'function') module.enableCompileCache();
}
