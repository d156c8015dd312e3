import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePolicy } from '../../../domain/policy/parse';
import type { Policy } from '../../../domain/policy/schema';

const source = readFileSync(path.join(__dirname, '../../../policies/five-cadences.yaml'), 'utf8');

/** The default policy, with pieces of its text replaced. Fails on errors: a test means a policy that can be used. */
export function policyWith(...replacements: [from: string, to: string][]): Policy {
  let text = source;
  for (const [from, to] of replacements) {
    if (!text.includes(from)) throw new Error(`the default policy has no "${from}"`);
    text = text.replace(from, to);
  }
  const { policy, errors } = parsePolicy(text);
  if (!policy) throw new Error(JSON.stringify(errors));
  return policy;
}
