import { queryOptions } from '@tanstack/react-query';
import { ask, send } from '../api/client';
import type { paths } from '../api/schema';

/** A paper as the engine tells it: what it says, apart from how it is laid out. */
export type Paper = paths['/api/v1/documents/{id}']['get']['responses'][200]['content']['application/json'];

const address = (id: string): string => `/api/v1/documents/${encodeURIComponent(id)}`;

export const docxAddress = (id: string): string => `${address(id)}.docx`;

export const paperQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id],
    queryFn: ({ signal }) => ask<Paper>(address(id), { signal }),
  });

/** `text`: the number of the organ's register for `issue`, the reason for `withdraw`. */
export const settlePaper = (
  id: string,
  act: 'issue' | 'withdraw',
  text: string,
  key: string,
): Promise<unknown> =>
  send(`${address(id)}/${act}`, act === 'issue' ? { documentNumber: text } : { reason: text }, key);
