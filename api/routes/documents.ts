import { z } from 'zod';
import { documentDocx } from '../../offices/documents/docx/document-docx';
import { issueDocument } from '../../offices/documents/issue-document';
import { documentsOfCase } from '../../offices/documents/read-document';
import { withdrawDocument } from '../../offices/documents/withdraw-document';
import { rulesInForce } from '../../offices/rules';
import { answerRefusals } from '../answer-refusals';
import { actorIn } from '../auth/guard';
import { asAttachment, fileName } from '../documents/document-file';
import { headOnPage } from '../documents/head-on-page';
import { seesDrafts } from '../documents/reach';
import { paperInReach } from '../documents/paper';
import { writer } from '../documents/writer';
import { writeOnce } from '../idempotency';
import { documentContent, documentList, issueAnswer, issueBody, withdrawAnswer } from './document-schemas';
import { idempotencyHeader, words } from './duty-schemas';
import type { Routes } from './routes';
import { id } from './unit-schemas';

const params = z.object({ id });
const headers = idempotencyHeader;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Papers of cases: what they say, as a page and as a file; issuing a statutory one, withdrawing any. */
export const documentRoutes: Routes = (app, { db }) => {
  const tags = ['documents'];

  app.get(
    '/api/v1/cases/:id/documents',
    { schema: { tags, params, response: { 200: documentList } } },
    async (request) => {
      const actor = actorIn(request);
      const items = await documentsOfCase(db, request.params.id, { drafts: seesDrafts(actor) });
      return {
        items: items.map((item) => ({
          ...item,
          draftedAt: item.draftedAt.toISOString(),
          issuedAt: item.issuedAt?.toISOString() ?? null,
          withdrawnAt: item.withdrawnAt?.toISOString() ?? null,
        })),
      };
    },
  );

  app.get(
    '/api/v1/documents/:id',
    { schema: { tags, params, response: { 200: documentContent } } },
    async (request) => {
      const { row, content, head } = await paperInReach(
        db,
        actorIn(request),
        request.params.id,
        request.receivedAt,
      );
      const { id, caseId, step, state } = row;
      return { ...content, id, caseId, step, state, logHead: headOnPage(head) };
    },
  );

  app.get(
    '/api/v1/documents/:id.docx',
    { schema: { tags, params, produces: [DOCX] } },
    async (request, reply) => {
      const { row, content, head } = await paperInReach(
        db,
        actorIn(request),
        request.params.id,
        request.receivedAt,
      );
      const bytes = await documentDocx(content, row.withdrawnAt ?? row.issuedAt ?? row.draftedAt, head);
      const name = fileName(content.title, content.number, content.mark);
      return reply
        .type(DOCX)
        .header('content-disposition', asAttachment(name, `${row.kind}-${row.id}.docx`))
        .send(bytes);
    },
  );

  app.post(
    '/api/v1/documents/:id/issue',
    { schema: { tags, params, headers, body: issueBody, response: { 200: issueAnswer } } },
    async (request) => {
      const actor = actorIn(request);
      const { officeId, byPostId } = writer(actor);
      const { documentNumber, classification = null } = request.body;
      const { policy } = await rulesInForce(db, officeId, request.receivedAt);
      const issuing = { officeId, byPostId, documentNumber, classification, zone: policy.office.timeZone };
      return answerRefusals(async () => {
        const { answer } = await writeOnce(
          db,
          actor.tokenId,
          request.headers['idempotency-key'],
          { path: request.url, body: request.body },
          request.receivedAt,
          (tx) => issueDocument(tx, { ...issuing, documentId: request.params.id }, request.receivedAt),
        );
        return answer;
      });
    },
  );

  app.post(
    '/api/v1/documents/:id/withdraw',
    {
      schema: {
        ...{ tags, params, headers },
        body: z.strictObject({ reason: words }),
        response: { 200: withdrawAnswer },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const asked = { ...writer(actor), documentId: request.params.id, reason: request.body.reason };
      return answerRefusals(async () => {
        const { answer } = await writeOnce(
          db,
          actor.tokenId,
          request.headers['idempotency-key'],
          { path: request.url, body: request.body },
          request.receivedAt,
          (tx) => withdrawDocument(tx, asked, request.receivedAt),
        );
        return answer;
      });
    },
  );
};
