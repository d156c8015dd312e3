import { send } from '../api/client';
import type { ActAnswer, ActBody, BulkAnswer, BulkBody, IncidentBody } from './answers';

const caseAddress = (id: string): string => `/api/v1/cases/${encodeURIComponent(id)}`;

export const actOn = (caseId: string, body: ActBody, key: string): Promise<ActAnswer> =>
  send(`${caseAddress(caseId)}/acts`, body, key);

export const confirmForm = (
  caseId: string,
  step: number,
  body: { form: string; reason: string },
  key: string,
): Promise<unknown> => send(`${caseAddress(caseId)}/steps/${step}/form`, body, key);

export const decideInBulk = (body: BulkBody, key: string): Promise<BulkAnswer> =>
  send('/api/v1/proposals/bulk', body, key);

export const enterIncident = (
  body: IncidentBody,
  key: string,
): Promise<{ incidentId: string; caseId: string | null }> => send('/api/v1/incidents', body, key);

export const withdrawIncident = (id: string, reason: string, key: string): Promise<unknown> =>
  send(`/api/v1/incidents/${encodeURIComponent(id)}/withdraw`, { reason }, key);
