import type { IncidentBody } from '../case/answers';

/** What may be entered by hand; the engine finds by itself what is overdue or was missed. */
export const incidentKinds: readonly IncidentBody['kind'][] = [
  'grave-consequence',
  'false-report',
  'quality',
  'unclosed-finding',
  'bottom-rank',
  'failed-look-back',
  'unrectified',
];
