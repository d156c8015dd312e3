import type { Page } from 'playwright-core';
import { casePage, proposals } from './fixture-cases';
import { paper } from './fixture-cases-paper';
import { caseWhy } from './fixture-cases-why';
import { bodyStory, inspectedRecord, story, unitRecord } from './fixture-cases-story';
import { operationsOf } from '../../domain/authority/may';
import { session } from './fixture-office';

export interface Office {
  role: 'office' | 'decider' | 'secretary' | 'inspector';
  /** The decider has opened the reply. */
  opened: boolean;
  writes: { path: string; key: string | undefined; body: unknown }[];
}

/** Answers what the pages ask about cases, and keeps what they send; all else is the fixture server's. */
export async function answerCases(page: Page, office: Office): Promise<void> {
  await page.route('**/api/v1/**', async (route) => {
    const request = route.request();
    const { pathname, searchParams } = new URL(request.url());
    const path = pathname.replace('/api/v1/', '');
    if (request.method() === 'POST') {
      const body = request.postDataJSON() as { do?: string; items?: object[] };
      office.writes.push({ path, key: request.headers()['idempotency-key'], body });
      if (body.do === 'open-reply') office.opened = true;
      return route.fulfill({ json: written(path, body) });
    }
    const answer = read(office, path, searchParams);
    return answer === undefined ? route.fallback() : route.fulfill({ json: answer });
  });
}

function read(office: Office, path: string, asked: URLSearchParams): unknown {
  const { role, opened } = office;
  if (path === 'session') {
    const post = { id: 'post-1', title: '党委书记', unitId: 'unit-1', unitName: '禾塘镇' };
    return { ...session, role, may: operationsOf(role), post: role === 'secretary' ? post : session.post };
  }
  if (path === 'cases') return casePage(asked);
  if (path === 'cases/case-1/why') return caseWhy;
  if (path === 'cases/case-1') return story({ opened, subject: role === 'secretary' });
  if (path === 'cases/case-5') return bodyStory();
  if (path === 'proposals') return proposals;
  if (path === 'units/unit-1/record') return role === 'inspector' ? inspectedRecord : unitRecord;
  if (path === 'documents/paper-1') return paper;
  return undefined;
}

function written(path: string, body: { items?: object[] }): unknown {
  if (path === 'proposals/bulk')
    return {
      items: (body.items ?? []).map((item) => ({
        ...item,
        ok: true,
        refused: null,
        detail: null,
        detailZh: null,
      })),
    };
  return { caseId: 'case-1', version: 8, happened: ['decided'], nextAt: null, incidentId: 'incident-9' };
}
