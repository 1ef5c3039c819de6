import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { build } from 'esbuild';

const ROOT = resolve(__dirname, '../../..');

/** A folder from which the package is found under its own name, as from a site that has it installed. */
export class FrontEnd {
  readonly folder: string;

  constructor() {
    mkdirSync(join(ROOT, 'tests/.tmp'), { recursive: true });
    this.folder = mkdtempSync(join(ROOT, 'tests/.tmp/front-end-'));
  }

  write(name: string, content: string): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /**
   * Bundles a file as a site's bundler does, for development, so that frameworks warn.
   *
   * @param alias what to take in the place of a package
   */
  async bundle(
    name: string,
    platform: 'browser' | 'node',
    alias: Record<string, string> = {},
  ): Promise<string> {
    const { outputFiles } = await build({
      entryPoints: [join(this.folder, name)],
      bundle: true,
      write: false,
      platform,
      format: platform === 'browser' ? 'iife' : 'cjs',
      jsx: 'automatic',
      alias,
      define: {
        'process.env.NODE_ENV': '"development"',
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
      },
      loader: { '.js': 'jsx' },
      logLevel: 'silent',
    });
    return outputFiles[0]!.text;
  }

  /** Runs a bundle for Node, and gives what it exports. */
  async load<Module>(name: string, alias?: Record<string, string>): Promise<Module> {
    const module = { exports: {} };
    new Function('module', 'exports', 'require', await this.bundle(name, 'node', alias))(
      module,
      module.exports,
      require,
    );
    return module.exports as Module;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
