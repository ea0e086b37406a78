// Vitest's measuring of lines and branches, and with it what ran in the programs that the tests start: the command line
// and the server are bundled, and run as processes of their own. Tests with UNCOUNTED set are left out.
import path from 'node:path';
import process from 'node:process';
import v8 from '@vitest/coverage-v8';

export default {
  startCoverage: (options) => isCounted() && v8.startCoverage(options),
  takeCoverage: (options) => isCounted() && v8.takeCoverage(options),
  stopCoverage: (options) => isCounted() && v8.stopCoverage(options),
  async getProvider() {
    const provider = await v8.getProvider();
    const ofTests = provider.generateCoverage.bind(provider);
    provider.generateCoverage = async (reportContext) => {
      const coverage = await ofTests(reportContext);
      const bundles = provider.ctx.projects.map((project) => project.getProvidedContext().serverBundle).filter(Boolean);
      const { addPrograms } = await import('./programs.mjs');
      for (const bundle of new Set(bundles)) await addPrograms(coverage, path.dirname(bundle));
      return coverage;
    };
    return provider;
  },
};

function isCounted() {
  return !process.env.UNCOUNTED;
}
