/** Why a case stands where it stands, as the engine derives it. */
import type { CaseWhy } from '../../web/case/why';
import { both } from './fixture-cases';

const at = '2026-11-16T09:00:00+08:00';

export const caseWhy: CaseWhy = {
  ...{ kind: 'case', id: 'case-1', computedAt: '2026-11-21T10:00:00+08:00', agrees: true },
  about: {
    ...{ subject: 'unit', unit: { id: 'unit-1', name: '禾塘镇' }, person: null, post: null },
    ...{ status: 'open', openedAt: at, closedAt: null, rung: 'criticism', stage: 'deciding' },
  },
  calendars: [],
  code: { version: '0.1.0', rules: 'sha256:3f' },
  policy: { id: 'policy', version: 3, digest: 'sha256:1', inForceFrom: '2026-07-01' },
  version: { stored: 7, computed: 7, agrees: true },
  nextAt: { stored: '2026-11-25T18:00:00+08:00', computed: '2026-11-25T18:00:00+08:00', agrees: true },
  steps: [
    {
      ...{ what: 'proposal', step: 1, version: 2, rung: 'criticism', entry: 0, at, agrees: true },
      ...{ grounds: [], marks: [], computed: { rung: 'criticism', entry: 0, incidentIds: [] } },
      says: both('近 4 周逾期 3 次，提出严肃批评', 'Three times overdue in 4 weeks: criticism proposed'),
      source: { kind: 'policy', version: 3, path: 'ladder.rungs.criticism', line: 88, fields: [] },
    },
    {
      ...{ what: 'event', seq: 3, event: 'replied', step: 1, at, by: null, from: 'command', agrees: null },
      says: both('单位作了说明', 'The unit replied'),
      source: { kind: 'fact', id: 'event-3', position: 12, at },
    },
  ],
};
