import type { ConnectionLike } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

const { IndexedValueType } = temporal.api.enums.v1;

/** What workflows are found by. Opaque ids only: search attributes are stored in the clear. */
export const searchAttributeNames = ['DubanOffice', 'DubanCadence', 'DubanPeriod'] as const;

/** gRPC's status codes. */
const ALREADY_EXISTS = 6;
const UNIMPLEMENTED = 12;

/** The search attributes that the namespace does not know yet. */
export async function missingSearchAttributes(
  connection: ConnectionLike,
  namespace: string,
): Promise<string[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  return searchAttributeNames.filter(
    (name) => customAttributes?.[name] !== IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  );
}

/** Adds those that are missing. Rejects where the server does not let us (Temporal Cloud: by its console). */
export async function addSearchAttributes(connection: ConnectionLike, namespace: string): Promise<void> {
  const missing = await missingSearchAttributes(connection, namespace).catch((error: unknown) => {
    // The server that skips time can add them and can't list them.
    if (codeOf(error) === UNIMPLEMENTED) return searchAttributeNames;
    throw error;
  });
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(
    missing.map((name) => [name, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD]),
  );
  try {
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
  } catch (error) {
    if (codeOf(error) !== ALREADY_EXISTS) throw error;
  }
}

const codeOf = (error: unknown) => (error as { code?: number }).code;

/**
 * Whether workflows may set search attributes here: true where all are known or could be added. On a server without
 * them every workflow task would fail for ever, so workflows then set none.
 */
export async function searchAttributesUsable(
  connection: ConnectionLike,
  namespace: string,
): Promise<boolean> {
  try {
    await addSearchAttributes(connection, namespace);
    return true;
  } catch {
    return false;
  }
}

/** The command by which an administrator adds them. */
export const addCommand = (namespace: string) =>
  `temporal operator search-attribute create --namespace ${namespace} ${searchAttributeNames
    .map((name) => `--name ${name} --type Keyword`)
    .join(' ')}`;
