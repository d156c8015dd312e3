import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MigrationAdapter } from './adapter';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';

/** `schema-engine-wasm` is built for bundlers; its glue code is loaded by hand here (see docs/adr/0005). */
type Glue = typeof import('@prisma/schema-engine-wasm') & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

/** The engine reports a panic here before it traps; without it the message is lost. */
const panics = {
  set_message: (message: string) => {
    throw new Error(`Prisma's schema engine: ${message}`);
  },
};

let loading: Promise<Glue> | undefined;

async function loadGlue(): Promise<Glue> {
  const path = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const glue = (await import(path)) as Glue;
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
  const bytes = await readFile(join(dirname(path), 'schema_engine_bg.wasm'));
  const imports = { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  return glue;
}

/** Does something with Prisma's own schema engine over one database, and leaves no connection behind. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadGlue();
  const glue = await loading;
  const adapter = new MigrationAdapter(databaseUrl);
  const engine = await glue.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    return await use(engine);
  } finally {
    engine.free();
    await adapter.close();
  }
}
