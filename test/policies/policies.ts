import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePolicy } from '../../domain/policy/parse';
import type { Policy } from '../../domain/policy/schema';
import type { Unresolved } from '../../domain/policy/vague-words';

const policies = path.join(__dirname, '../../policies');
export const jsonSchemaFile = path.join(policies, 'policy.schema.json');

export interface Template {
  file: string;
  source: string;
  policy: Policy;
  unresolved: readonly Unresolved[];
}

/** Every policy of the folder, by its file name. Fails where one has errors: a template is there to be used. */
export function templates(): Template[] {
  return readdirSync(policies)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const source = readFileSync(path.join(policies, file), 'utf8');
      const { policy, errors, unresolved } = parsePolicy(source);
      if (!policy) throw new Error(`${file}: ${JSON.stringify(errors)}`);
      return { file, source, policy, unresolved };
    });
}
