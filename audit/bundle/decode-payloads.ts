import type { PayloadCodec } from '@temporalio/common';

interface TextPayload {
  metadata: Record<string, string>;
  data: string;
}

const fromText = (text: string): Buffer => Buffer.from(text, 'base64');
const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The same value with every payload in it decoded, wherever it stands. Throws where no codec can. */
export async function decodePayloads<Value>(value: Value, codecs: readonly PayloadCodec[]): Promise<Value> {
  if (value === null || typeof value !== 'object') return value;
  if (isPayload(value)) return (await decodeOne(value, codecs)) as Value;
  if (Array.isArray(value)) {
    const all: unknown[] = [];
    for (const part of value) all.push(await decodePayloads<unknown>(part, codecs));
    return all as Value;
  }
  const parts: [string, unknown][] = [];
  for (const [name, part] of Object.entries(value))
    parts.push([name, await decodePayloads<unknown>(part, codecs)]);
  return Object.fromEntries(parts) as Value;
}

function isPayload(value: object): value is TextPayload {
  if (!('metadata' in value) || !('data' in value) || typeof value.data !== 'string') return false;
  return typeof value.metadata === 'object' && value.metadata !== null && 'encoding' in value.metadata;
}

async function decodeOne(payload: TextPayload, codecs: readonly PayloadCodec[]): Promise<TextPayload> {
  const metadata = Object.fromEntries(
    Object.entries(payload.metadata).map(([name, text]) => [name, fromText(text)]),
  );
  let decoded = [{ metadata, data: fromText(payload.data) }] as Awaited<ReturnType<PayloadCodec['decode']>>;
  for (const codec of codecs) decoded = await codec.decode(decoded);
  const [clear] = decoded;
  return {
    metadata: Object.fromEntries(
      Object.entries(clear?.metadata ?? {}).map(([name, bytes]) => [name, toText(bytes)]),
    ),
    data: toText(clear?.data ?? Buffer.alloc(0)),
  };
}

/** What a payload holds, as JSON; undefined for one that is not of JSON. */
export function payloadValue(payload: unknown): unknown {
  if (payload === null || typeof payload !== 'object' || !isPayload(payload)) return undefined;
  if (fromText(payload.metadata['encoding'] ?? '').toString() !== 'json/plain') return undefined;
  return JSON.parse(fromText(payload.data).toString());
}
