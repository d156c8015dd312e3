/**
 * Writes `policies/policy.schema.json`, which editors complete and mark policies by:
 *
 *   npx tsx test/policies/write-schema.ts
 *
 * `json-schema.test.ts` fails while the file is not what the schema gives.
 */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { policyJsonSchema } from '../../domain/policy/json-schema';
import { jsonSchemaFile } from './policies';

async function write(): Promise<void> {
  const options = { ...(await resolveConfig(jsonSchemaFile)), filepath: jsonSchemaFile };
  writeFileSync(jsonSchemaFile, await format(JSON.stringify(policyJsonSchema()), options));
}

void write();
