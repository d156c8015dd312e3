import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { Client } from 'pg';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/** PostgreSQL's internal one-byte type "char"; the adapter refuses it although the catalog is full of it. */
const CHAR_OID = 18;
const TEXT_OID = 25;

/** Which columns of a result were "char", kept beside its rows because the adapter passes only those on. */
const charColumns = new WeakMap<object, number[]>();

interface Result {
  fields?: { dataTypeID: number }[];
  rows: object;
}

function passAsText(result: Result): Result {
  const columns: number[] = [];
  for (const [index, field] of (result.fields ?? []).entries()) {
    if (field.dataTypeID !== CHAR_OID) continue;
    field.dataTypeID = TEXT_OID;
    columns.push(index);
  }
  if (columns.length > 0) charColumns.set(result.rows, columns);
  return result;
}

/** A client that lets "char" columns through the adapter. The pool gives a callback, others await: both are served. */
class CatalogClient extends Client {
  constructor(config?: ConstructorParameters<typeof Client>[0]) {
    super(config);
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    this.query = ((...args: unknown[]) => {
      const callback = args.at(-1) as (error: Error | null, result?: Result) => void;
      if (typeof callback !== 'function') return (query(...args) as Promise<Result>).then(passAsText);
      return query(...args.slice(0, -1), (error: Error | null, result: Result) =>
        error ? callback(error) : callback(null, passAsText(result)),
      );
    }) as typeof this.query;
  }
}

async function connect(databaseUrl: string): Promise<Adapter> {
  const adapter = await new PrismaPg({ connectionString: databaseUrl, Client: CatalogClient }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const answer = await queryRaw(query);
    for (const index of charColumns.get(answer.rows) ?? []) {
      answer.columnTypes[index] = ColumnTypeEnum.Character;
    }
    return answer;
  };
  adapter.executeScript = (script) => runWhole(databaseUrl, script);
  return adapter;
}

/** The adapter cuts a script at every semicolon, inside a function's body too; the server itself knows better. */
async function runWhole(databaseUrl: string, script: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(script);
  } finally {
    await client.end();
  }
}

/** The adapter for migrations: reads the catalog whole, and drops its shadow database only after leaving it. */
export class MigrationAdapter extends PrismaPg {
  constructor(private readonly databaseUrl: string) {
    super({ connectionString: databaseUrl });
  }

  private readonly opened: Adapter[] = [];

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await connect(this.databaseUrl);
    this.opened.push(adapter);
    return adapter;
  }

  /** The engine leaves its connections open: whoever opened it closes them. */
  async close(): Promise<void> {
    await Promise.all(this.opened.splice(0).map((adapter) => adapter.dispose()));
  }

  override async connectToShadowDb(): ReturnType<PrismaPg['connectToShadowDb']> {
    const name = `duban_shadow_${randomUUID().replaceAll('-', '')}`;
    const admin = await connect(this.databaseUrl);
    await admin.executeScript(`CREATE DATABASE "${name}"`);
    const url = new URL(this.databaseUrl);
    url.pathname = `/${name}`;
    const shadow = await connect(url.toString());
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await admin.executeScript(`DROP DATABASE "${name}"`);
      await admin.dispose();
    };
    return shadow;
  }
}
